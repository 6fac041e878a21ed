import type { QuantityId } from '#lib/clinical/derived/quantities.ts'
import { ASK_AGE, ASK_GAS, askNumber } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { CALCULATORS } from '../_calculator/calculators.ts'
import { aboutQuantities, QuantityFacts } from '../_calculator/quantity-facts.tsx'
import { OxygenationCalculator } from './oxygenation-calculator.tsx'

export const metadata = calculatorMetadata('oxygenation')

const SHOWN: readonly QuantityId[] = ['pfRatio', 'oxygenationIndex', 'drivingPressure', 'staticCompliance', 'sfRatio']

const ASKED = [
  ...ASK_GAS,
  askNumber('peepCmH2O', 'peep', 'Total PEEP if it was measured.'),
  askNumber('meanAirwayPressureCmH2O', 'mean_airway_pressure'),
  askNumber(
    'plateauCmH2O',
    'plateau_pressure',
    'From an inspiratory hold. Unreliable in APRV and with strong patient effort.',
  ),
  askNumber('tidalVolumeMl', 'tidal_volume_ml'),
  askNumber('spo2Pct', 'spo2_pct', 'For S/F only, where no arterial gas is at hand.'),
  ASK_AGE,
]

export default function OxygenationPage() {
  return (
    <CalculatorPage
      name="oxygenation"
      lead="P/F, oxygenation index, driving pressure, compliance and S/F of a ventilated adult, each as soon as its values are there."
      calculator={<OxygenationCalculator about={aboutQuantities(CALCULATORS.oxygenation.title, SHOWN)} asked={ASKED} />}
    >
      <QuantityFacts ids={SHOWN} />
    </CalculatorPage>
  )
}
