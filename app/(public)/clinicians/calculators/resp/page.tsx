import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { askFor } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { aboutScore, ScoreFacts } from '../_calculator/score-facts.tsx'
import { RespCalculator } from './resp-calculator.tsx'

export const metadata = calculatorMetadata('resp')

export default function RespPage() {
  return (
    <CalculatorPage
      name="resp"
      lead={`${RESP.fullName}, for ${RESP.population}. Use the worst values of the last six hours.`}
      calculator={<RespCalculator about={aboutScore(RESP)} asked={askFor(RESP)} />}
    >
      <ScoreFacts score={RESP} />
    </CalculatorPage>
  )
}
