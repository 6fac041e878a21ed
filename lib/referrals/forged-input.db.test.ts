import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Ctx } from '#lib/ctx.ts'
import { AppError, referralNotFound } from '#lib/errors.ts'
import { checkInput } from '#lib/input.ts'
import { type Clinic, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { alertInput, toSending } from './alert.ts'
import { answer, ask, sendMessage } from './conversation.ts'
import { accept } from './decide.ts'
import { acceptInput } from './decision-schema.ts'
import { readEntries } from './entries.ts'
import { acknowledge, handOver } from './hold.ts'
import { changeTier } from './notes.ts'
import { acknowledgeInput, handOverInput, messageInput, questionInput, tierInput, valuesInput } from './schema.ts'
import { send } from './send.ts'
import { addValues } from './values.ts'

/** A posted action without its browser: the input is parsed as an action parses it, then the command runs. */
function posted<Schema extends z.ZodType>(
  schema: Schema,
  command: (ctx: Ctx, input: z.output<Schema>) => Promise<unknown>,
) {
  return async (ctx: Ctx, input: unknown) => command(ctx, checkInput(schema, input))
}

const POSTS = {
  acknowledge: posted(acknowledgeInput, (ctx, { reference }) => acknowledge(ctx, reference)),
  handOver: posted(handOverInput, (ctx, { reference, toId, text }) => handOver(ctx, reference, toId, text)),
  message: posted(messageInput, (ctx, { reference, text }) => sendMessage(ctx, reference, { text })),
  ask: posted(questionInput, (ctx, { reference, text = '', codes }) => ask(ctx, reference, { text, codes })),
  tier: posted(tierInput, (ctx, { reference, ...input }) => changeTier(ctx, reference, input)),
  values: posted(valuesInput, (ctx, { reference, submissionId, values }) =>
    addValues(ctx, reference, { submissionId, entries: readEntries(values, {}) }),
  ),
  accept: posted(acceptInput, (ctx, { reference, ...input }) => accept(ctx, reference, input)),
  alert: posted(alertInput, (ctx, alert) => send(ctx, toSending(alert))),
}

type Post = keyof typeof POSTS

const NUL = '\u0000'
const OVERRIDE = '\u202e'

describe('a forged post', () => {
  let clinic: Clinic
  let owner: postgres.Sql
  let reference: string
  beforeAll(async () => {
    clinic = await openClinic()
    owner = postgres(clinic.database.ownerUrl, { max: 1, onnotice: () => {} })
    reference = await clinic.referralIn('in_review')
  })
  afterAll(async () => {
    await owner.end()
    await clinic.close()
  })

  /** Everything that a post could have written. */
  async function everything() {
    const [row] = await owner`
      select (select count(*) from referrals)::int as referrals, (select count(*) from referral_events)::int as events,
        (select count(*) from clinical_values)::int as values, (select count(*) from sealed_texts)::int as sealed,
        (select count(*) from questions)::int as questions, (select count(*) from messages)::int as messages,
        (select count(*) from graphile_worker.jobs)::int as jobs, (select sum(version) from referrals)::int as versions`
    return { ...row }
  }

  async function refused(post: Post, ctx: Ctx, input: unknown): Promise<AppError> {
    const before = await everything()
    const error: unknown = await POSTS[post](ctx, input).then(
      () => new Error('It was taken'),
      (thrown) => thrown,
    )
    expect(await everything()).toEqual(before)
    if (!(error instanceof AppError)) throw error
    return error
  }

  const good = (): Record<Post, Record<string, unknown>> => ({
    acknowledge: { reference },
    handOver: { reference, toId: clinic.id('coordinator2') },
    message: { reference, text: 'The family is here.' },
    ask: { reference, text: 'GCS?', codes: ['gcs_best_presedation'] },
    tier: { reference, tier: 'emergent', reason: 'Getting worse.' },
    values: { reference, submissionId: randomUUID(), values: [{ code: 'ph', typed: '7.2' }] },
    accept: { reference, mode: 'transfer_in' },
    alert: { intakeKey: randomUUID(), facilityId: clinic.hospital.id, support: 'vv' },
  })
  const staff: Post[] = ['acknowledge', 'handOver', 'message', 'ask', 'tier', 'values', 'accept']
  const posts = Object.keys(POSTS) as Post[]

  it.each(posts)('%s: with a field too many, or as something that is no form', async (post) => {
    const ctx = clinic.as(post === 'alert' ? 'referrer' : 'physician')
    const forged = [
      { ...good()[post], status: 'accepted' },
      { ...good()[post], actorId: randomUUID() },
      JSON.parse('{"__proto__": {"admin": true}}'),
      [good()[post]],
      'reference',
      null,
      undefined,
      7,
    ]
    for (const input of forged) expect((await refused(post, ctx, input)).code).toBe('invalid')
  })

  it.each(staff)('%s: of another hospital, of none, and of a reference that is none', async (post) => {
    const body = good()[post]
    const elsewhere = await refused(post, clinic.as('elsewhere'), body)
    expect(elsewhere).toEqual(referralNotFound())
    const unknown = await refused(post, clinic.as('elsewhere'), { ...body, reference: '222222' })
    expect(unknown).toEqual(elsewhere)
    for (const forged of ['', "' or 1=1 --", 'A'.repeat(10_000), `7K4QM${NUL}`, `${OVERRIDE}7K4QMT`, { $ne: null }])
      expect((await refused(post, clinic.as('physician'), { ...body, reference: forged })).code).toBe('invalid')
  })

  it.each<[Post, Record<string, unknown>]>([
    ['message', { text: `quiet${NUL}` }],
    ['message', { text: `${OVERRIDE}detpecca` }],
    ['message', { text: '\u2066hidden\u2069' }],
    ['message', { text: 'A'.repeat(4_001) }],
    ['message', { text: 'A'.repeat(5_000_000) }],
    ['message', { text: '\ud800' }],
    ['message', { text: '   ' }],
    ['ask', { codes: ['not_a_field'] }],
    ['ask', { codes: ['ph; drop table referrals'] }],
    ['ask', { codes: Array.from({ length: 61 }, () => 'ph') }],
    ['tier', { tier: 'yesterday' }],
    ['tier', { reason: `${NUL}` }],
    ['values', { values: [{ code: 'not_a_field', typed: '1' }] }],
    ['values', { values: [{ code: 'decision', value: 'accept' }] }],
    ['values', { values: [{ code: 'ph', typed: `7.2${NUL}` }] }],
    ['values', { values: [{ code: 'ph', state: 'unusable' }] }],
    ['values', { values: [{ code: 'comorbidities', value: { choices: ['made_up'] } }] }],
    ['values', { values: Array.from({ length: 121 }, () => ({ code: 'ph', typed: '7.2' })) }],
    ['values', { submissionId: 'not-an-id' }],
    ['handOver', { toId: '1; delete from people' }],
    ['accept', { mode: 'by_any_means' }],
    ['accept', { reason: 'because' }],
    ['accept', { expiresAt: '2026-13-40T99:00:00Z' }],
    ['accept', { rationale: `${OVERRIDE}` }],
    ['alert', { support: 'everything' }],
    ['alert', { facilityId: "' or true" }],
    ['alert', { intakeKey: '1' }],
    ['alert', { oneLineReason: `quiet${NUL}` }],
    ['alert', { oneLineReason: 'A'.repeat(281) }],
    ['alert', { values: [{ code: 'outcome_summary', value: { choice: 'ecmo_died' } }] }],
  ])('%s with %j', async (post, change) => {
    const ctx = clinic.as(post === 'alert' ? 'referrer' : 'physician')
    expect((await refused(post, ctx, { ...good()[post], ...change })).code).toBe('invalid')
  })

  it('names somebody who cannot act, or who is not there', async () => {
    for (const toId of [randomUUID(), clinic.id('referrer'), clinic.id('admin')])
      expect((await refused('handOver', clinic.as('physician'), { reference, toId })).code).toBe('invalid')
  })

  it('names a colleague who no longer works in the program', async () => {
    const toId = clinic.id('coordinator2')
    await owner`update memberships set ended_at = now() where person_id = ${toId}`
    expect((await refused('handOver', clinic.as('physician'), { reference, toId })).code).toBe('invalid')
    await owner`update memberships set ended_at = null where person_id = ${toId}`
  })

  it('is measured later than now: typed by somebody who meant another day', async () => {
    const measured = (measuredAt: Date) => ({
      ...good().values,
      values: [{ code: 'sbp', typed: '90', measuredAt: measuredAt.toISOString() }],
    })
    const late = await refused('values', clinic.as('physician'), measured(seconds(301)))
    expect(late.message).toBe('The time of measurement is later than now: check the date and the time.')
    await POSTS.values(clinic.as('physician'), measured(seconds(300)))

    const { eventId } = await ask(clinic.as('physician'), reference, { text: 'Pressure?', codes: ['sbp'] })
    const [question] = await owner`select id from questions where event_id = ${eventId}`
    const entries = readEntries([{ code: 'sbp', state: 'value', typed: '90', measuredAt: seconds(301) }])
    const answered = answer(clinic.as('referrer'), reference, { questionId: question?.id, text: '', entries })
    await expect(answered).rejects.toThrow(late.message)
  })

  it('keeps what is impossible as typed and unusable, and never as a value', async () => {
    await POSTS.values(clinic.as('referrer'), {
      reference,
      submissionId: randomUUID(),
      values: [{ code: 'ph', typed: '74' }],
    })
    const [row] = await owner`select state, value, typed_value, sealed_id is not null as sealed from clinical_values v
      join referrals r on r.id = v.referral_id where r.reference = ${reference} and code = 'ph'`
    expect(row).toEqual({ state: 'unusable', value: null, typed_value: null, sealed: true })
  })

  it('is not what is wrong with these: the same posts unforged are taken', async () => {
    for (const post of posts.filter((each) => each !== 'acknowledge'))
      await POSTS[post](clinic.as(post === 'alert' ? 'referrer' : 'physician'), good()[post])
    const fresh = await clinic.referralIn('sent')
    await POSTS.acknowledge(clinic.as('physician'), {
      reference: ` ${fresh.slice(0, 3)}-${fresh.slice(3).toLowerCase()}`,
    })
  })
})
