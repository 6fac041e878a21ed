import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { statement } from '#db/statement.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import type { PagedFact } from './paged-list.ts'
import { CALLING_KINDS } from './words.ts'

const FACT = {
  id: pages.id,
  personId: pages.personId,
  personName: pages.personName,
  asRole: pages.asRole,
  kind: sql<PagedFact['kind']>`${pages.kind}`,
  step: pages.step,
  createdAt: pages.createdAt,
  handedOverAt: pages.handedOverAt,
  handedOverBy: pages.handedOverBy,
  deliveredAt: pages.deliveredAt,
  seenAt: pages.seenAt,
  acknowledgedAt: pages.acknowledgedAt,
  unreachableAt: pages.unreachableAt,
  unreachableWhy: pages.unreachableWhy,
  stoppedAt: pages.stoppedAt,
}

const isCalling = inArray(pages.kind, [...CALLING_KINDS])

const openPages = statement((tx: Tx) =>
  tx
    .select({ referralId: pages.referralId, ...FACT })
    .from(pages)
    .where(
      and(
        sql`${pages.referralId} = any(${sql.placeholder('referralIds')}::uuid[])`,
        isNull(pages.stoppedAt),
        isCalling,
      ),
    )
    .prepare('open_pages'),
)

/** Whoever is being paged for these referrals at present, by referral. What was stopped is left out. */
export async function readOpenPages(tx: Tx, referralIds: readonly string[]): Promise<Map<string, PagedFact[]>> {
  if (referralIds.length === 0) return new Map()
  const rows = await openPages(tx, { referralIds: `{${referralIds.join(',')}}` })
  return Map.groupBy(rows, ({ referralId }) => referralId ?? '')
}

/** Every page that called somebody for this referral in this round, what was called off included. */
export function listPaged(ctx: Ctx, referral: { readonly id: string; readonly round: number }): Promise<PagedFact[]> {
  return asActor(ctx, (tx) =>
    tx
      .select(FACT)
      .from(pages)
      .where(and(eq(pages.referralId, referral.id), eq(pages.round, referral.round), isCalling))
      .orderBy(pages.createdAt, pages.id),
  )
}

/** The latest page by which this person is called for a decision on this referral and that they have not answered. */
export async function latestDecisionPage(tx: Tx, personId: string, referralId: string) {
  const isOpen = and(
    isNull(pages.stoppedAt),
    isNull(pages.acknowledgedAt),
    inArray(pages.kind, ['decision', 'overdue']),
  )
  const [latest] = await tx
    .select({ watch: pages.watch, kind: FACT.kind, step: pages.step })
    .from(pages)
    .where(and(eq(pages.referralId, referralId), eq(pages.personId, personId), isOpen))
    .orderBy(desc(pages.createdAt), desc(pages.id))
    .limit(1)
  return latest
}
