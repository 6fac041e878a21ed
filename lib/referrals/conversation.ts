import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { messages, questions } from '#db/schema/conversation.ts'
import { sealedTexts } from '#db/schema/referrals.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { alreadyAnswered } from './conflict.ts'
import { actingRole, lockReferral, type Recorded, type ReferralRow, record } from './move.ts'
import { sealRow } from './sealed.ts'
import { insertValues, refuseFuture, type ValueEntry } from './values.ts'
import type { Role } from './vocabulary.ts'

const BOTH_SIDES = ['coordinator', 'physician', 'director', 'referrer'] as const satisfies readonly Role[]

function sideOf(role: Role): 'program' | 'hospital' {
  return role === 'referrer' ? 'hospital' : 'program'
}

/** Asks the other side. While a question to the hospital is open, its time counts as the hospital's share. */
export function ask(ctx: Ctx, reference: string, input: { text: string; codes: readonly string[] }): Promise<Recorded> {
  return between(ctx, reference, async (tx, referral, role, personId) => {
    if (!input.text && input.codes.length === 0)
      throw new AppError('invalid', 'Write the question, or choose what is asked for.')
    const id = randomUUID()
    const recorded = await record(tx, ctx, referral, {
      event: 'question_asked',
      role,
      detail: { questionId: id, toSide: sideOf(role) === 'program' ? 'hospital' : 'program', codes: input.codes },
    })
    const sealed = input.text ? sealRow(ctx, referral.id, input.text) : undefined
    if (sealed) await tx.insert(sealedTexts).values(sealed)
    await tx.insert(questions).values({
      id,
      referralId: referral.id,
      eventId: recorded.eventId,
      toSide: sideOf(role) === 'program' ? 'hospital' : 'program',
      askedBy: personId,
      askedAt: ctx.now,
      codes: [...input.codes],
      sealedId: sealed?.id ?? null,
    })
    return recorded
  })
}

/** Answers an open question, with words, values or both; the clock goes back to whoever asked. */
export function answer(
  ctx: Ctx,
  reference: string,
  input: { questionId: string; text: string; entries: readonly ValueEntry[] },
): Promise<Recorded> {
  return between(ctx, reference, async (tx, referral, role, personId) => {
    const [question] = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.id, input.questionId), eq(questions.referralId, referral.id)))
    if (!question) throw new AppError('invalid', 'This question is not part of the referral. Read it again.')
    if (question.answeredAt) throw await alreadyAnswered(tx, referral, question.answeredBy, question.answeredAt)
    if (question.toSide !== sideOf(role) && role === 'referrer') {
      throw new AppError('forbidden', 'This question is for the program to answer.')
    }
    if (!input.text && input.entries.length === 0)
      throw new AppError('invalid', 'Write the answer, or say that it is not known.')
    refuseFuture(input.entries, ctx.now)
    const recorded = await record(tx, ctx, referral, {
      event: 'question_answered',
      role,
      detail: { questionId: question.id, codes: input.entries.map(({ code }) => code) },
    })
    await insertValues(tx, ctx, recorded, input.entries)
    const sealed = input.text ? sealRow(ctx, referral.id, input.text) : undefined
    if (sealed) await tx.insert(sealedTexts).values(sealed)
    await tx
      .update(questions)
      .set({ answeredAt: ctx.now, answeredBy: personId, answerSealedId: sealed?.id ?? null })
      .where(eq(questions.id, question.id))
    return recorded
  })
}

/** A message that both sides read. It never moves a clock. */
export function sendMessage(ctx: Ctx, reference: string, input: { text: string }): Promise<Recorded> {
  return between(ctx, reference, async (tx, referral, role, personId) => {
    const recorded = await record(tx, ctx, referral, { event: 'message_sent', role })
    const sealed = sealRow(ctx, referral.id, input.text)
    await tx.insert(sealedTexts).values(sealed)
    await tx.insert(messages).values({
      id: randomUUID(),
      referralId: referral.id,
      eventId: recorded.eventId,
      authorId: personId,
      authorName: ctx.actor.name,
      authorRole: role,
      sentAt: ctx.now,
      sealedId: sealed.id,
    })
    return recorded
  })
}

function between(
  ctx: Ctx,
  reference: string,
  work: (tx: Tx, referral: ReferralRow, role: Role, personId: string) => Promise<Recorded>,
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, BOTH_SIDES)
    const personId = ctx.actor.personId
    if (!personId) throw new AppError('forbidden', 'Only a person can write here.')
    return work(tx, referral, role, personId)
  })
}
