import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import type { EventName } from './vocabulary.ts'

/** The last of these events that stands: one that was undone does not. */
export async function lastStanding(tx: Tx, referralId: string, events: readonly EventName[]) {
  const [last] = await tx
    .select()
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, referralId),
        inArray(referralEvents.event, [...events]),
        sql`not exists (select 1 from referral_events u where u.undoes_id = ${referralEvents.id})`,
      ),
    )
    .orderBy(desc(referralEvents.seq))
    .limit(1)
  return last
}
