import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { asSystem } from '#lib/ctx.ts'
import type { EventName } from '#lib/referrals/vocabulary.ts'
import type { Clinic, Who } from '#scripts/testing/clinic.ts'
import { NOON, seconds } from '#scripts/testing/clinic.ts'

type NewPage = typeof pages.$inferInsert

/** The events that begin a watch of each calling kind. */
const BEGINNINGS: Readonly<Record<string, readonly EventName[]>> = {
  alert: ['send', 'reopen'],
  lapse: ['acknowledge'],
  decision: ['decision_asked'],
  overdue: ['acknowledge'],
}

/** A page to `who`, made at noon for the referral's present round, as the engine would have made it. */
export async function makePage(
  clinic: Clinic,
  who: Who,
  reference: string | null,
  change: Partial<NewPage> = {},
): Promise<string> {
  const actor = clinic.actor(who)
  const id = randomUUID()
  await asSystem(clinic.db, async (tx) => {
    const [referral] = reference ? await tx.select().from(referrals).where(eq(referrals.reference, reference)) : []
    const kind = change.kind ?? 'alert'
    const events = referral
      ? await tx
          .select()
          .from(referralEvents)
          .where(eq(referralEvents.referralId, referral.id))
          .orderBy(desc(referralEvents.seq))
      : []
    const began = events.find(({ event }) => BEGINNINGS[kind]?.includes(event))
    await tx.insert(pages).values({
      id,
      kind,
      watch: `${kind}:${began?.id ?? id}`,
      step: 0,
      referralId: referral?.id ?? null,
      round: referral?.round ?? null,
      tier: referral?.tier ?? null,
      personId: clinic.id(who),
      personName: actor.name,
      asRole: actor.memberships[0]?.role ?? 'coordinator',
      reason: 'first_on_call',
      text: kind,
      urgent: true,
      createdAt: NOON,
      dueAt: NOON,
      linkExpiresAt: seconds(3600),
      ...change,
    })
  })
  return id
}

/** The page as it is now. */
export async function pageRow(db: Database, id: string): Promise<typeof pages.$inferSelect> {
  const [page] = await asSystem(db, (tx) => tx.select().from(pages).where(eq(pages.id, id)))
  if (!page) throw new Error('The page is not there')
  return page
}
