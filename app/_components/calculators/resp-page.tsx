import { fill } from '#lib/clinical/fill.ts'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { RespCalculator } from './resp-calculator.tsx'
import { aboutScore, ScoreFacts } from './score-facts.tsx'

export function RespPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const { words, page, clinical } = language
  const score = wordedScore(RESP, clinical?.resp)
  const asked = new Ask(language).score(score)
  return (
    <CalculatorPage
      locale={locale}
      name="resp"
      lead={fill(page.leads.score, { fullName: score.fullName, population: score.population })}
      calculator={<RespCalculator about={aboutScore(score)} asked={asked} words={words} score={clinical?.resp} />}
    >
      <ScoreFacts score={score} page={page} />
    </CalculatorPage>
  )
}
