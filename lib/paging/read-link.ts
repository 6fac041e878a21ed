import 'server-only'
import { asSystem } from '#lib/ctx.ts'
import { readPageFacts } from '#lib/notifications/page-facts.ts'
import { readToken } from '#lib/notifications/page-link.ts'
import { sayOnScreen } from '#lib/notifications/texts.ts'
import { program } from '#lib/program.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import type { Role, Tier } from '#lib/referrals/vocabulary.ts'
import { type Press, pressOf, type Standing, sentAt, standingOf } from './link-view.ts'
import { findLinkedPage, type LinkedPage } from './linked-page.ts'
import type { LinkCtx } from './paged-actor.ts'

/** All that the link of a page shows: nothing of a patient, and nothing that a person typed. */
export interface LinkView {
  /** What it is, and what happened and what to do, as in the message that brought the link. */
  readonly head: string
  readonly says: string
  readonly about: {
    readonly reference: string
    readonly spoken: string
    readonly hospital: string
    readonly tier: Tier
    readonly sentAt: Date | null
    /** Only for whoever has it: where to ring back. */
    readonly switchboard: string | null
  } | null
  readonly pagedAt: Date
  readonly expiresAt: Date | null
  readonly person: { readonly name: string; readonly role: Role }
  readonly press: Press
  readonly standing: Standing
  readonly timeZone: string
}

/**
 * What the link with this token shows at `ctx.now`. Reads and writes nothing: mail scanners open links, too. Null for a
 * token that the portal has not made, and for a person who has left: the same answer for all.
 */
export async function readLink(ctx: LinkCtx, token: string): Promise<LinkView | null> {
  const pageId = readToken(ctx.keys, token)
  if (pageId === null) return null
  return asSystem(ctx.db, async (tx) => {
    const linked = await findLinkedPage(tx, pageId)
    if (!linked) return null
    // The address is for the messages; this page has it already.
    const [facts] = await readPageFacts(tx, ctx.keys, 'https://portal.example', [linked.page])
    return facts ? { ...toView(linked, ctx.now), ...sayOnScreen(facts) } : null
  })
}

function toView(linked: LinkedPage, now: Date): Omit<LinkView, 'head' | 'says'> {
  const { page, actor, about } = linked
  const standing = standingOf(linked, now)
  return {
    about: about && {
      reference: about.referral.reference,
      spoken: spokenReference(about.referral.reference),
      hospital: about.hospital,
      tier: page.tier ?? about.referral.tier,
      sentAt: sentAt(linked),
      switchboard: standing.is === 'yours' ? about.switchboard : null,
    },
    pagedAt: page.createdAt,
    expiresAt: page.linkExpiresAt,
    person: { name: actor.name, role: page.asRole },
    press: pressOf(linked),
    standing,
    timeZone: about && page.asRole === 'referrer' ? about.timeZone : program.timeZone,
  }
}
