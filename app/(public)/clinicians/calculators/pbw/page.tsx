import type { QuantityId } from '#lib/clinical/derived/quantities.ts'
import { ASK_AGE, askChoice, askNumber } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { CALCULATORS } from '../_calculator/calculators.ts'
import { aboutQuantities, QuantityFacts } from '../_calculator/quantity-facts.tsx'
import { PbwCalculator } from './pbw-calculator.tsx'

export const metadata = calculatorMetadata('pbw')

const SHOWN: readonly QuantityId[] = ['predictedBodyWeight', 'tidalVolumePerKg']

const ASKED = [
  askChoice('sex', 'sex_for_calculation'),
  askNumber('heightCm', 'height_cm', 'Measured if you can; 5\'10" is read too.'),
  askNumber('tidalVolumeMl', 'tidal_volume_ml', 'As set or delivered.'),
  ASK_AGE,
]

export default function PbwPage() {
  return (
    <CalculatorPage
      name="pbw"
      lead="The weight that fits a ventilated adult’s height, and the tidal volume for each kilogram of it."
      calculator={<PbwCalculator about={aboutQuantities(CALCULATORS.pbw.title, SHOWN)} asked={ASKED} />}
    >
      <QuantityFacts ids={SHOWN} />
    </CalculatorPage>
  )
}
