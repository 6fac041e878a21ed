import { finite, positive } from './finite.ts'

interface Cuff {
  sbpMmHg: number | undefined
  dbpMmHg: number | undefined
}

/** Pulse pressure (mmHg): systolic − diastolic. Undefined when the diastolic is not below the systolic: that is impossible. */
export function pulsePressure({ sbpMmHg = Number.NaN, dbpMmHg = Number.NaN }: Cuff): number | undefined {
  return finite(positive(sbpMmHg - dbpMmHg))
}

/** Mean arterial pressure (mmHg) from the other two: diastolic + pulse pressure / 3. Undefined where the pulse pressure is. */
export function derivedMeanPressure(cuff: Cuff): number | undefined {
  return finite((cuff.dbpMmHg ?? Number.NaN) + (pulsePressure(cuff) ?? Number.NaN) / 3)
}

/** Mean arterial pressure (mmHg) for every formula: a measured one wins over the derived. */
export function meanPressure({
  mapMeasuredMmHg = Number.NaN,
  ...cuff
}: Cuff & { mapMeasuredMmHg: number | undefined }): number | undefined {
  return finite(mapMeasuredMmHg) ?? derivedMeanPressure(cuff)
}
