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
interface Sign {
  readonly says: string
  readonly holds: (inputs: ScaiInputs) => boolean
}

/** Under 30 mL/h over 24 hours. */
const LOW_URINE_ML_24H = 720

/** Each makes stage E. */
const COLLAPSE: readonly Sign[] = [
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
const HYPOPERFUSION: readonly Sign[] = [
  { says: 'lactate 2 mmol/L or more', holds: ({ lactateMmolL }) => lactateMmolL >= 2 },
  { says: 'urine under 30 mL/h', holds: ({ urineMl24h }) => urineMl24h < LOW_URINE_ML_24H },
]

/** On support, each makes stage D of hypoperfusion. */
const DETERIORATION: readonly Sign[] = [
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
const BEGINNING: readonly Sign[] = [
  ...HYPOTENSION,
  { says: 'heart rate 100/min or more', holds: ({ heartRatePerMin }) => heartRatePerMin >= 100 },
]

const ON_SUPPORT: Sign = { says: 'on a drug or a device', holds: ({ supportCount }) => supportCount >= 1 }

/** What is said for a stage, of what holds. */
const BECAUSE: Readonly<Record<ScaiStage, readonly Sign[]>> = {
  A: [{ says: 'none of the findings of B to E', holds: () => true }],
  B: BEGINNING,
  C: HYPOPERFUSION,
  D: [...HYPOPERFUSION, ON_SUPPORT, ...DETERIORATION],
  E: COLLAPSE,
}

/** What the rule looks for, in words, for documents. */
export const SCAI_FINDINGS = {
  collapse: COLLAPSE,
  hypoperfusion: HYPOPERFUSION,
  onSupport: [ON_SUPPORT],
  deterioration: DETERIORATION,
  beginning: BEGINNING,
} as const satisfies Record<string, readonly Sign[]>

const isAny = (signs: readonly Sign[], inputs: ScaiInputs): boolean => signs.some(({ holds }) => holds(inputs))

/** The stage of the first rule that holds, from E to A (02-scores, section 7). */
export function scaiStageOf(inputs: ScaiInputs): ScaiStage {
  if (isAny(COLLAPSE, inputs)) return 'E'
  if (!isAny(HYPOPERFUSION, inputs)) return isAny(BEGINNING, inputs) ? 'B' : 'A'
  return ON_SUPPORT.holds(inputs) && isAny(DETERIORATION, inputs) ? 'D' : 'C'
}

/** The findings that make it this stage. */
export function scaiBecause(stage: ScaiStage, inputs: ScaiInputs): string[] {
  return BECAUSE[stage].filter(({ holds }) => holds(inputs)).map(({ says }) => says)
}

/** What must be said beside the stage, or null. */
export function scaiNote(stage: ScaiStage, inputs: ScaiInputs): string | null {
  const isUnexpected = stage === 'C' && !ON_SUPPORT.holds(inputs) && !isAny(HYPOTENSION, inputs)
  return isUnexpected ? 'Hypoperfusion with normal pressure.' : null
}
