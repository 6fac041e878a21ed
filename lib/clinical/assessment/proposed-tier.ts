import type { CriterionResult } from '../criteria/evaluate-criteria.ts'
import type { ScaiStage } from '../scores/scai-rule.ts'
import type { Tier } from '../words.ts'
import type { Amount } from './readings.ts'

/** A tier that the facts speak for. It is only ever proposed upward, and set by people. */
export interface ProposedTier {
  readonly tier: Tier
  /** "SCAI suggestion D", "meets P/F below 80 mmHg for more than 6 h" */
  readonly because: string
}

interface Facts {
  readonly isCprInProgress: boolean
  /** Every stage that is still possible by the numbers; none where none is suggested. */
  readonly stages: readonly ScaiStage[]
  /** The stage that a person set, which counts instead. */
  readonly setStage?: ScaiStage | undefined
  /** P/F (mmHg) of the gases, newest first. */
  readonly pfRatios: readonly Amount[]
  readonly criteria: readonly CriterionResult[]
}

const SEVERE_PF_MMHG = 50
/** The criterion that reads nothing but the stage. */
const STAGE_TRIGGER = 'va_scai_d_or_e'

/** The most urgent row of the program's tiers whose facts hold; null when none does. A suggested SCAI stage counts, a score does not. */
export function proposedTier({ isCprInProgress, stages, setStage, pfRatios, criteria }: Facts): ProposedTier | null {
  if (isCprInProgress) return { tier: 'immediate', because: 'CPR in progress' }
  // While several stages are possible only the mildest of them is a fact.
  const stage = setStage ?? stages.toSorted()[0]
  const staged = `SCAI ${setStage === undefined ? 'suggestion' : 'stage'} ${stage}`
  if (stage === 'E') return { tier: 'immediate', because: staged }
  // Where there is no gas, or none before it, nothing has fallen.
  const [pf = Number.POSITIVE_INFINITY, before = 0] = pfRatios.map(({ value }) => value)
  if (pf < SEVERE_PF_MMHG && pf < before) return { tier: 'immediate', because: 'P/F below 50 mmHg and falling' }
  // The stage speaks for itself; its trigger would speak for what a person changed.
  const triggers = criteria.filter(({ kind, id }) => kind === 'trigger' && id !== STAGE_TRIGGER)
  const met = triggers.find(({ status }) => status === 'met')
  if (met !== undefined) return { tier: 'emergent', because: `meets: ${met.says}` }
  if (stage === 'D') return { tier: 'emergent', because: staged }
  const soon = triggers.find(({ dueAt }) => dueAt !== null)
  if (soon !== undefined) return { tier: 'urgent', because: `may meet soon: ${soon.says}` }
  return stage === 'C' ? { tier: 'urgent', because: staged } : null
}
