import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { AppError } from '#lib/errors.ts'
import type { ReferralRow } from './move.ts'
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
  const undone = sql`not exists (select 1 from referral_events u where u.undoes_id = ${referralEvents.id})`
  const [last] = await tx
    .select({
      event: referralEvents.event,
      actorName: referralEvents.actorName,
      at: referralEvents.at,
      timeZone: facilities.timeZone,
    })
    .from(referralEvents)
    .innerJoin(facilities, eq(facilities.id, referral.facilityId))
    .where(
      and(eq(referralEvents.referralId, referral.id), inArray(referralEvents.event, [...TRANSITION_EVENTS]), undone),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
  if (!last) return new AppError('conflict', 'This referral has moved on. Read it again before you act.')
  const done = DONE[last.event as TransitionEvent]
  const by = `${done} by ${last.actorName} at ${clockTime(last.at, last.timeZone)}`
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

function clockTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at)
}
