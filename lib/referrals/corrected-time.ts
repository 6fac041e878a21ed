import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { isOfGas, saysWhenDrawn } from './gas-time.ts'
import type { ValueEntry } from './values.ts'

/**
 * A correction without a time of its own is of the time of what it corrects: a wrong digit was not measured again. What answers a "pending"
 * or "not known" was measured since, and a gas whose drawing time comes in the same submission is dated by that.
 */
export async function withCorrectedTimes(
  tx: Tx,
  referralId: string,
  entries: readonly ValueEntry[],
): Promise<readonly ValueEntry[]> {
  const ids = entries.flatMap(({ correctsId, measuredAt }) => (correctsId && !measuredAt ? [correctsId] : []))
  if (ids.length === 0) return entries
  const rows = await tx
    .select({ id: clinicalValues.id, state: clinicalValues.state, measuredAt: clinicalValues.measuredAt })
    .from(clinicalValues)
    .where(and(eq(clinicalValues.referralId, referralId), inArray(clinicalValues.id, ids)))
  const measured = rows.filter(({ state }) => state === 'value' || state === 'unusable')
  const timeOf = new Map(measured.map(({ id, measuredAt }) => [id, measuredAt]))
  const isDrawnAnew = saysWhenDrawn(entries)
  return entries.map((entry) => {
    const at = entry.correctsId === undefined ? undefined : timeOf.get(entry.correctsId)
    return at === undefined || entry.measuredAt || (isDrawnAnew && isOfGas(entry))
      ? entry
      : { ...entry, measuredAt: at }
  })
}
