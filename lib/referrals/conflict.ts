import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { people } from '#db/schema/people.ts'
import { AppError, movedOn } from '#lib/errors.ts'
import type { ReferralRow } from './move.ts'
import { lastStanding } from './standing.ts'
import { TRANSITION_EVENTS, type TransitionEvent } from './vocabulary.ts'

const DONE = {
  send: 'sent',
  acknowledge: 'acknowledged',
  start_review: 'taken into review',
  accept: 'accepted',
  advise: 'advised',
  decline: 'declined',
  redirect: 'redirected',
  reopen: 'reopened',
  reopen_by_staff: 'reopened',
  rescind: 'rescinded',
  assign_bed: 'given a bed',
  dispatch: 'dispatched',
  arrive: 'marked as arrived',
  close: 'closed',
  withdraw: 'withdrawn',
} as const satisfies Record<TransitionEvent, string>

/** The refusal for a step that came too late: who was first, and when, in the time of the referring hospital. */
export async function tooLate(tx: Tx, referral: ReferralRow, wanted: TransitionEvent): Promise<AppError> {
  const last = await lastStanding(tx, referral.id, TRANSITION_EVENTS)
  if (!last) return movedOn()
  const [facility] = await tx
    .select({ timeZone: facilities.timeZone })
    .from(facilities)
    .where(eq(facilities.id, referral.facilityId))
  const done = DONE[last.event as TransitionEvent]
  const by = `${done} by ${last.actorName} at ${clockTime(last.at, facility?.timeZone ?? 'UTC')}`
  return new AppError(
    'conflict',
    last.event === wanted
      ? `Already ${by}. Your press changed nothing.`
      : `It was ${by}. Nothing of yours was recorded: read it again before you act.`,
  )
}

/** The refusal for a claim on a referral whose holder is no longer the one that was seen. */
export function alreadyHeld(holderName: string, at: Date, timeZone: string): AppError {
  return new AppError('conflict', `Already claimed by ${holderName} at ${clockTime(at, timeZone)}.`)
}

/** The refusal for an answer to a question that somebody else has just answered. */
export async function alreadyAnswered(
  tx: Tx,
  { facilityId }: ReferralRow,
  answeredBy: string | null,
  at: Date,
): Promise<AppError> {
  const [known] = answeredBy
    ? await tx
        .select({ name: people.name, timeZone: facilities.timeZone })
        .from(people)
        .innerJoin(facilities, eq(facilities.id, facilityId))
        .where(eq(people.id, answeredBy))
    : []
  const by = known ? ` by ${known.name} at ${clockTime(at, known.timeZone)}` : ''
  return new AppError('conflict', `Already answered${by}. Nothing of yours was recorded: read it again before you act.`)
}

function clockTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at)
}
