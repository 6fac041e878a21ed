import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { messages, questions } from '#db/schema/conversation.ts'
import { people } from '#db/schema/people.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { sealedTexts } from '#db/schema/referrals.ts'
import type { AnswerValue } from '#lib/clinical/answers.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import type { EventFact, MessageFact, QuestionFact, ValueFact } from './facts.ts'
import { openRow, type Words } from './sealed.ts'

interface Box {
  readonly sealedId: string | null
  readonly keyId: string | null
  readonly box: Buffer | null
}

const BOX = { keyId: sealedTexts.keyId, box: sealedTexts.box }

/** Opened content; its shape is what `sealRow` was given for that kind of row, which the caller names. */
function opened<T>(keys: KeyRing, { sealedId, keyId, box }: Box): T | null {
  return sealedId && keyId && box ? (openRow(keys, sealedId, { keyId, box }) as T) : null
}

/** All events of these referrals, oldest first. `withWords` opens what people typed. */
export async function readEvents(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
  withWords: boolean,
): Promise<Map<string, EventFact[]>> {
  const rows = await tx
    .select({
      referralId: referralEvents.referralId,
      id: referralEvents.id,
      version: referralEvents.version,
      event: referralEvents.event,
      at: referralEvents.at,
      happenedAt: referralEvents.happenedAt,
      actorId: referralEvents.actorId,
      actorName: referralEvents.actorName,
      actorRole: referralEvents.actorRole,
      fromStatus: referralEvents.fromStatus,
      toStatus: referralEvents.toStatus,
      round: referralEvents.round,
      undoesId: referralEvents.undoesId,
      detail: referralEvents.detail,
      sealedId: referralEvents.sealedId,
      ...BOX,
    })
    .from(referralEvents)
    .leftJoin(sealedTexts, withWords ? eq(sealedTexts.id, referralEvents.sealedId) : sql`false`)
    .where(isOneOf(referralEvents.referralId, referralIds))
    .orderBy(asc(referralEvents.referralId), asc(referralEvents.seq))
    .prepare(withWords ? 'events_with_words' : 'events')
    .execute()
  return grouped(rows, ({ sealedId, keyId, box, referralId: _, ...event }) => ({
    ...event,
    words: opened<Words>(keys, { sealedId, keyId, box }) ?? {},
  }))
}

/** Values of these referrals, newest measurement first within a code; `codes` null reads all of them. */
export async function readValues(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
  codes: readonly string[] | null,
): Promise<Map<string, ValueFact[]>> {
  const rows = await tx
    .select({
      referralId: clinicalValues.referralId,
      id: clinicalValues.id,
      code: clinicalValues.code,
      state: clinicalValues.state,
      value: clinicalValues.value,
      typedValue: clinicalValues.typedValue,
      typedUnit: clinicalValues.typedUnit,
      unusualConfirmed: clinicalValues.unusualConfirmed,
      measuredAt: clinicalValues.measuredAt,
      enteredAt: clinicalValues.enteredAt,
      enteredByName: people.name,
      wordOf: clinicalValues.wordOf,
      correctsId: clinicalValues.correctsId,
      sealedId: clinicalValues.sealedId,
      ...BOX,
    })
    .from(clinicalValues)
    .innerJoin(people, eq(people.id, clinicalValues.enteredBy))
    .leftJoin(sealedTexts, eq(sealedTexts.id, clinicalValues.sealedId))
    .where(
      and(
        isOneOf(clinicalValues.referralId, referralIds),
        codes ? inArray(clinicalValues.code, [...codes]) : undefined,
      ),
    )
    .orderBy(asc(clinicalValues.code), desc(clinicalValues.measuredAt), desc(clinicalValues.enteredAt))
    .prepare(codes ? 'values_of_codes' : 'values')
    .execute()
  return grouped(rows, ({ sealedId, keyId, box, referralId: _, value, typedValue, ...rest }) => {
    const content = opened<AnswerValue>(keys, { sealedId, keyId, box })
    const unusable = rest.state === 'unusable'
    return {
      ...rest,
      value: unusable ? null : (content ?? (value as AnswerValue | null)),
      typedValue: unusable ? String(content ?? typedValue ?? '') : typedValue,
    }
  })
}

/** Questions of these referrals, oldest first; `openOnly` leaves the answered ones out. */
export async function readQuestions(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
  openOnly: boolean,
): Promise<Map<string, QuestionFact[]>> {
  const answerText = alias(sealedTexts, 'answer_text')
  const answerer = alias(people, 'answerer')
  const rows = await tx
    .select({
      referralId: questions.referralId,
      id: questions.id,
      toSide: questions.toSide,
      codes: questions.codes,
      askedByName: people.name,
      askedAt: questions.askedAt,
      answeredAt: questions.answeredAt,
      answeredByName: answerer.name,
      sealedId: questions.sealedId,
      ...BOX,
      answerSealedId: questions.answerSealedId,
      answerKeyId: answerText.keyId,
      answerBox: answerText.box,
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedBy))
    .leftJoin(answerer, eq(answerer.id, questions.answeredBy))
    .leftJoin(sealedTexts, eq(sealedTexts.id, questions.sealedId))
    .leftJoin(answerText, eq(answerText.id, questions.answerSealedId))
    .where(and(isOneOf(questions.referralId, referralIds), openOnly ? isNull(questions.answeredAt) : undefined))
    .orderBy(asc(questions.askedAt))
    .prepare(openOnly ? 'open_questions' : 'questions')
    .execute()
  return grouped(rows, ({ sealedId, keyId, box, answerSealedId, answerKeyId, answerBox, referralId: _, ...rest }) => ({
    ...rest,
    text: opened<string>(keys, { sealedId, keyId, box }),
    answer: opened<string>(keys, { sealedId: answerSealedId, keyId: answerKeyId, box: answerBox }),
  }))
}

/** The messages of one referral, oldest first. */
export async function readMessages(tx: Tx, keys: KeyRing, referralId: string): Promise<MessageFact[]> {
  const rows = await tx
    .select({
      id: messages.id,
      authorId: messages.authorId,
      authorName: messages.authorName,
      authorRole: messages.authorRole,
      sentAt: messages.sentAt,
      sealedId: messages.sealedId,
      ...BOX,
    })
    .from(messages)
    .innerJoin(sealedTexts, eq(sealedTexts.id, messages.sealedId))
    .where(eq(messages.referralId, referralId))
    .orderBy(asc(messages.sentAt))
  return rows.map(({ sealedId, keyId, box, ...rest }) => ({
    ...rest,
    text: opened<string>(keys, { sealedId, keyId, box }) ?? '',
  }))
}

/** One parameter however many ids, so that the statement is prepared once. */
function isOneOf(column: AnyPgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${`{${ids.join(',')}}`}::uuid[])`
}

function grouped<Row extends { referralId: string }, Fact>(
  rows: Row[],
  toFact: (row: Row) => Fact,
): Map<string, Fact[]> {
  const byReferral = new Map<string, Fact[]>()
  for (const row of rows) {
    const facts = byReferral.get(row.referralId)
    if (facts) facts.push(toFact(row))
    else byReferral.set(row.referralId, [toFact(row)])
  }
  return byReferral
}
