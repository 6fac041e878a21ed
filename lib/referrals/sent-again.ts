import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { sealedTexts } from '#db/schema/referrals.ts'
import type { Ctx } from '#lib/ctx.ts'
import type { ReferralRow } from './move.ts'
import { openRow } from './sealed.ts'
import type { ValueEntry } from './values.ts'

/**
 * Of a form that is sent again, the entries that say something else than the form itself said last: what others have added since is no
 * reason to put an old answer on top of it. What was only measured at another time corrects the row that it had made.
 */
export async function changedEntries(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  entries: readonly ValueEntry[],
): Promise<ValueEntry[]> {
  if (entries.length === 0) return []
  const said = await saidByForm(
    tx,
    ctx,
    referral,
    entries.map(({ code }) => code),
  )
  return entries.flatMap((entry) => {
    const before = said.get(entry.code)
    if (before === undefined) return [entry]
    const isMoved = entry.measuredAt !== undefined && entry.measuredAt.getTime() !== before.measuredAt.getTime()
    if (isMoved) return [{ ...entry, correctsId: before.id }]
    return before.content === contentOf(entry) ? [] : [entry]
  })
}

interface SaidBefore {
  readonly id: string
  readonly measuredAt: Date
  readonly content: string
}

/** What the form said last of these, by code. */
async function saidByForm(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  codes: readonly string[],
): Promise<Map<string, SaidBefore>> {
  const rows = await tx
    .selectDistinctOn([clinicalValues.code], {
      id: clinicalValues.id,
      code: clinicalValues.code,
      state: clinicalValues.state,
      value: clinicalValues.value,
      measuredAt: clinicalValues.measuredAt,
      sealedId: clinicalValues.sealedId,
      keyId: sealedTexts.keyId,
      box: sealedTexts.box,
    })
    .from(clinicalValues)
    .innerJoin(referralEvents, eq(referralEvents.id, clinicalValues.eventId))
    .leftJoin(sealedTexts, eq(sealedTexts.id, clinicalValues.sealedId))
    .where(
      and(
        eq(clinicalValues.referralId, referral.id),
        inArray(clinicalValues.code, [...codes]),
        or(eq(referralEvents.event, 'send'), sql`${referralEvents.detail} @> '{"sentAgain": true}'`),
      ),
    )
    .orderBy(clinicalValues.code, desc(clinicalValues.enteredAt))
  return new Map(
    rows.map(({ id, code, state, value, measuredAt, sealedId, keyId, box }) => {
      const opened = sealedId && keyId && box ? openRow(ctx.keys, sealedId, { keyId, box }) : value
      return [code, { id, measuredAt, content: JSON.stringify([state, opened]) }]
    }),
  )
}

function contentOf({ state, value, typedValue }: ValueEntry): string {
  const content = state === 'unusable' ? (typedValue ?? '') : state === 'value' ? value : null
  return JSON.stringify([state, content])
}
