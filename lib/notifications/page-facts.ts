import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import type { pages } from '#db/schema/paging.ts'
import { people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { program } from '#lib/program.ts'
import { readTextDetail } from './page-detail.ts'
import { linkAddress } from './page-link.ts'
import type { PageFacts } from './texts.ts'

export type PageRow = typeof pages.$inferSelect

/** What the texts of these pages are made of, in their order: of a referral its reference, hospital and tier only. */
export async function readPageFacts(
  tx: Tx,
  keys: KeyRing,
  origin: string,
  rows: readonly PageRow[],
): Promise<PageFacts[]> {
  const referralIds = rows.flatMap(({ referralId }) => referralId ?? [])
  const details = new Map(rows.map(({ id, detail }) => [id, readTextDetail(detail)]))
  const namedIds = [...details.values()].flatMap(({ byId }) => byId ?? [])
  const about = await tx
    .select({
      id: referrals.id,
      reference: referrals.reference,
      tier: referrals.tier,
      hospital: facilities.shortName,
      timeZone: facilities.timeZone,
    })
    .from(referrals)
    .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
    .where(inArray(referrals.id, referralIds))
  const named = await tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, namedIds))
  return rows.map((row) => {
    const referral = about.find(({ id }) => id === row.referralId)
    const detail = details.get(row.id)
    return {
      kind: row.kind,
      text: row.text,
      reason: row.reason,
      reference: referral?.reference ?? null,
      hospital: referral?.hospital ?? null,
      tier: row.tier ?? referral?.tier ?? null,
      createdAt: row.createdAt,
      times: detail?.times ?? {},
      by: named.find(({ id }) => id === detail?.byId)?.name ?? null,
      link: row.linkExpiresAt ? linkAddress(origin, keys, row.id) : null,
      linkExpiresAt: row.linkExpiresAt,
      origin,
      timeZone: row.kind === 'told' && referral ? referral.timeZone : program.timeZone,
    }
  })
}
