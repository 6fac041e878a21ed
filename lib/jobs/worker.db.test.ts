import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OwnerEnv } from '#lib/env.ts'
import { ownerEnv } from '#lib/env.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { runWorker } from './worker.ts'

const soon = { timeout: 30_000, interval: 50 }

describe('the worker', { timeout: 120_000 }, () => {
  let database: TestDatabase
  let owner: postgres.Sql
  let env: Pick<OwnerEnv, 'databaseUrl' | 'databaseAppUrl' | 'keys'>
  const children: ChildProcess[] = []
  const stops: (() => Promise<void>)[] = []

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    env = { databaseUrl: database.ownerUrl, databaseAppUrl: database.appUrl, keys: ownerEnv().keys }
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  async function startHere(heartbeatMs?: number) {
    const stopping = new AbortController()
    const ready = Promise.withResolvers<void>()
    const ended = runWorker({
      signal: stopping.signal,
      env,
      onReady: ready.resolve,
      ...(heartbeatMs && { heartbeatMs }),
    })
    ended.catch(ready.reject)
    await ready.promise
    stops.push(async () => {
      stopping.abort()
      await ended.catch(() => {})
    })
    return { ended, stop: () => stopping.abort() }
  }

  async function startProcess() {
    const code = `
      const { runWorker } = await import('#lib/jobs/worker.ts')
      const stopping = new AbortController()
      process.on('SIGTERM', () => stopping.abort())
      await runWorker({ signal: stopping.signal, onReady: () => console.log('ready') })`
    const child = spawn(process.execPath, ['--conditions=react-server', '--input-type=module', '--eval', code], {
      env: { ...process.env, DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    await once(child.stdout, 'data')
    return child
  }

  async function idleSession() {
    const [personId, id] = [randomUUID(), randomUUID()]
    await owner`insert into people (id, email, name) values (${personId}, ${`${personId}@demo.example`}, 'A. Person')`
    await owner`insert into sessions (id, person_id, created_at, last_active_at, expires_at)
      values (${id}, ${personId}, now() - interval '1 hour', now() - interval '20 minutes', now() + interval '1 hour')`
    return id
  }

  const endReason = async (id: string) => {
    const [row] = await owner<
      { endReason: string | null }[]
    >`select end_reason as "endReason" from sessions where id = ${id}`
    return row?.endReason
  }
  const enqueue = () => owner`select graphile_worker.add_job('end_idle_sessions', '{}'::json)`
  /** Those that the test asked for: a worker gives itself others, at its start and with every minute. */
  const jobs = () => owner<{ attempts: number; lockedBy: string | null }[]>`
    select attempts, locked_by as "lockedBy" from graphile_worker.jobs where task_identifier = 'end_idle_sessions'`

  it('runs a job that is added and says that it is alive', async () => {
    await startHere()
    const id = await idleSession()
    await enqueue()
    await vi.waitFor(async () => expect(await endReason(id)).toBe('idle'), soon)
    // With each minute the worker gives itself jobs, which are due for a moment.
    const health = () =>
      owner`select beat_at > now() - interval '30 s' as alive, due_jobs::int from portal.worker_health()`
    await vi.waitFor(async () => expect(await health()).toEqual([{ alive: true, due_jobs: 0 }]), soon)
  })

  it('finishes what it is doing when it is told to stop', async () => {
    const { ended, stop } = await startHere()
    const id = await idleSession()
    const held = Promise.withResolvers<void>()
    const holding = owner.begin(async (tx) => {
      await tx`select 1 from sessions where id = ${id} for update`
      await enqueue()
      await vi.waitFor(async () => expect((await jobs())[0]?.lockedBy).toBeTruthy(), soon)
      stop()
      held.resolve()
    })
    await held.promise
    await holding
    await ended
    expect(await endReason(id)).toBe('idle')
    expect(await jobs()).toEqual([])
  })

  it('leaves the jobs of a killed worker to the next one', async () => {
    const child = await startProcess()
    const id = await idleSession()
    await owner.begin(async (tx) => {
      await tx`select 1 from sessions where id = ${id} for update`
      await enqueue()
      await vi.waitFor(async () => expect((await jobs())[0]?.lockedBy).toBeTruthy(), soon)
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    })
    const [stuck] = await jobs()
    expect(stuck?.lockedBy).toBeTruthy()
    await owner`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 s'`
    await owner`update worker_heartbeats set beat_at = beat_at - interval '31 s'`
    await startHere()
    await vi.waitFor(async () => expect(await endReason(id)).toBe('idle'), soon)
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), soon)
  })

  it('leaves alone what a living worker is doing, however long it takes', async () => {
    await startHere()
    await owner`insert into worker_heartbeats values ('pool-alive', now(), now())`
    await owner`select graphile_worker.add_job('end_idle_sessions', '{}'::json, run_at => now() + interval '1 hour')`
    await owner`update graphile_worker._private_jobs set locked_by = 'pool-alive', locked_at = now() - interval '10 minutes'`
    await startHere()
    expect((await jobs())[0]?.lockedBy).toBe('pool-alive')
    await owner`delete from graphile_worker._private_jobs`
  })

  it('shares the work between two workers, each job done once', async () => {
    await Promise.all([startHere(), startHere()])
    const ids = await Promise.all(Array.from({ length: 5 }, idleSession))
    await Promise.all(Array.from({ length: 20 }, enqueue))
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), soon)
    expect(await Promise.all(ids.map(endReason))).toEqual(ids.map(() => 'idle'))
  })

  it('ends with an error when the queue cannot write a result, however many others come after', async () => {
    const { ended } = await startHere()
    const id = await idleSession()
    await owner`create sequence results`
    await owner.unsafe(`
      create function fail_once() returns trigger language plpgsql as $$
        begin
          if old.task_id = (select id from graphile_worker._private_tasks where identifier = 'end_idle_sessions')
            and nextval('public.results') = 1 then raise 'Not this one'; end if;
          return old;
        end $$;
      create trigger fail_once before delete on graphile_worker._private_jobs for each row execute function fail_once()`)
    try {
      await owner.begin(async (tx) => {
        await tx`select 1 from sessions where id = ${id} for update`
        for (let count = 0; count < 5; count++) await enqueue()
        const taken = async () => (await jobs()).filter(({ lockedBy }) => lockedBy)
        await vi.waitFor(async () => expect(await taken()).toHaveLength(5), soon)
      })
      await expect(ended).rejects.toThrow('stopped by itself')
    } finally {
      await owner`drop function fail_once cascade`
      await owner`drop sequence results`
      await owner`delete from graphile_worker._private_jobs`
    }
  })

  it('ends with an error when the database goes away', async () => {
    const { ended } = await startHere(300)
    await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'portal-heartbeat'`
    await owner`alter table worker_heartbeats rename to worker_heartbeats_away`
    try {
      await expect(ended).rejects.toThrow()
    } finally {
      await owner`alter table worker_heartbeats_away rename to worker_heartbeats`
    }
  })
})
