import { type Assessment, assess, type Said } from '#lib/clinical/assessment/assess.ts'
import { appEnv } from '#lib/env.ts'
import { confirmedStage, lastStageEvent } from './confirmed-stage.ts'
import type { ReferralFact } from './facts.ts'
import { milestoneAt, standing } from './history.ts'
import type { Latest } from './latest.ts'

/** What is computed of a referral's patient at `now`, by the criteria that this program has set. */
export function assessReferral(
  referral: Pick<ReferralFact, 'support' | 'events' | 'facility'>,
  latest: Latest,
  now: Date,
): Assessment {
  return assess(latest, referral.support, now, appEnv().criteria, saidBeside(referral))
}

/** What history and hospital say beside the values. */
export function saidBeside({ events, facility }: Pick<ReferralFact, 'events' | 'facility'>): Said {
  const set = lastStageEvent(events)
  return {
    setStage: set ? confirmedStage(set)?.stage : undefined,
    norepinephrineAs: facility.norepinephrineAs,
    flowAt: milestoneAt(standing(events), 'cannulated'),
  }
}
