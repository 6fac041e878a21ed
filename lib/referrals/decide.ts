import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import type { Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { acceptGap, adviseGap, declineGap, type Gap, redirectGap } from './decision-rules.ts'
import type { AcceptInput, AdviseInput, DeclineInput, RedirectInput } from './decision-schema.ts'
import { move, type Recorded, type ReferralRow } from './move.ts'
import { snapshotNow } from './score-snapshot.ts'
import { presentWords } from './sealed.ts'

/** An input without the address of the referral, which commands take by itself. */
export type Details<Input> = Omit<Input, 'reference' | 'version'>

/** Refuses a step for its first gap: one sentence, at the field where it can be mended. */
export function requireNothing(gap: Gap | null): void {
  if (gap) throw new AppError('invalid', gap.message, { [gap.field]: gap.message })
}

/** Whoever decides is the reviewer from then on, and holds the referral. */
const decidedBy = (ctx: Ctx) => ({ holderId: ctx.actor.personId, reviewerId: ctx.actor.personId })

/** Accepts the patient: the person who presses is the accepting physician. */
export function accept(ctx: Ctx, reference: string, input: Details<AcceptInput>): Promise<Recorded> {
  return move(ctx, reference, 'accept', async (referral, _role, tx) => {
    requireNothing(acceptGap({ ...input, reference }, { ageYears: await latestAge(tx, referral) }, ctx.now))
    return {
      patch: decidedBy(ctx),
      detail: {
        mode: input.mode,
        reason: input.reason ?? 'meets_criteria',
        otherReasons: input.otherReasons,
        expiresAt: input.expiresAt,
        ...(await snapshotNow(tx, ctx, referral)),
      },
      words: presentWords({
        rationale: input.rationale,
        recommendations: input.recommendations,
        conditions: input.conditions,
        ageException: input.ageException,
      }),
    }
  })
}

/** Advises to watch: with the changes at which they ring again, and the time at which we do. */
export function advise(ctx: Ctx, reference: string, input: Details<AdviseInput>): Promise<Recorded> {
  return move(ctx, reference, 'advise', async (referral, _role, tx) => {
    requireNothing(adviseGap({ ...input, reference }, ctx.now))
    return {
      patch: decidedBy(ctx),
      detail: {
        reason: input.reason,
        otherReasons: input.otherReasons,
        recheckAt: input.recheckAt,
        ...(await snapshotNow(tx, ctx, referral)),
      },
      words: presentWords({
        rationale: input.rationale,
        recommendations: input.recommendations,
        triggers: input.triggers,
      }),
    }
  })
}

/** Declines with a coded reason, words that can be read aloud, advice, and a way back. */
export function decline(ctx: Ctx, reference: string, input: Details<DeclineInput>): Promise<Recorded> {
  return move(ctx, reference, 'decline', async (referral, _role, tx) => {
    requireNothing(declineGap({ ...input, reference }, ctx.now))
    return {
      patch: decidedBy(ctx),
      detail: {
        reason: input.reason,
        otherReasons: input.otherReasons,
        recheckAt: input.recheckAt,
        secondPhysician: input.secondPhysician?.choice,
        centerContactedAt: input.centerContacted?.at,
        ...(await snapshotNow(tx, ctx, referral)),
      },
      words: presentWords({
        rationale: input.rationale,
        recommendations: input.recommendations,
        triggers: input.triggers,
        noFurtherReviewReason: input.noFurtherReviewReason,
        secondPhysician: input.secondPhysician?.text,
        center: input.centerContacted?.text,
        centerPerson: input.centerContacted?.confirmedBy,
      }),
    }
  })
}

/** Hands the patient to another center that was reached by a person, at a time. */
export function redirect(ctx: Ctx, reference: string, input: Details<RedirectInput>): Promise<Recorded> {
  return move(ctx, reference, 'redirect', async (referral, _role, tx) => {
    requireNothing(redirectGap({ ...input, reference }))
    return {
      patch: { holderId: ctx.actor.personId },
      detail: {
        reason: input.reason,
        otherReasons: input.otherReasons,
        centerContactedAt: input.center?.at,
        ...(await snapshotNow(tx, ctx, referral)),
      },
      words: presentWords({
        rationale: input.rationale,
        recommendations: input.recommendations,
        center: input.center?.text,
        centerPerson: input.center?.confirmedBy,
      }),
    }
  })
}

async function latestAge(tx: Tx, referral: ReferralRow): Promise<number | null> {
  const [latest] = await tx
    .select({ value: clinicalValues.value })
    .from(clinicalValues)
    .where(
      and(
        eq(clinicalValues.referralId, referral.id),
        eq(clinicalValues.code, 'age_years'),
        eq(clinicalValues.state, 'value'),
      ),
    )
    .orderBy(desc(clinicalValues.measuredAt), desc(clinicalValues.enteredAt))
    .limit(1)
  return typeof latest?.value === 'number' ? latest.value : null
}
