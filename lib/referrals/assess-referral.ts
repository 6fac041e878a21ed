import { type Assessment, assess } from '#lib/clinical/assessment/assess.ts'
import { appEnv } from '#lib/env.ts'
import { confirmedStage, lastStageEvent } from './confirmed-stage.ts'
import type { ReferralFact } from './facts.ts'
import { milestoneAt, standing } from './history.ts'
import type { Latest } from './latest.ts'

/** What is computed of a referral's patient at `now`, by the criteria that this program has set. */
export function assessReferral(
  { support, events, facility }: Pick<ReferralFact, 'support' | 'events' | 'facility'>,
  latest: Latest,
  now: Date,
): Assessment {
  const set = lastStageEvent(events)
  return assess(latest, support, now, appEnv().criteria, {
    setStage: set ? confirmedStage(set)?.stage : undefined,
    norepinephrineAs: facility.norepinephrineAs,
    flowAt: milestoneAt(standing(events), 'cannulated'),
  })
}
