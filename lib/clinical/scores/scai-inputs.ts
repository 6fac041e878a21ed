/** What an SCAI stage is read from, and what each of it can be while it is unknown. */
import { measured, yesOrNo } from './items.ts'
import type { ScaiInputs } from './scai-rule.ts'
import type { Inputs } from './score-shape.ts'

/** Drugs that count as support while they run: the fields of their doses. */
export const SCAI_DRUGS = [
  'norepinephrine',
  'epinephrine',
  'dopamine',
  'dobutamine',
  'milrinone',
  'vasopressin_u_min',
  'phenylephrine',
] as const
export type ScaiDrug = (typeof SCAI_DRUGS)[number]

/** What is known; what is absent is unknown. */
export interface ScaiFacts extends Partial<Omit<ScaiInputs, 'supportCount' | 'isCprInProgress'>> {
  /** True while it runs, at any dose. */
  readonly drugs: Readonly<Partial<Record<ScaiDrug, boolean>>>
  /** Devices in place; 0 when there is none. */
  readonly deviceCount?: number | undefined
  readonly hadCardiacArrest?: boolean | undefined
  /** 3 to 15, before sedation. */
  readonly gcs?: number | undefined
}

/** How many supports there can be: `atMost` is null while devices are unknown. */
export interface SupportCount {
  readonly atLeast: number
  readonly atMost: number | null
}

/** From here on the rule makes no difference between numbers of supports. */
const MANY_SUPPORTS = 3

export function countSupports({ drugs, deviceCount }: ScaiFacts): SupportCount {
  const running = SCAI_DRUGS.filter((drug) => drugs[drug] === true).length
  const unknown = SCAI_DRUGS.filter((drug) => drugs[drug] === undefined).length
  if (deviceCount === undefined) return { atLeast: running, atMost: null }
  return { atLeast: running + deviceCount, atMost: running + unknown + deviceCount }
}

/** One value from each band that the rule tells apart, on either side of the previous value too if that is known. */
function lactateCandidates(previous: number | undefined): number[] {
  if (previous === undefined) return [0, 2, 8]
  const endOfBand = [2, 8].find((cut) => previous < cut) ?? previous + 2
  return [0, 2, 8, (previous + endOfBand) / 2]
}

export function scaiInputs({ drugs, deviceCount }: ScaiFacts, { atLeast, atMost }: SupportCount): Inputs<ScaiInputs> {
  const unknownDrugs = SCAI_DRUGS.filter((drug) => drugs[drug] === undefined)
  return {
    isCprInProgress: yesOrNo('CPR in progress', 'arrest_this_illness', 'ongoing_cpr'),
    lactateMmolL: {
      name: 'Lactate',
      unit: 'mmol/L',
      fields: ['lactate_mmol'],
      candidates: ({ previousLactateMmolL }) => lactateCandidates(previousLactateMmolL),
    },
    previousLactateMmolL: {
      name: 'Previous lactate',
      unit: 'mmol/L',
      fields: ['lactate_prev_mmol'],
      candidates: ({ lactateMmolL = 0 }) => [0, lactateMmolL],
    },
    ph: measured('pH', '[pH]', ['ph'], [7.2, 7.4]),
    urineMl24h: measured('Urine in 24 h', 'mL/(24.h)', ['urine_ml_24h'], [0, 720]),
    systolicMmHg: {
      name: 'Systolic pressure',
      unit: 'mm[Hg]',
      fields: ['sbp'],
      candidates: ({ meanArterialMmHg: mean }) => (mean === undefined ? [59, 60, 90] : [mean, Math.max(mean, 90)]),
    },
    meanArterialMmHg: {
      name: 'Mean arterial pressure',
      unit: 'mm[Hg]',
      fields: ['map_measured', 'sbp', 'dbp'],
      candidates: ({ systolicMmHg = 0 }) => [0, 60].filter((mean) => mean <= systolicMmHg),
    },
    heartRatePerMin: measured('Heart rate', '/min', ['heart_rate'], [80, 100]),
    supportCount: {
      name: 'Drugs running and devices in place',
      unit: '',
      fields: deviceCount === undefined ? [...unknownDrugs, 'mcs_in_place'] : unknownDrugs,
      candidates: () =>
        [0, 1, 2, MANY_SUPPORTS].filter(
          (count) => count >= Math.min(atLeast, MANY_SUPPORTS) && (atMost === null || count <= atMost),
        ),
    },
    areDosesRising: yesOrNo('Doses rising over the last 2 h', 'drugs_escalating'),
  }
}
