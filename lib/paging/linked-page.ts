import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { pages } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { findPagedActor } from './paged-actor.ts'
import { baseOf, type WatchFacts, watchesOf } from './watch.ts'
import { readWatchFacts } from './watched-referral.ts'
import { type CallingKind, isCalling, type PageKind } from './words.ts'

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
  readonly switchboard: string
  readonly holderName: string | null
  readonly facts: WatchFacts
}

/** Null when there is no such page, or when its person has left or lost the role in which they were paged. */
export async function findLinkedPage(tx: Tx, pageId: string): Promise<LinkedPage | null> {
  const [page] = await tx.select().from(pages).where(eq(pages.id, pageId))
  const actor = page ? await findPagedActor(tx, page) : null
  if (!page || !actor) return null
  const [row] = page.referralId
    ? await tx
        .select({
          referral: referrals,
          hospital: facilities.shortName,
          switchboard: facilities.switchboardPhone,
          timeZone: facilities.timeZone,
          holderName: people.name,
        })
        .from(referrals)
        .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
        .leftJoin(people, eq(people.id, referrals.holderId))
        .where(eq(referrals.id, page.referralId))
    : []
  if (!row) return { page, actor, about: null }
  return { page, actor, about: { ...row, facts: await readWatchFacts(tx, row.referral) } }
}

/**
 * Whether what this page asks for is still wanted: false when somebody has it, when it was answered or sent again. An
 * undone step brings back the same watch, and with it the page.
 */
export function isStillAsked({ page, about }: LinkedPage, now: Date): boolean {
  if (about === null || !isCalling(page.kind)) return true
  return watchesOf(about.facts, now).some(({ base }) => base === baseOf(page.watch))
}

/** Whether the link of this page has run out at `now`. */
export function hasExpired({ linkExpiresAt }: Pick<LinkedPage['page'], 'linkExpiresAt'>, now: Date): boolean {
  return linkExpiresAt !== null && linkExpiresAt <= now
}

/**
 * What a page of this kind asks of its person; null when it only tells them something. A coordinator is told of a
 * decision that nobody makes, but it is a physician's to take: their press says that they have read it and silences
 * nothing.
 */
export function callingKind({ memberships }: Pick<Actor, 'memberships'>, kind: PageKind): CallingKind | null {
  if (!isCalling(kind)) return null
  if (kind !== 'decision' && kind !== 'overdue') return kind
  return memberships.some(({ role }) => role === 'physician' || role === 'director') ? kind : null
}
