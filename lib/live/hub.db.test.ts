import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '#db/client.ts'
import { createSession, endSession, findSession, keepStandby } from '#lib/accounts/sessions.ts'
import type { Ctx } from '#lib/ctx.ts'
import { ownerEnv } from '#lib/env.ts'
import { acknowledge } from '#lib/referrals/hold.ts'
import { send } from '#lib/referrals/send.ts'
import {
  makeHospital,
  makePerson,
  openTestDatabase,
  type TestHospital,
  type TestPerson,
} from '#scripts/testing/accounts.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import { openRoad } from '#scripts/testing/road.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { type Hub, openHub } from './hub.ts'
import { type Screen, toViewer, watchSessions } from './watch-sessions.ts'

const soon = { timeout: 15_000, interval: 10 }
const NEVER_MS = 60_000

interface Listener {
  readonly heard: { event: string; data: Record<string, unknown> }[]
  readonly ended: boolean
  keepsUp: boolean
  leave(): void
}

describe('live feeds', () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let db: Database
  let hub: Hub
  let hospital: TestHospital
  let coordinator: TestPerson
  let referrer: TestPerson

  beforeAll(async () => {
    database = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    db = openTestDatabase(database.appUrl)
    hospital = await makeHospital(db)
    coordinator = await makePerson(db, { password: null })
    referrer = await makePerson(db, { hospital, password: null })
  })
  beforeEach(async () => {
    hub = await startHub()
  })
  afterEach(() => hub.close())
  afterAll(async () => {
    await owner.end()
    await db.close()
    await database.drop()
  })

  async function startHub(everyMs = NEVER_MS): Promise<Hub> {
    const opened = openHub({
      url: database.appUrl,
      watch: (screens, now) => watchSessions({ db, now }, screens),
      everyMs,
    })
    expect(await opened.ready(5_000)).toBe(true)
    return opened
  }

  const gate = (now = new Date()) => ({ db, now })
  const signIn = (person: TestPerson, now = new Date()) => createSession(gate(now), person.id)

  async function ctxOf(person: TestPerson): Promise<Ctx> {
    const session = await findSession(gate(), await signIn(person))
    if (!session) throw new Error('no session')
    return { actor: session.actor, now: new Date(), db, keys: ownerEnv().keys, requestId: 'test-request' }
  }

  async function sendReferral(from = referrer, at = hospital) {
    const input = { intakeKey: randomUUID(), facilityId: at.id, support: 'vv', tier: 'emergent' } as const
    return send(await ctxOf(from), { ...input, unitType: null, entries: [] })
  }

  async function listen(sessionId: string, screen: Partial<Screen> = {}, to = hub): Promise<Listener> {
    const session = await findSession(gate(), sessionId)
    if (!session) throw new Error('no session')
    const heard: Listener['heard'] = []
    const listener = { heard, ended: false, keepsUp: true, leave: () => {} }
    const joined = to.join(
      toViewer(session),
      { sessionId, standby: null, referralId: null, ...screen },
      {
        send: (text) => {
          if (!listener.keepsUp) return false
          heard.push(...readFrames(text))
          return true
        },
        end: () => {
          listener.ended = true
        },
      },
    )
    if (!joined) throw new Error('not let in')
    listener.leave = joined
    return listener
  }

  const names = ({ heard }: Listener) => heard.map(({ event }) => event)

  it('greet with the server’s time', async () => {
    const before = Date.now()
    const { heard } = await listen(await signIn(coordinator))
    expect(heard).toEqual([{ event: 'ready', data: { now: expect.any(Number), session: 'active' } }])
    expect(heard[0]?.data.now).toBeGreaterThanOrEqual(before)
  })

  it('tell everybody who may see a referral, and nobody else, in the reader’s own words', async () => {
    const elsewhere = await makePerson(db, { hospital: await makeHospital(db, 'Harbor'), password: null })
    const unverified = await makePerson(db, { hospital, verified: false, password: null })
    const administrator = await makePerson(db, { role: 'admin', password: null })
    const told = await Promise.all([coordinator, referrer].map(async (who) => listen(await signIn(who))))
    const others = await Promise.all(
      [elsewhere, unverified, administrator].map(async (who) => listen(await signIn(who))),
    )
    const { reference } = await sendReferral()
    await acknowledge(await ctxOf(coordinator), reference)
    for (const { heard } of told) {
      await vi.waitFor(() => expect(heard.slice(1)).toHaveLength(3), soon)
      expect(heard.slice(1)).toEqual([
        { event: 'alert', data: { referral: reference, version: 1, event: 'send' } },
        { event: 'referral', data: { referral: reference, version: 2, event: 'acknowledge' } },
        // The hospital is told of it: that page is announced as well.
        { event: 'referral', data: { referral: reference, version: 2, event: 'page' } },
      ])
    }
    for (const other of others) expect(names(other)).toEqual(['ready'])
    const own = await sendReferral(unverified)
    await vi.waitFor(() => expect(others[1]?.heard.at(-1)?.data).toMatchObject({ referral: own.reference }), soon)
  })

  it('say the same in another process on the same database', async () => {
    const sessionId = await signIn(coordinator)
    const child = await startOther(database.appUrl, sessionId)
    try {
      const here = await listen(sessionId)
      // The other process may say it before this one has heard that its referral is sent.
      const said = once(child.lines, 'line') as Promise<[string]>
      const { reference } = await sendReferral()
      const [line] = await said
      expect(JSON.parse(line)).toEqual({ referral: reference, version: 1, event: 'send' })
      await vi.waitFor(() => expect(names(here)).toEqual(['ready', 'alert']), soon)
    } finally {
      child.process.kill('SIGKILL')
    }
  })

  it('close by themselves when the session ends, and leave others open', async () => {
    const sessionId = await signIn(coordinator)
    const [gone, other] = [await listen(sessionId), await listen(await signIn(coordinator))]
    await endSession(gate(), sessionId)
    await vi.waitFor(() => expect(gone.ended).toBe(true), soon)
    expect(gone.heard.at(-1)).toEqual({ event: 'bye', data: { reason: 'signed_out' } })
    expect(other.ended).toBe(false)
  })

  it('close by themselves, all of them, when the person is deactivated', async () => {
    const person = await makePerson(db, { password: null })
    const feeds = [await listen(await signIn(person)), await listen(await signIn(person))]
    await owner`update people set deactivated_at = now() where id = ${person.id}`
    await vi.waitFor(() => expect(feeds.every(({ ended }) => ended)).toBe(true), soon)
  })

  it('say the time and close when the session has gone idle, though nobody said so', async () => {
    await hub.close()
    hub = await startHub(50)
    const sessionId = await signIn(coordinator)
    const feed = await listen(sessionId)
    await vi.waitFor(() => expect(names(feed)).toContain('time'), soon)
    await owner`update sessions set last_active_at = now() - interval '15 minutes' where id = ${sessionId}`
    await vi.waitFor(() => expect(feed.ended).toBe(true), soon)
  })

  it('keep an idle session locked while its board is open, and then say only how urgent and where', async () => {
    await hub.close()
    hub = await startHub(50)
    const sessionId = await signIn(coordinator)
    const standby = { standby: 'board' } as const
    await keepStandby(gate(), sessionId, 'board')
    const feed = await listen(sessionId, standby)
    await owner`update sessions set last_active_at = now() - interval '20 minutes',
      standby_at = now() - interval '90 seconds' where id = ${sessionId}`
    await vi.waitFor(() => expect(feed.heard.at(-1)?.data.session).toBe('locked'), soon)
    const [row] = await owner`select standby_at > now() - interval '5 s' as fresh from sessions where id = ${sessionId}`
    expect(row).toEqual({ fresh: true })
    await sendReferral()
    await vi.waitFor(() => expect(names(feed)).toContain('alert'), soon)
    const alert = feed.heard.find(({ event }) => event === 'alert')
    expect(alert?.data).toEqual({ tier: 'emergent', facility: hospital.id })
  })

  it('do not bring back a session that was over before the screen came', async () => {
    await hub.close()
    hub = await startHub(50)
    const sessionId = await signIn(coordinator)
    const feed = await listen(sessionId, { standby: 'board' })
    await vi.waitFor(async () => {
      // Again and again: a beat that had read the session before may write after it.
      await owner`update sessions set last_active_at = now() - interval '20 minutes', standby_at = null
        where id = ${sessionId}`
      expect(feed.ended).toBe(true)
    }, soon)
  })

  it('stop reaching somebody whose hospital was taken from them', async () => {
    await hub.close()
    hub = await startHub(50)
    const person = await makePerson(db, { hospital, password: null })
    const feed = await listen(await signIn(person))
    await owner`update memberships set ended_at = now() where person_id = ${person.id}`
    const beats = () => names(feed).filter((event) => event === 'time').length
    const sofar = beats()
    await vi.waitFor(() => expect(beats()).toBeGreaterThan(sofar + 1), soon)
    await sendReferral()
    const afterwards = beats()
    await vi.waitFor(() => expect(beats()).toBeGreaterThan(afterwards), soon)
    expect(names(feed)).not.toContain('alert')
  })

  it('read everything again after the listening connection was cut', async () => {
    const feed = await listen(await signIn(coordinator))
    await cutListeners()
    await vi.waitFor(() => expect(names(feed)).toContain('resync'), soon)
    await sendReferral()
    await vi.waitFor(() => expect(names(feed)).toContain('alert'), soon)
  })

  it('notice an ending that was missed while the listening connection was cut', async () => {
    const sessionId = await signIn(coordinator)
    const feed = await listen(sessionId)
    await owner.begin(async (tx) => {
      await tx`alter table sessions disable trigger announce`
      await tx`update sessions set ended_at = now() where id = ${sessionId}`
      await tx`alter table sessions enable trigger announce`
    })
    await cutListeners()
    await vi.waitFor(() => expect(feed.ended).toBe(true), soon)
  })

  it('send everybody away when the sessions cannot be checked, and let nobody watch unchecked', async () => {
    const away = openHub({
      url: database.appUrl,
      watch: () => Promise.reject(new Error('away')),
      everyMs: 50,
    })
    await away.ready(5_000)
    const feed = await listen(await signIn(coordinator), {}, away)
    await vi.waitFor(() => expect(feed.ended).toBe(true), soon)
    expect(feed.heard.at(-1)).toEqual({ event: 'bye', data: { reason: 'restart' } })
    await away.close()
  })

  it.each(['refuses', 'hangs'] as const)('end while the database %s, and hear again when it is back', async (how) => {
    const road = await openRoad(database.appUrl)
    const over = openTestDatabase(road.url)
    const away = openHub({
      url: road.url,
      watch: (screens, now) => watchSessions({ db: over, now }, screens),
      everyMs: 100,
    })
    try {
      await away.ready(5_000)
      const sessionId = await signIn(coordinator)
      const feed = await listen(sessionId, {}, away)
      await vi.waitFor(() => expect(names(feed)).toContain('time'), soon)
      road.block(how)
      await vi.waitFor(() => expect(feed.ended).toBe(true), { timeout: 10_000 })
      expect(feed.heard.at(-1)).toEqual({ event: 'bye', data: { reason: 'restart' } })
      await road.clear()
      await vi.waitFor(async () => expect(await away.ready(500)).toBe(true), { timeout: 10_000 })
      const back = await listen(sessionId, {}, away)
      await sendReferral()
      await vi.waitFor(() => expect(names(back)).toContain('alert'), soon)
      await vi.waitFor(() => expect(names(back)).toContain('time'), soon)
      expect(names(back).filter((name) => name === 'alert')).toHaveLength(1)
    } finally {
      await away.close()
      void over.close()
      await road.close()
    }
  })

  it('let go of a browser that does not keep up', async () => {
    const feed = await listen(await signIn(coordinator))
    feed.keepsUp = false
    await sendReferral()
    await vi.waitFor(() => expect(feed.ended).toBe(true), soon)
    expect(hub.size).toBe(0)
  })

  it('are six for one session at most', async () => {
    const sessionId = await signIn(coordinator)
    const feeds = await Promise.all(Array.from({ length: 6 }, () => listen(sessionId)))
    await expect(listen(sessionId)).rejects.toThrow('not let in')
    feeds[0]?.leave()
    await expect(listen(sessionId)).resolves.toBeDefined()
  })

  it('are given back, two hundred of them, and all hear the same', async () => {
    const sessions = await Promise.all(Array.from({ length: 40 }, () => signIn(coordinator)))
    const feeds = await Promise.all(sessions.flatMap((id) => Array.from({ length: 5 }, () => listen(id))))
    expect(hub.size).toBe(200)
    await sendReferral()
    await vi.waitFor(() => expect(feeds.every((feed) => names(feed).includes('alert'))).toBe(true), soon)
    for (const { leave } of feeds) leave()
    expect(hub.size).toBe(0)
  })

  it('are told to come back elsewhere when the process ends', async () => {
    const sessionId = await signIn(coordinator)
    const feed = await listen(sessionId)
    await hub.close()
    expect(feed.heard.at(-1)).toEqual({ event: 'bye', data: { reason: 'restart' } })
    expect(feed.ended).toBe(true)
    await expect(listen(sessionId)).rejects.toThrow('not let in')
  })

  async function cutListeners() {
    await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'portal-live' and query like 'listen%'`
  }
})

function readFrames(text: string): Listener['heard'] {
  return text
    .split('\n\n')
    .filter((frame) => frame.includes('event: '))
    .map((frame) => ({
      event: /^event: (.*)$/m.exec(frame)?.[1] ?? '',
      data: JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '{}'),
    }))
}

/** A hub in a process of its own, with one feed; prints the data of each change. */
async function startOther(appUrl: string, sessionId: string) {
  const code = `
    const { openHub } = await import('#lib/live/hub.ts')
    const { openDatabase } = await import('#db/client.ts')
    const { findSession } = await import('#lib/accounts/sessions.ts')
    const { toViewer, watchSessions } = await import('#lib/live/watch-sessions.ts')
    const db = openDatabase(process.env.OTHER_URL)
    const hub = openHub({ url: process.env.OTHER_URL, watch: (screens, now) => watchSessions({ db, now }, screens) })
    await hub.ready(5000)
    const session = await findSession({ db, now: new Date() }, process.env.OTHER_SESSION)
    hub.join(toViewer(session), { sessionId: session.id, standby: null, referralId: null }, {
      send: (text) => { if (text.includes('"referral"')) console.log(/data: (.*)/.exec(text)[1]); return true },
      end: () => process.exit(1),
    })
    console.log('ready')`
  const process_: ChildProcess = spawn(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', code],
    { env: { ...process.env, OTHER_URL: appUrl, OTHER_SESSION: sessionId }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (!process_.stdout) throw new Error('no output')
  const lines = createInterface(process_.stdout)
  await once(lines, 'line')
  return { process: process_, lines }
}
