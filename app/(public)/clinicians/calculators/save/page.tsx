import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { askFor } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { aboutScore, ScoreFacts } from '../_calculator/score-facts.tsx'
import { SaveCalculator } from './save-calculator.tsx'

/** Only a series has a pulse pressure of another time. */
const NOT_ASKED = { pulsePressureMmHg: [] }

export const metadata = calculatorMetadata('save')

export default function SavePage() {
  return (
    <CalculatorPage
      name="save"
      lead={`${SAVE.fullName}, for ${SAVE.population}. Use the worst values of the last six hours.`}
      calculator={<SaveCalculator about={aboutScore(SAVE)} asked={askFor(SAVE, NOT_ASKED)} />}
    >
      <ScoreFacts score={SAVE} />
    </CalculatorPage>
  )
}
