import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { pages } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { computeClocks } from '#lib/referrals/clocks.ts'
import type { EventFact } from '#lib/referrals/facts.ts'
import { readEvents } from '#lib/referrals/read-facts.ts'
import { findPagedActor, type LinkCtx } from './paged-actor.ts'

/** A page with whom it pages and what it is about. */
export interface LinkedPage {
  readonly page: typeof pages.$inferSelect
  /** Whoever was paged, in that role alone. */
  readonly actor: Actor
  /** Null for what is not about a referral: a test, the roster. */
  readonly about: PagedReferral | null
}

export interface PagedReferral {
  readonly referral: typeof referrals.$inferSelect
  readonly hospital: string
  readonly timeZone: string
  readonly holderName: string | null
  /** Without the words that people typed. */
  readonly events: readonly EventFact[]
}

/** Null when there is no such page, or when its person has left or lost the role in which they were paged. */
export async function findLinkedPage(tx: Tx, { keys }: LinkCtx, pageId: string): Promise<LinkedPage | null> {
  const [page] = await tx.select().from(pages).where(eq(pages.id, pageId))
  const actor = page ? await findPagedActor(tx, page) : null
  if (!page || !actor) return null
  const [row] = page.referralId
    ? await tx
        .select({
          referral: referrals,
          hospital: facilities.shortName,
          timeZone: facilities.timeZone,
          holderName: people.name,
        })
        .from(referrals)
        .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
        .leftJoin(people, eq(people.id, referrals.holderId))
        .where(eq(referrals.id, page.referralId))
    : []
  if (!row) return { page, actor, about: null }
  const events = await readEvents(tx, keys, [row.referral.id], false)
  return { page, actor, about: { ...row, events: events.get(row.referral.id) ?? [] } }
}

/** Whether what this page asks for is still wanted: false when somebody has it, when it was answered or sent again. */
export function isStillAsked({ page, about }: LinkedPage, now: Date): boolean {
  if (about === null || page.round === null) return true
  const { status, round, tier, support } = about.referral
  if (page.round !== round) return false
  switch (page.kind) {
    case 'alert':
      return status === 'sent'
    case 'lapse':
      return computeClocks({ tier, support, events: about.events, questions: [] }, now).hasLapsed
    case 'decision':
    case 'overdue':
      return status === 'acknowledged' || status === 'in_review'
    default:
      return true
  }
}
