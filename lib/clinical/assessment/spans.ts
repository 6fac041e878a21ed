import type { Span } from '../criteria/criterion.ts'
import type { MurrayResult } from '../scores/murray-score.ts'
import type { ScaiStage } from '../scores/scai-rule.ts'
import type { ScaiResult } from '../scores/scai-stage.ts'
import type { ScoreResult } from '../scores/score-shape.ts'

/** The totals that a score can still take; undefined where it does not apply. */
export function spanOf(result: ScoreResult): Span | undefined {
  if (result.status === 'not_applicable') return undefined
  return result.status === 'complete'
    ? { low: result.total, high: result.total }
    : { low: result.low, high: result.high }
}

/** What the mean of all four components can still be. */
export function murraySpan(result: MurrayResult): Span | undefined {
  if (result.status === 'not_applicable') return undefined
  return result.status === 'complete'
    ? { low: result.score, high: result.score }
    : { low: result.low, high: result.high }
}

/** The SCAI stages that are possible; none where none is suggested, or no figure is. */
export function stagesOf(result: ScaiResult | undefined): readonly ScaiStage[] {
  if (result?.status === 'suggested') return [result.stage]
  return result?.status === 'open' ? result.possible : []
}
