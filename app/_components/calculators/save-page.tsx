import { fill } from '#lib/clinical/fill.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { SaveCalculator } from './save-calculator.tsx'
import { aboutScore, ScoreFacts } from './score-facts.tsx'

/** Only a series has a pulse pressure of another time. */
const NOT_ASKED = { pulsePressureMmHg: [] }

export function SavePage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const { words, page, clinical } = language
  const score = wordedScore(SAVE, clinical?.save)
  const asked = new Ask(language).score(score, NOT_ASKED)
  return (
    <CalculatorPage
      locale={locale}
      name="save"
      lead={fill(page.leads.score, { fullName: score.fullName, population: score.population })}
      calculator={<SaveCalculator about={aboutScore(score)} asked={asked} words={words} score={clinical?.save} />}
    >
      <ScoreFacts score={score} page={page} />
    </CalculatorPage>
  )
}
