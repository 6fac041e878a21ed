/**
 * SCAI shock stage, A to E: the rule by which a stage is suggested. A person confirms or changes it.
 * Naidu et al., J Soc Cardiovasc Angiogr Interv 2022;1:100008, 10.1016/j.jscai.2021.100008, Table 3. The findings are the statement's; putting
 * them into one order of rules is this program's convention.
 */

export const SCAI_STAGES = ['A', 'B', 'C', 'D', 'E'] as const
export type ScaiStage = (typeof SCAI_STAGES)[number]

/** What the rule is read from. */
export interface ScaiInputs {
  isCprInProgress: boolean
  lactateMmolL: number
  previousLactateMmolL: number
  ph: number
  /** mL in 24 h. */
  urineMl24h: number
  systolicMmHg: number
  /** The measured one if there is one, else derived. */
  meanArterialMmHg: number
  heartRatePerMin: number
  /** Running vasoactive drugs and devices in place. */
  supportCount: number
  /** Vasoactive doses, over the last 2 h. */
  areDosesRising: boolean
}

/** A finding as it is shown, and when it holds. */
export interface Sign {
  readonly says: string
  readonly holds: (inputs: ScaiInputs) => boolean
}

/** Under 30 mL/h over 24 hours. */
const LOW_URINE_ML_24H = 720

/** Each makes stage E. */
export const COLLAPSE: readonly Sign[] = [
  { says: 'CPR in progress', holds: ({ isCprInProgress }) => isCprInProgress },
  {
    says: 'lactate 8 mmol/L or more with pH 7.20 or less',
    holds: ({ lactateMmolL, ph }) => lactateMmolL >= 8 && ph <= 7.2,
  },
  {
    says: 'three or more supports and mean pressure under 60 mmHg',
    holds: ({ supportCount, meanArterialMmHg }) => supportCount >= 3 && meanArterialMmHg < 60,
  },
]

/** Each is hypoperfusion. */
export const HYPOPERFUSION: readonly Sign[] = [
  { says: 'lactate 2 mmol/L or more', holds: ({ lactateMmolL }) => lactateMmolL >= 2 },
  { says: 'urine under 30 mL/h', holds: ({ urineMl24h }) => urineMl24h < LOW_URINE_ML_24H },
]

/** On support, each makes stage D of hypoperfusion. */
export const DETERIORATION: readonly Sign[] = [
  { says: 'two or more supports', holds: ({ supportCount }) => supportCount >= 2 },
  { says: 'doses rising', holds: ({ areDosesRising }) => areDosesRising },
  {
    says: 'lactate rising',
    holds: ({ lactateMmolL, previousLactateMmolL }) => lactateMmolL > previousLactateMmolL,
  },
]

const HYPOTENSION: readonly Sign[] = [
  { says: 'systolic pressure under 90 mmHg', holds: ({ systolicMmHg }) => systolicMmHg < 90 },
  { says: 'mean pressure under 60 mmHg', holds: ({ meanArterialMmHg }) => meanArterialMmHg < 60 },
]

/** Each makes stage B where there is no hypoperfusion. */
export const BEGINNING: readonly Sign[] = [
  ...HYPOTENSION,
  { says: 'heart rate 100/min or more', holds: ({ heartRatePerMin }) => heartRatePerMin >= 100 },
]

const ON_SUPPORT = 'on a drug or a device'
const NOTHING_FOUND = 'none of the findings of B to E'
const NORMAL_PRESSURE = 'Hypoperfusion with normal pressure.'

export interface Finding {
  readonly stage: ScaiStage
  readonly because: readonly string[]
  readonly note: string | null
}

/** The first rule that holds, from E to A (02-scores, section 7). */
export function scaiFinding(inputs: ScaiInputs): Finding {
  const found = (signs: readonly Sign[]) => signs.filter(({ holds }) => holds(inputs)).map(({ says }) => says)
  const collapse = found(COLLAPSE)
  if (collapse.length > 0) return { stage: 'E', because: collapse, note: null }
  const hypoperfusion = found(HYPOPERFUSION)
  const beginning = found(BEGINNING)
  if (hypoperfusion.length === 0)
    return beginning.length > 0
      ? { stage: 'B', because: beginning, note: null }
      : { stage: 'A', because: [NOTHING_FOUND], note: null }
  const isOnSupport = inputs.supportCount >= 1
  const deterioration = found(DETERIORATION)
  if (isOnSupport && deterioration.length > 0)
    return { stage: 'D', because: [...hypoperfusion, ON_SUPPORT, ...deterioration], note: null }
  const isNormalWithoutSupport = !isOnSupport && found(HYPOTENSION).length === 0
  return { stage: 'C', because: hypoperfusion, note: isNormalWithoutSupport ? NORMAL_PRESSURE : null }
}
