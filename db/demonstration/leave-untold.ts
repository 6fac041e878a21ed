import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referrals } from '#db/schema/referrals.ts'
import { asSystem } from '#lib/ctx.ts'

/** What these stories tell of hours ago would have been told then: nobody is written to about it now. */
export async function leaveUntold(db: Database, intakeKeys: readonly string[], now: Date): Promise<void> {
  await asSystem(db, (tx) => {
    const told = tx
      .select({ id: referrals.id })
      .from(referrals)
      .where(inArray(referrals.intakeKey, [...intakeKeys]))
    return tx
      .update(pages)
      .set({ stoppedAt: now })
      .where(and(eq(pages.kind, 'told'), isNull(pages.handedOverAt), inArray(pages.referralId, told)))
  })
}
