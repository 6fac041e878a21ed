import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { type AssessedFigures, assessFigures } from '#lib/clinical/assessment/assess-figures.ts'
import { asBase } from '#lib/clinical/assessment/norepinephrine.ts'
import { Readings } from '#lib/clinical/assessment/readings.ts'
import type { Series } from '#lib/clinical/assessment/series.ts'
import { murraySpan, spanOf, stagesOf } from '#lib/clinical/assessment/spans.ts'
import type { Span } from '#lib/clinical/criteria/criterion.ts'
import { SCAI_STAGES } from '#lib/clinical/scores/scai-rule.ts'
import { classesOf } from '#lib/clinical/scores/score-words.ts'
import type { DoseScoreResult } from '#lib/clinical/scores/vasoactive.ts'
import type { Ctx } from '#lib/ctx.ts'
import { log } from '#lib/log.ts'
import type { EventFact } from './facts.ts'
import { byField } from './latest.ts'
import { norepinephrineAt } from './norepinephrine.ts'
import { readValues } from './read-facts.ts'
import type { Branch, NorepinephrineAs } from './vocabulary.ts'

/** Grows when the shape changes: what was kept is then read as what it was. */
const SNAPSHOT_VERSION = 1

const keptScore = z.object({
  id: z.string(),
  low: z.number(),
  /** Equal to `low` once it is complete; null where a sum has no upper end. */
  high: z.number().nullable(),
  /** The classes that were possible, the best first. */
  classes: z.array(z.string()),
})
export type KeptScore = z.infer<typeof keptScore>

/** The results of one moment: numbers and the names of classes and stages, never words that a person typed. */
const scoreSnapshot = z.object({
  version: z.literal(SNAPSHOT_VERSION),
  scores: z.array(keptScore),
  /** The SCAI stages that were possible. */
  stages: z.array(z.enum(SCAI_STAGES)),
})
export type ScoreSnapshot = z.infer<typeof scoreSnapshot>

/** What is kept of an assessment with an event; null where nothing was computed. */
export function toSnapshot({ scores, murray, vasoactive, scai }: AssessedFigures): ScoreSnapshot | null {
  const kept = [
    ...scores.flatMap(({ about, result }) =>
      result.status === 'not_applicable'
        ? []
        : keep(
            about.id,
            spanOf(result),
            classesOf(result).map(({ name }) => name),
          ),
    ),
    ...(murray ? keep('murray', murraySpan(murray.result)) : []),
    ...(vasoactive ? [...keepSum('vis', vasoactive.vis), ...keepSum('nee', vasoactive.nee)] : []),
  ]
  const stages = scai ? [...stagesOf(scai.result)] : []
  return kept.length + stages.length === 0 ? null : { version: SNAPSHOT_VERSION, scores: kept, stages }
}

function keep(id: string, span: Span | undefined, classes: readonly string[] = []): KeptScore[] {
  return span ? [{ id, low: span.low, high: span.high, classes: [...classes] }] : []
}

function keepSum(id: string, result: DoseScoreResult): KeptScore[] {
  if (result.status === 'not_applicable') return []
  const [low, high] = result.status === 'complete' ? [result.total, result.total] : [result.atLeast, null]
  return [{ id, low, high, classes: [] }]
}

/** The snapshot for an event that is about to be written: `{}` where there is nothing to keep. */
export function snapshotOf(
  series: Series,
  { id, support }: { readonly id: string; readonly support: Branch },
  now: Date,
  norepinephrineAs: NorepinephrineAs | null,
): { scores?: ScoreSnapshot } {
  try {
    const scores = toSnapshot(assessFigures(new Readings(asBase(series, norepinephrineAs), support, now)))
    return scores === null ? {} : { scores }
  } catch (error) {
    // A score never stands in the way of a sending or a decision: that one goes ahead without it.
    log().error({ referral: id, error }, 'score_snapshot_failed')
    return {}
  }
}

/** The snapshot of a locked referral as it stands. */
export async function snapshotNow(
  tx: Tx,
  ctx: Ctx,
  referral: { readonly id: string; readonly support: Branch; readonly facilityId: string },
): Promise<{ scores?: ScoreSnapshot }> {
  const values = await readValues(tx, ctx.keys, [referral.id], null)
  const as = await norepinephrineAt(tx, referral.facilityId)
  return snapshotOf(byField(values.get(referral.id) ?? []), referral, ctx.now, as)
}

/** What was kept with an event; null where nothing was, or in a shape that is not known. */
export function snapshotIn(event: Pick<EventFact, 'detail'> | null): ScoreSnapshot | null {
  return scoreSnapshot.safeParse(event?.detail.scores).data ?? null
}
