import { fill } from '#lib/clinical/fill.ts'
import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { aboutScore, ScoreFacts } from './score-facts.tsx'
import { SofaCalculator } from './sofa-calculator.tsx'

function questions(language: CalculatorLanguage) {
  const ask = new Ask(language)
  const { hints, called } = language.page
  const pressure = [
    ask.number('mapMeasuredMmHg', 'map_measured', { name: called.map, hint: hints.map }),
    ask.number('systolicMmHg', 'sbp', { name: called.systolic }),
    ask.number('diastolicMmHg', 'dbp', { name: called.diastolic }),
  ]
  const score = wordedScore(SOFA, language.clinical?.sofa)
  return [
    ...ask.score(score, { pfRatioMmHg: ask.gas(), meanArterialMmHg: pressure }),
    ask.number('weightKg', 'weight_kg', { hint: hints.weightSofa }),
    ask.age(),
  ]
}

export function SofaPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const { words, page, clinical } = language
  const score = wordedScore(SOFA, clinical?.sofa)
  return (
    <CalculatorPage
      locale={locale}
      name="sofa"
      lead={fill(page.leads.sofa, { fullName: score.fullName, population: score.population })}
      calculator={
        <SofaCalculator about={aboutScore(score)} asked={questions(language)} words={words} score={clinical?.sofa} />
      }
    >
      <ScoreFacts score={score} page={page} />
    </CalculatorPage>
  )
}
