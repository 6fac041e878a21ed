import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { patientLookups, sealedTexts } from '#db/schema/referrals.ts'
import type { Answer } from '#lib/clinical/answers.ts'
import { fieldById, isSealed } from '#lib/clinical/catalogue.ts'
import { lookupHash } from '#lib/crypto/key-ring.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { withCorrectedTimes } from './corrected-time.ts'
import { gasTimesOf } from './gas-time.ts'
import { actingRole, lockReferral, type Recorded, type ReferralPatch, type ReferralRow, record } from './move.ts'
import { type SealedRow, sealRow } from './sealed.ts'
import { type Branch, TIERS, type Tier, type UnitType } from './vocabulary.ts'

/**
 * An answer with what is kept beside it. Times are instants; `measuredAt` defaults to now, for a gas to when it was drawn, for a correction
 * to when what it corrects was measured.
 */
export interface ValueEntry extends Omit<Answer, 'unit'> {
  readonly unusualConfirmed?: boolean | undefined
  readonly measuredAt?: Date | undefined
  /** Whose word it is, when somebody else types it. */
  readonly wordOf?: string | undefined
  readonly correctsId?: string | undefined
}

/** Answers that describe the request itself live on the referral's own row, not among the values. */
export const REQUEST_CODES = [
  'support_question',
  'referrer_urgency',
  'sending_unit_type',
  'sending_facility_id',
] as const

/** Clocks of two sites differ: a time this little ahead of ours is now. */
const CLOCK_SLIP_MS = 5 * 60_000

const LOOKED_UP = ['sending_mrn', 'last_name', 'first_name', 'dob']

export interface AddValues {
  /** Made by the form that sends them: sent twice, they are stored once. */
  readonly submissionId: string
  readonly entries: readonly ValueEntry[]
  readonly request?:
    | { support?: Branch | undefined; tier?: Tier | undefined; unitType?: UnitType | undefined }
    | undefined
}

/** Writes the rows of `entries` under an event that is already there. A gas is measured when it was drawn: gas-time.ts. */
export async function insertValues(
  tx: Tx,
  ctx: Ctx,
  recorded: Recorded,
  entries: readonly ValueEntry[],
): Promise<void> {
  const enteredBy = ctx.actor.personId
  if (entries.length === 0) return
  if (!enteredBy) throw new AppError('forbidden', 'Values are entered by a person.')
  const { referral, eventId } = recorded
  const timed = await withCorrectedTimes(tx, referral.id, entries)
  const gas = await gasTimesOf(tx, referral.id, timed, ctx.now)
  const sealed: SealedRow[] = []
  const rows = gas.entries.map((entry) => {
    const words = sealedContent(entry)
    const box = words === undefined ? undefined : sealRow(ctx, referral.id, words)
    if (box) sealed.push(box)
    return {
      id: randomUUID(),
      referralId: referral.id,
      eventId,
      code: entry.code,
      state: entry.state,
      value: box || entry.state !== 'value' ? null : entry.value,
      sealedId: box?.id ?? null,
      typedValue: box ? null : entry.typedValue,
      typedUnit: entry.typedUnit,
      unusualConfirmed: entry.unusualConfirmed ?? false,
      measuredAt: entry.measuredAt ?? ctx.now,
      enteredAt: ctx.now,
      enteredBy,
      wordOf: entry.wordOf ?? null,
      correctsId: entry.correctsId ?? null,
    }
  })
  if (sealed.length > 0) await tx.insert(sealedTexts).values(sealed).prepare('insert_sealed_texts').execute()
  await tx.insert(clinicalValues).values(rows).prepare('insert_clinical_values').execute()
  // Who said the value, and when, stays; the event says who gave the time.
  const { at: measuredAt } = gas
  if (measuredAt && gas.retimed.length > 0) {
    await tx
      .insert(clinicalValues)
      .values(gas.retimed.map((row) => ({ ...row, id: randomUUID(), eventId, measuredAt, correctsId: row.id })))
  }
  const lookups = entries.filter(
    ({ code, state, value }) => LOOKED_UP.includes(code) && state === 'value' && value !== null,
  )
  if (lookups.length > 0) {
    await tx.insert(patientLookups).values(
      lookups.map(({ code, value }) => ({
        id: randomUUID(),
        referralId: referral.id,
        code,
        hash: lookupHash(ctx.keys, code, String(value)),
      })),
    )
  }
}

/** Identifiers and free text are sealed; so is whatever was typed and cannot be right. */
function sealedContent({ code, state, value, typedValue }: ValueEntry): unknown {
  if (state === 'unusable') return typedValue ?? ''
  return state === 'value' && isSealed(fieldById(code)) ? value : undefined
}

/**
 * Nothing is measured later than now, save for clocks that differ.
 * @throws AppError invalid
 */
export function refuseFuture(entries: readonly ValueEntry[], now: Date): void {
  const latest = now.getTime() + CLOCK_SLIP_MS
  if (entries.some(({ measuredAt }) => measuredAt !== undefined && measuredAt.getTime() > latest))
    throw new AppError('invalid', 'The time of measurement is later than now: check the date and the time.')
}

/**
 * Adds values to a referral that was sent, by either side. A submission that arrives twice is stored once.
 * @throws AppError not_found | forbidden | invalid
 */
export function addValues(ctx: Ctx, reference: string, input: AddValues): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, ['referrer', 'coordinator', 'physician', 'director'])
    if (referral.status === 'closed' || referral.status === 'withdrawn') {
      throw new AppError('conflict', 'This referral is over. Send a new alert, or ring the program.')
    }
    const [stored] = await tx
      .select({ id: referralEvents.id })
      .from(referralEvents)
      .where(and(eq(referralEvents.id, input.submissionId), eq(referralEvents.referralId, referral.id)))
    if (stored) return { referral, eventId: stored.id }
    refuseFuture(input.entries, ctx.now)
    return recordValues(tx, ctx, referral, role, input)
  })
}

/** The event and the rows of one submission, on a locked referral; `isSentAgain` when it is the alert's own form that came again. */
export async function recordValues(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  role: Parameters<typeof record>[3]['role'],
  { submissionId, entries, request }: AddValues,
  isSentAgain = false,
): Promise<Recorded> {
  const patch = changedRequest(referral, role === 'referrer', request)
  if (entries.length === 0 && Object.keys(patch).length === 0) {
    throw new AppError('invalid', 'Nothing was filled in. Enter a value, or mark it pending or not known.')
  }
  const recorded = await record(tx, ctx, referral, {
    event: 'values_added',
    role,
    patch,
    detail: { codes: entries.map(({ code }) => code), ...patch, ...(isSentAgain && { sentAgain: true }) },
    eventId: submissionId,
  })
  await insertValues(tx, ctx, recorded, entries)
  return recorded
}

/** A referrer's tier only ever raises the one in force; staff re-tier with a reason of their own. */
function changedRequest(referral: ReferralRow, byReferrer: boolean, request: AddValues['request']): ReferralPatch {
  const patch: ReferralPatch = {}
  if (request?.support && request.support !== referral.support) patch.support = request.support
  if (request?.unitType && request.unitType !== referral.unitType) patch.unitType = request.unitType
  if (byReferrer && request?.tier && request.tier !== referral.referrerTier) {
    patch.referrerTier = request.tier
    if (TIERS.indexOf(request.tier) < TIERS.indexOf(referral.tier)) patch.tier = request.tier
  }
  return patch
}
