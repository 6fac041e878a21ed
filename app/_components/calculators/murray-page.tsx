import { fill } from '#lib/clinical/fill.ts'
import { MURRAY, MURRAY_MARKERS } from '#lib/clinical/scores/murray-score.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { MurrayCalculator } from './murray-calculator.tsx'
import { aboutScore, ScoreFacts } from './score-facts.tsx'

function questions(language: CalculatorLanguage) {
  const ask = new Ask(language)
  const compliance = [
    ask.number('plateauCmH2O', 'plateau_pressure', { hint: language.page.hints.plateau }),
    ask.number('tidalVolumeMl', 'tidal_volume_ml'),
  ]
  const score = wordedScore(MURRAY, language.clinical?.murray.score)
  return [...ask.score(score, { pfRatioMmHg: ask.gas(), staticComplianceMlCmH2O: compliance }), ask.age()]
}

export function MurrayPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const { words, page, clinical } = language
  const score = wordedScore(MURRAY, clinical?.murray.score)
  const markers = MURRAY_MARKERS.map(({ from, says }) => `${clinical?.murray.markers[from] ?? says}.`)
  return (
    <CalculatorPage
      locale={locale}
      name="murray"
      lead={fill(page.leads.murray, { population: score.population })}
      calculator={
        <MurrayCalculator
          about={aboutScore(score)}
          asked={questions(language)}
          words={words}
          murray={clinical?.murray}
        />
      }
    >
      <ScoreFacts score={score} page={page}>
        <p>
          {page.murray.mean} {markers.join(' ')}
        </p>
      </ScoreFacts>
    </CalculatorPage>
  )
}
