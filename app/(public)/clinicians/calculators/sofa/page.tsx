import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { ASK_AGE, ASK_GAS, askFor, askNumber } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { aboutScore, ScoreFacts } from '../_calculator/score-facts.tsx'
import { SofaCalculator } from './sofa-calculator.tsx'

export const metadata = calculatorMetadata('sofa')

const PRESSURE = [
  askNumber('mapMeasuredMmHg', 'map_measured', 'Lowest of 24 h; or the two pressures below.', 'Mean arterial pressure'),
  askNumber('systolicMmHg', 'sbp', undefined, 'Systolic pressure'),
  askNumber('diastolicMmHg', 'dbp', undefined, 'Diastolic pressure'),
]

const ASKED = [
  ...askFor(SOFA, { pfRatioMmHg: ASK_GAS, meanArterialMmHg: PRESSURE }),
  askNumber('weightKg', 'weight_kg', 'Only for doses in µg/min.'),
  ASK_AGE,
]

export default function SofaPage() {
  return (
    <CalculatorPage
      name="sofa"
      lead={`${SOFA.fullName}, for ${SOFA.population}: the worst values of 24 hours. Bilirubin and creatinine are scored in the column of the unit you type.`}
      calculator={<SofaCalculator about={aboutScore(SOFA)} asked={ASKED} />}
    >
      <ScoreFacts score={SOFA} />
    </CalculatorPage>
  )
}
