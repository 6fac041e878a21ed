import { MURRAY, MURRAY_MARKERS } from '#lib/clinical/scores/murray-score.ts'
import { ASK_AGE, ASK_GAS, askFor, askNumber } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { aboutScore, ScoreFacts } from '../_calculator/score-facts.tsx'
import { MurrayCalculator } from './murray-calculator.tsx'

export const metadata = calculatorMetadata('murray')

const COMPLIANCE = [
  askNumber('plateauCmH2O', 'plateau_pressure', 'From an inspiratory hold.'),
  askNumber('tidalVolumeMl', 'tidal_volume_ml'),
]

const ASKED = [...askFor(MURRAY, { pfRatioMmHg: ASK_GAS, staticComplianceMlCmH2O: COMPLIANCE }), ASK_AGE]

export default function MurrayPage() {
  return (
    <CalculatorPage
      name="murray"
      lead={`Lung injury score, for ${MURRAY.population}: the mean of the components that are there. P/F and compliance are computed for you.`}
      calculator={<MurrayCalculator about={aboutScore(MURRAY)} asked={ASKED} />}
    >
      <ScoreFacts score={MURRAY}>
        <p>
          The score is the sum of the points divided by the number of components. Above 2.5 it is called severe.{' '}
          {MURRAY_MARKERS.map(({ says }) => `${says}.`).join(' ')}
        </p>
      </ScoreFacts>
    </CalculatorPage>
  )
}
