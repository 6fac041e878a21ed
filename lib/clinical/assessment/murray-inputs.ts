import type { MurrayInputs } from '../scores/murray-score.ts'
import type { DerivedValues } from './derived-values.ts'
import type { FoundInputs } from './inputs.ts'
import type { Readings } from './readings.ts'

/** The inputs of the Murray score as they are now. */
export function murrayInputs(
  readings: Readings,
  { pfRatio, staticCompliance }: Pick<DerivedValues, 'pfRatio' | 'staticCompliance'>,
): FoundInputs<MurrayInputs> {
  return {
    cxrQuadrants: readings.number('cxr_quadrants'),
    pfRatioMmHg: pfRatio,
    peepCmH2O: readings.number('peep'),
    staticComplianceMlCmH2O: staticCompliance,
  }
}
