import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import type { Ctx } from '#lib/ctx.ts'
import { ownerEnv } from '#lib/env.ts'
import { runWorker } from '#lib/jobs/worker.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { changeTier } from '#lib/referrals/notes.ts'
import { send } from '#lib/referrals/send.ts'
import { undo } from '#lib/referrals/undo.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { acknowledgementDue } from './acknowledgement-due.ts'

const SENT_AT = new Date('2026-03-01T03:00:00Z')
const at = (minutes: number) => new Date(SENT_AT.getTime() + minutes * 60_000)

describe('the time to acknowledge', () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let db: Database
  let referrer: Actor
  let coordinator: Actor
  let facilityId: string

  const ctxOf = (actor: Actor, now: Date): Ctx => ({ actor, now, db, keys: ownerEnv().keys, requestId: 'test-request' })

  async function person(role: 'referrer' | 'coordinator', facility: string | null): Promise<Actor> {
    const personId = randomUUID()
    await owner`insert into people (id, email, name, verified_at)
      values (${personId}, ${`${personId}@demo.example`}, ${role}, now())`
    await owner`insert into memberships (id, person_id, role, facility_id)
      values (${randomUUID()}, ${personId}, ${role}, ${facility})`
    const memberships = [{ role, facilityId: facility, unitType: null }]
    return { personId, sessionId: null, name: role, verified: true, memberships }
  }

  async function sent(tier: Tier = 'emergent', sentAt = SENT_AT) {
    const { reference } = await send(ctxOf(referrer, sentAt), {
      intakeKey: randomUUID(),
      facilityId,
      support: 'vv',
      tier,
      unitType: null,
      entries: [],
    })
    const [row] = await owner<{ id: string }[]>`select id from referrals where reference = ${reference}`
    return { reference, payload: { referralId: row?.id ?? '', round: 1 } }
  }

  const due = (payload: object, now: Date) =>
    acknowledgementDue(payload, { db, keys: ownerEnv().keys, now: () => now, jobId: '1' })

  const history = (referralId: string) => owner<
    { event: string; version: number; actorRole: string; detail: object }[]
  >`
    select event, version, actor_role as "actorRole", detail from referral_events
      where referral_id = ${referralId} order by version`
  const passed = async (referralId: string) =>
    (await history(referralId)).filter(({ event }) => event === 'limit_passed').length

  beforeAll(async () => {
    database = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    db = openDatabase(database.appUrl, { max: 4 })
    facilityId = randomUUID()
    await owner`insert into facilities (id, code, name, short_name, switchboard_phone, time_zone)
      values (${facilityId}, 'RIV', 'Riverton Hospital', 'Riverton', '555-0101', 'America/New_York')`
    referrer = await person('referrer', facilityId)
    coordinator = await person('coordinator', null)
  })
  afterAll(async () => {
    await owner.end()
    await db.close()
    await database.drop()
  })

  it('is recorded by the system when nobody has acknowledged', async () => {
    const { payload } = await sent()
    await due(payload, at(5))
    expect(await history(payload.referralId)).toMatchObject([
      { event: 'send', version: 1 },
      { event: 'limit_passed', version: 2, actorRole: 'system', detail: { limit: 'acknowledge', tier: 'emergent' } },
    ])
    const [row] = await owner`select version, status from referrals where id = ${payload.referralId}`
    expect(row).toEqual({ version: 2, status: 'sent' })
  })

  it('is recorded once, however often and late the job runs, also on two workers at once', async () => {
    const { payload } = await sent()
    await Promise.all([1, 2, 3, 4].map(() => due(payload, at(6))))
    await due(payload, at(600))
    expect(await passed(payload.referralId)).toBe(1)
  })

  it('is not recorded once somebody has acknowledged', async () => {
    const { reference, payload } = await sent()
    await acknowledge(ctxOf(coordinator, at(4)), reference)
    await due(payload, at(5))
    expect(await passed(payload.referralId)).toBe(0)
  })

  it('belongs to its round: a job of an earlier one changes nothing', async () => {
    const { payload } = await sent()
    await due({ ...payload, round: 2 }, at(5))
    expect(await passed(payload.referralId)).toBe(0)
  })

  it('is waited for again when the job comes early', async () => {
    const { payload } = await sent('urgent')
    await due(payload, at(5))
    expect(await passed(payload.referralId)).toBe(0)
    const [job] = await owner`select run_at from graphile_worker.jobs where key = ${`ack:${payload.referralId}:1`}`
    expect(job?.run_at).toEqual(at(10))
    await due(payload, at(10))
    expect(await passed(payload.referralId)).toBe(1)
  })

  it('comes sooner when the tier is raised', async () => {
    const { reference, payload } = await sent('planned_or_advice')
    await changeTier(ctxOf(coordinator, at(2)), reference, { tier: 'emergent', reason: 'Worse' })
    const runAt = async () => {
      const key = `ack:${payload.referralId}:1`
      const [job] = await owner<
        { runAt: Date }[]
      >`select run_at as "runAt" from graphile_worker.jobs where key = ${key}`
      return job?.runAt
    }
    expect(await runAt()).toEqual(at(2))
    await due(payload, at(2))
    expect(await runAt()).toEqual(at(5))
  })

  it('counts from the sending again when an acknowledgment is undone', async () => {
    const { reference, payload } = await sent()
    const { eventId } = await acknowledge(ctxOf(coordinator, at(4.5)), reference)
    await undo(ctxOf(coordinator, at(5.2)), reference, eventId)
    await due(payload, at(5.3))
    expect(await passed(payload.referralId)).toBe(1)
  })

  it('refuses a payload that names no referral', async () => {
    await expect(due({ referralId: 'x', round: 1 }, at(5))).rejects.toThrow()
    await expect(due({ referralId: randomUUID(), round: 1 }, at(5))).resolves.toBeUndefined()
  })

  it('is kept by the worker from the sending on', async () => {
    const { payload } = await sent('immediate', new Date(Date.now() - 61_000))
    const stopping = new AbortController()
    const env = { databaseUrl: database.ownerUrl, databaseAppUrl: database.appUrl, keys: ownerEnv().keys }
    const working = runWorker({ signal: stopping.signal, env })
    try {
      await vi.waitFor(async () => expect(await passed(payload.referralId)).toBe(1), { timeout: 10_000 })
    } finally {
      stopping.abort()
      await working
    }
  })
})
