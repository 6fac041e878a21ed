import { SCAI_STAGES, type ScaiStage } from '#lib/clinical/scores/scai-rule.ts'
import type { LifeEvent } from './history.ts'
import { lastOf, standing } from './history.ts'

/** The SCAI stage that a person set, beside what was suggested then. */
export interface ConfirmedStage {
  readonly stage: ScaiStage
  /** Modifier A: cardiac arrest with coma. */
  readonly hasArrestModifier: boolean
  /** The stages that the numbers spoke for at that time; none when none was suggested. */
  readonly suggested: readonly ScaiStage[]
}

function stageIn(value: unknown): ScaiStage | undefined {
  return SCAI_STAGES.find((stage) => stage === value)
}

/** What an event says of the stage; null for every other event. */
export function confirmedStage({ event, detail }: Pick<LifeEvent, 'event' | 'detail'>): ConfirmedStage | null {
  const stage = event === 'stage_confirmed' ? stageIn(detail.stage) : undefined
  if (stage === undefined) return null
  const suggested = Array.isArray(detail.suggested) ? detail.suggested.flatMap((value) => stageIn(value) ?? []) : []
  return { stage, hasArrestModifier: detail.hasArrestModifier === true, suggested }
}

/** The last event that set the stage, and stands. */
export function lastStageEvent<Event extends LifeEvent>(events: readonly Event[]): Event | null {
  return lastOf(standing(events), 'stage_confirmed')
}
