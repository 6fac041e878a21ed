import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { messages, questions } from '#db/schema/conversation.ts'
import { people } from '#db/schema/people.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { sealedTexts } from '#db/schema/referrals.ts'
import { statement } from '#db/statement.ts'
import type { AnswerValue } from '#lib/clinical/answers.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import type { EventFact, MessageFact, QuestionFact, ValueFact } from './facts.ts'
import { openRow, type Words } from './sealed.ts'

interface Box {
  readonly sealedId: string | null
  readonly keyId: string | null
  readonly box: string | null
}

/** A fact as the database hands it over: instants as text, sealed words still closed. */
type Wire<Fact, Opened extends keyof Fact> = Box & {
  [Key in Exclude<keyof Fact, Opened>]: Fact[Key] extends Date
    ? string
    : Fact[Key] extends Date | null
      ? string | null
      : Fact[Key]
}

/** Each referral's rows come as one JSON array: parsing it costs far less than mapping every column of every row. */
function rowsOf<Row>(fields: Record<string, AnyPgColumn | SQL>, order: SQL): SQL<Row[]> {
  const pairs = Object.entries(fields).flatMap(([name, column]) => [sql.raw(`'${name}'`), sql`${column}`])
  return sql<Row[]>`json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order})`
}

const BOX = { keyId: sealedTexts.keyId, box: sql<string | null>`encode(${sealedTexts.box}, 'base64')` }

/** Opened content; its shape is what `sealRow` was given for that kind of row, which the caller names. */
function opened<T>(keys: KeyRing, { sealedId, keyId, box }: Box): T | null {
  return sealedId && keyId && box ? (openRow(keys, sealedId, { keyId, box: Buffer.from(box, 'base64') }) as T) : null
}

/** One placeholder however many ids or codes, so that the statement is built and planned once. */
const OF_THESE = {
  referrals: (column: AnyPgColumn) => sql`${column} = any(${sql.placeholder('referralIds')}::uuid[])`,
  codes: (column: AnyPgColumn) => sql`${column} = any(${sql.placeholder('codes')}::text[])`,
}

function listOf(words: readonly string[]): string {
  return `{${words.join(',')}}`
}

function byReferral<Row, Fact>(
  rows: { referralId: string; facts: Row[] }[],
  toFact: (row: Row) => Fact,
): Map<string, Fact[]> {
  return new Map(rows.map(({ referralId, facts }) => [referralId, facts.map(toFact)]))
}

function selectEvents(tx: Tx, withWords: boolean) {
  const { id, version, event, at, happenedAt, actorId, actorName, actorRole, fromStatus, toStatus, round } =
    referralEvents
  const { undoesId, detail, sealedId, referralId, seq } = referralEvents
  const fields = {
    id,
    version,
    event,
    at,
    happenedAt,
    actorId,
    actorName,
    actorRole,
    fromStatus,
    toStatus,
    round,
    undoesId,
  }
  return tx
    .select({
      referralId,
      facts: rowsOf<Wire<EventFact, 'words'>>({ ...fields, detail, sealedId, ...BOX }, sql`${seq}`),
    })
    .from(referralEvents)
    .leftJoin(sealedTexts, withWords ? eq(sealedTexts.id, sealedId) : sql`false`)
    .where(OF_THESE.referrals(referralId))
    .groupBy(referralId)
    .prepare('events')
}

const events = statement((tx: Tx) => selectEvents(tx, false))
const eventsWithWords = statement((tx: Tx) => selectEvents(tx, true))

/** All events of these referrals, oldest first, with what people typed. */
export async function readEvents(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
): Promise<Map<string, EventFact[]>> {
  const rows = await eventsWithWords(tx, { referralIds: listOf(referralIds) })
  return byReferral(rows, (row) => toEvent(row, opened<Words>(keys, row) ?? {}))
}

/** All events of these referrals, oldest first, without what people typed. */
export async function readHistory(tx: Tx, referralIds: readonly string[]): Promise<Map<string, EventFact[]>> {
  const rows = await events(tx, { referralIds: listOf(referralIds) })
  return byReferral(rows, (row) => toEvent(row, {}))
}

function toEvent({ sealedId, keyId, box, ...fact }: Wire<EventFact, 'words'>, words: Words): EventFact {
  return {
    ...fact,
    at: new Date(fact.at),
    happenedAt: fact.happenedAt === null ? null : new Date(fact.happenedAt),
    words,
  }
}

function selectValues(tx: Tx, which: 'all' | 'of_codes') {
  const { id, code, state, value, typedValue, typedUnit, unusualConfirmed, measuredAt, enteredAt, wordOf } =
    clinicalValues
  const { correctsId, sealedId, referralId } = clinicalValues
  const fields = {
    id,
    code,
    state,
    value,
    typedValue,
    typedUnit,
    unusualConfirmed,
    measuredAt,
    enteredAt,
    wordOf,
    correctsId,
  }
  return tx
    .select({
      referralId,
      facts: rowsOf<Wire<ValueFact, never>>(
        { ...fields, enteredByName: people.name, sealedId, ...BOX },
        sql`${code}, ${measuredAt} desc, ${enteredAt} desc`,
      ),
    })
    .from(clinicalValues)
    .innerJoin(people, eq(people.id, clinicalValues.enteredBy))
    .leftJoin(sealedTexts, eq(sealedTexts.id, sealedId))
    .where(and(OF_THESE.referrals(referralId), which === 'of_codes' ? OF_THESE.codes(code) : undefined))
    .groupBy(referralId)
    .prepare('values')
}

const values = statement((tx: Tx) => selectValues(tx, 'all'))
const valuesOfCodes = statement((tx: Tx) => selectValues(tx, 'of_codes'))

/** Values of these referrals, newest measurement first within a code; `codes` null reads all of them. */
export async function readValues(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
  codes: readonly string[] | null,
): Promise<Map<string, ValueFact[]>> {
  const ids = listOf(referralIds)
  const rows = await (codes
    ? valuesOfCodes(tx, { referralIds: ids, codes: listOf(codes) })
    : values(tx, { referralIds: ids }))
  return byReferral(rows, ({ sealedId, keyId, box, ...fact }) => {
    const content = opened<AnswerValue>(keys, { sealedId, keyId, box })
    const unusable = fact.state === 'unusable'
    return {
      ...fact,
      value: unusable ? null : (content ?? fact.value),
      typedValue: unusable ? String(content ?? fact.typedValue ?? '') : fact.typedValue,
      measuredAt: new Date(fact.measuredAt),
      enteredAt: new Date(fact.enteredAt),
    }
  })
}

const questionsOfThese = statement((tx: Tx) => {
  const answerText = alias(sealedTexts, 'answer_text')
  const answerer = alias(people, 'answerer')
  const { id, toSide, codes, askedAt, answeredAt, sealedId, answerSealedId, referralId } = questions
  return tx
    .select({
      referralId,
      facts: rowsOf<
        Wire<QuestionFact, 'text' | 'answer'> & {
          answerSealedId: string | null
          answerKeyId: string | null
          answerBox: string | null
        }
      >(
        {
          ...{ id, toSide, codes, askedAt, answeredAt, sealedId, answerSealedId },
          ...BOX,
          askedByName: people.name,
          answeredByName: answerer.name,
          answerKeyId: answerText.keyId,
          answerBox: sql`encode(${answerText.box}, 'base64')`,
        },
        sql`${askedAt}`,
      ),
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedBy))
    .leftJoin(answerer, eq(answerer.id, questions.answeredBy))
    .leftJoin(sealedTexts, eq(sealedTexts.id, sealedId))
    .leftJoin(answerText, eq(answerText.id, answerSealedId))
    .where(OF_THESE.referrals(referralId))
    .groupBy(referralId)
    .prepare('questions')
})

/** Questions of these referrals, oldest first. */
export async function readQuestions(
  tx: Tx,
  keys: KeyRing,
  referralIds: readonly string[],
): Promise<Map<string, QuestionFact[]>> {
  const rows = await questionsOfThese(tx, { referralIds: listOf(referralIds) })
  return byReferral(rows, ({ sealedId, keyId, box, answerSealedId, answerKeyId, answerBox, ...fact }) => ({
    ...fact,
    askedAt: new Date(fact.askedAt),
    answeredAt: fact.answeredAt === null ? null : new Date(fact.answeredAt),
    text: opened<string>(keys, { sealedId, keyId, box }),
    answer: opened<string>(keys, { sealedId: answerSealedId, keyId: answerKeyId, box: answerBox }),
  }))
}

const timesOfQuestions = statement((tx: Tx) => {
  const { toSide, askedAt, answeredAt, referralId } = questions
  return tx
    .select({
      referralId,
      facts: sql<Wire<QuestionTimes, never>[]>`json_agg(json_build_object(
        'toSide', ${toSide}, 'askedAt', ${askedAt}, 'answeredAt', ${answeredAt}) order by ${askedAt})`,
    })
    .from(questions)
    .where(OF_THESE.referrals(referralId))
    .groupBy(referralId)
    .prepare('question_times')
})

export type QuestionTimes = Pick<QuestionFact, 'toSide' | 'askedAt' | 'answeredAt'>

/** When the questions of these referrals were asked and answered: what clocks need, and nothing that a person typed. */
export async function readQuestionTimes(tx: Tx, referralIds: readonly string[]): Promise<Map<string, QuestionTimes[]>> {
  const rows = await timesOfQuestions(tx, { referralIds: listOf(referralIds) })
  return byReferral(rows, ({ toSide, askedAt, answeredAt }) => ({
    toSide,
    askedAt: new Date(askedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
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
