import { finite, positive } from './finite.ts'

interface Pressures {
  plateauCmH2O: number | undefined
  /** Total PEEP if it was measured. */
  peepCmH2O: number | undefined
}

/** Driving pressure (cmH₂O): plateau − PEEP. Undefined when the plateau is not above PEEP: one of the two must be asked again. */
export function drivingPressure({ plateauCmH2O = Number.NaN, peepCmH2O = Number.NaN }: Pressures): number | undefined {
  return finite(positive(plateauCmH2O - peepCmH2O))
}

/** Static compliance (mL/cmH₂O): tidal volume / driving pressure. Undefined where that is. */
export function staticCompliance({
  tidalVolumeMl = Number.NaN,
  ...pressures
}: Pressures & { tidalVolumeMl: number | undefined }): number | undefined {
  return finite(positive(tidalVolumeMl) / (drivingPressure(pressures) ?? Number.NaN))
}
