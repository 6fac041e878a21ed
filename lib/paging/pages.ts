import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import type { Ctx } from '#lib/ctx.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Role, Tier } from '#lib/referrals/vocabulary.ts'
import type { PageKind, PageReason } from './words.ts'

const MINUTE_MS = 60_000

/** How long the link in a page works. */
export const LINK_MIN = 60

/** One page to one person, as whoever pages asks for it. */
export interface NewPage {
  readonly kind: PageKind
  /** With `step` and `personId` it is unique: asked for twice, it is one page. */
  readonly watch: string
  readonly step?: number
  /** What it is about; left out when it is about no referral. */
  readonly referral?: { readonly id: string; readonly round: number; readonly tier: Tier }
  readonly personId: string
  readonly personName: string
  /** In which role they are paged, and in which the link acts. */
  readonly asRole: Role
  readonly reason: PageReason
  /** The code of its text; by default the kind's own. */
  readonly text?: string
  /** Codes, ids, times and names of staff; never words that a person typed. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** Urgent pages ignore quiet hours and throttles. */
  readonly urgent: boolean
  /** Not before then; by default now. */
  readonly dueAt?: Date
  readonly policyVersion?: number
}

/**
 * Writes one page and the job that hands it over, in the caller's transaction, which must be the program's or the system's.
 * @returns its id; null when this watch has paged this person at this step before.
 */
export async function enqueuePage(tx: Tx, ctx: Ctx, page: NewPage): Promise<string | null> {
  const { referral, dueAt = ctx.now } = page
  const id = randomUUID()
  const [added] = await tx
    .insert(pages)
    .values({
      id,
      kind: page.kind,
      watch: page.watch,
      step: page.step ?? 0,
      referralId: referral?.id ?? null,
      round: referral?.round ?? null,
      tier: referral?.tier ?? null,
      personId: page.personId,
      personName: page.personName,
      asRole: page.asRole,
      reason: page.reason,
      text: page.text ?? page.kind,
      detail: { ...page.detail },
      urgent: page.urgent,
      policyVersion: page.policyVersion ?? null,
      createdAt: ctx.now,
      dueAt,
      linkExpiresAt: new Date(Math.max(ctx.now.getTime(), dueAt.getTime()) + LINK_MIN * MINUTE_MS),
    })
    .onConflictDoNothing()
    .returning({ id: pages.id })
  if (!added) return null
  await deliverAt(tx, id, dueAt)
  return id
}

/** Adds the job that hands a page over. */
export function deliverAt(tx: Tx, pageId: string, at: Date): Promise<void> {
  return enqueue(tx, 'deliver_page', { pageId }, at, `deliver:${pageId}`)
}
