import { and, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import type { ReferralRow } from './move.ts'

/**
 * What must be on record before the crew leaves (clinical/05-workflow.md §3): who the patient is, the limits on treatment,
 * the lawful basis of the transfer, and the records that were sent. Either consent or certification is a lawful basis.
 */
const PACKET = [
  ['last_name'],
  ['first_name'],
  ['dob'],
  ['code_status'],
  ['transfer_consent', 'physician_certification'],
  ['records_sent'],
] as const

const ALL_CODES = PACKET.flat()

/** Items of the transfer packet that are neither on record nor overridden by a physician; the first code names the item. */
export async function packetGaps(tx: Tx, referral: ReferralRow): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ code: clinicalValues.code })
    .from(clinicalValues)
    .where(
      and(
        eq(clinicalValues.referralId, referral.id),
        inArray(clinicalValues.code, ALL_CODES),
        or(eq(clinicalValues.state, 'value'), eq(clinicalValues.state, 'not_applicable')),
      ),
    )
  const overrides = await tx
    .select({ detail: referralEvents.detail })
    .from(referralEvents)
    .where(and(eq(referralEvents.referralId, referral.id), eq(referralEvents.event, 'packet_override')))
  const there = new Set([...rows.map(({ code }) => code), ...overrides.flatMap(({ detail }) => codesOf(detail))])
  return missingFromPacket(there)
}

/** Items of the packet of which nothing is in `there`; the first code names the item. */
export function missingFromPacket(there: ReadonlySet<string>): string[] {
  return PACKET.filter((item) => !item.some((code) => there.has(code))).map(([code]) => code)
}

/** The codes that an event names. */
export function codesOf(detail: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(detail.codes) ? detail.codes.filter((code) => typeof code === 'string') : []
}
