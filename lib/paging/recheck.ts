import 'server-only'
import { and, eq, inArray, isNull, lte, max, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { instantIn } from '#lib/referrals/history.ts'
import { lastStanding } from '#lib/referrals/standing.ts'
import type { EventName, Status } from '#lib/referrals/vocabulary.ts'
import { tell } from './told.ts'

/** The answers that may name a time at which the patient is looked at again, and where they leave the referral. */
const ANSWERS = ['advise', 'decline'] as const satisfies readonly EventName[]
const ANSWERED: readonly Status[] = ['advised', 'declined']

/** With the answer's event: what tells of its re-check. With a person that is unique, so that each is told once. */
const TOLD = 'told:recheck:'

/**
 * The time has come at which the answer in force said that the patient is looked at again: the referring side is told,
 * once. An answer that was undone, reopened or replaced since promises nothing any more; sooner than its time nothing is told.
 */
export function tellRecheckDue(ctx: Ctx, referralId: string): Promise<void> {
  const system: Ctx = { ...ctx, actor: SYSTEM }
  return asActor(system, async (tx) => {
    const [referral] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for('update')
    if (!referral || !ANSWERED.includes(referral.status)) return
    const answer = await lastStanding(tx, referralId, ANSWERS)
    const at = answer && instantIn(answer, 'recheckAt')
    if (!answer || !at || at > system.now) return
    await tell(tx, system, referral, { watch: `${TOLD}${answer.id}`, text: 'told_recheck_due', at, urgent: false })
  })
}

/** Referrals whose latest answer named a time that has come, and whose referring side was not told so. */
export function untoldRechecks(tx: Tx, now: Date): Promise<{ id: string }[]> {
  const latest = tx
    .select({ seq: max(referralEvents.seq) })
    .from(referralEvents)
    .where(and(eq(referralEvents.referralId, referrals.id), inArray(referralEvents.event, [...ANSWERS])))
  const isTold: SQL = sql`exists (
    select 1 from ${pages} where ${pages.watch} = ${TOLD}::text || ${referralEvents.id} and ${pages.step} = 0)`
  return tx
    .select({ id: referrals.id })
    .from(referrals)
    .innerJoin(referralEvents, and(eq(referralEvents.referralId, referrals.id), inArray(referralEvents.seq, latest)))
    .where(
      and(
        isNull(referrals.endedAt),
        inArray(referrals.status, [...ANSWERED]),
        lte(sql`(${referralEvents.detail} ->> 'recheckAt')::timestamptz`, now.toISOString()),
        sql`not ${isTold}`,
      ),
    )
}
