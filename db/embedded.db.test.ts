import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, findRunning, startEmbedded } from '#db/embedded.ts'
import { findPlace } from '#db/embedded-place.ts'
import { readPidFile } from '#db/embedded-server.ts'
import { endsWithin, isRunning } from '#db/processes.ts'
import { StartError } from '#lib/start-error.ts'

const HOLDER = join(import.meta.dirname, '../scripts/testing/hold-database.ts')
const password = 'a password for this test'

// Every test starts servers of its own: on a busy machine each of them takes seconds.
describe('the embedded database', { timeout: 90_000 }, () => {
  let parent: string
  let dataDir: string
  let open: EmbeddedDatabase[]

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'ecmo portal embedded '))
    chmodSync(parent, 0o755)
    dataDir = join(parent, 'data')
    open = []
  })
  afterEach(async () => {
    await Promise.all(open.map((database) => database.stop()))
    rmSync(parent, { recursive: true, force: true })
  })

  const start = async () => {
    const database = await startEmbedded({ dataDir, password, throwAway: true })
    open.push(database)
    return database
  }
  const ask = async (url: string, query: string) => {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      return [...(await sql.unsafe(query))]
    } finally {
      await sql.end()
    }
  }
  const serverPid = () => readPidFile(findPlace(dataDir))?.pid ?? 0

  /** Another process that has the database open, as `npm start` would. */
  const holdElsewhere = async () => {
    const holder = spawn(process.execPath, [HOLDER, dataDir, password], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(holder.stdout, 'data')
    const exited = once(holder, 'exit')
    return { url: String(line).trim(), kill: () => holder.kill('SIGKILL') && exited }
  }

  it('finds at the second start what the first has stored, in a folder with spaces', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table kept (); insert into kept default values')
    await first.stop()
    expect(isRunning(serverPid())).toBe(false)
    const second = await start()
    expect(await ask(second.ownerUrl, 'select from kept')).toHaveLength(1)
  })

  it('lets nobody in without the password, and listens on this machine only', async () => {
    const { ownerUrl } = await start()
    const wrong = new URL(ownerUrl)
    wrong.password = 'another'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(await ask(ownerUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await ask(ownerUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  })

  it('refuses a second start while one is running, and lets scripts find the running one', async () => {
    const holder = await holdElsewhere()
    await expect(start()).rejects.toThrow(/already runs on the data/)
    expect(findRunning({ dataDir, password })).toBe(holder.url)
    await holder.kill()
    expect(findRunning({ dataDir, password })).toBeUndefined()
  })

  it('takes over from a killed start whose server still runs', async () => {
    const holder = await holdElsewhere()
    await ask(holder.url, 'create table kept (); insert into kept default values')
    const orphan = serverPid()
    await holder.kill()
    expect(isRunning(orphan)).toBe(true)
    const { ownerUrl } = await start()
    expect(isRunning(orphan)).toBe(false)
    expect(await ask(ownerUrl, 'select from kept')).toHaveLength(1)
  })

  it('starts after everything was killed, with what was committed', async () => {
    const holder = await holdElsewhere()
    await ask(holder.url, 'create table kept (); insert into kept default values')
    const server = serverPid()
    await holder.kill()
    process.kill(server, 'SIGKILL')
    await endsWithin(server, 5_000)
    const { ownerUrl } = await start()
    expect(await ask(ownerUrl, 'select from kept')).toHaveLength(1)
  })

  it('is not kept from starting by a stale process file whose number another program has now', async () => {
    await (await start()).stop()
    const other = spawn('sleep', ['60'])
    try {
      writeFileSync(
        join(findPlace(dataDir).data, 'postmaster.pid'),
        `${other.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n 1 1\nready\n`,
      )
      const { ownerUrl } = await start()
      expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      expect(isRunning(other.pid ?? 0)).toBe(true)
    } finally {
      other.kill()
    }
  })

  it('comes back on the same port when its server is killed', async () => {
    const { ownerUrl } = await start()
    const killed = serverPid()
    process.kill(killed, 'SIGKILL')
    await endsWithin(killed, 5_000)
    await expect
      .poll(() => ask(ownerUrl, 'select 1 as one').catch(() => []), { timeout: 20_000, interval: 200 })
      .toEqual([{ one: 1 }])
    expect(serverPid()).not.toBe(killed)
  })

  it('leaves no half-made data behind when the first start is cut short', async () => {
    mkdirSync(join(dataDir, 'postgres/data.new'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres/data.new/PG_VERSION'), '18\n')
    await start()
    expect(existsSync(join(dataDir, 'postgres/data.new'))).toBe(false)
  })

  it.each([
    ['data of another PostgreSQL', /made by PostgreSQL 17/, () => writeData('17\n')],
    ['a folder that holds something else', /holds no PostgreSQL data/, () => writeData(undefined)],
    ['a file where the folder should be', /is not a folder/, () => writeFileSync(dataDir, '')],
  ])('says in one sentence that it cannot use %s', async (_, sentence, arrange) => {
    arrange()
    const refusal = await start().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(StartError)
    expect(String(refusal)).toMatch(sentence)
  })

  it('says so when the password is not the one its data were made with', async () => {
    await (await start()).stop()
    const other = startEmbedded({ dataDir, password: 'another', throwAway: true })
    await expect(other).rejects.toThrow(/other secrets/)
    await delay(50)
    expect(isRunning(serverPid())).toBe(false)
  })

  it('writes neither statements nor values to its log', async () => {
    const { ownerUrl } = await start()
    await ask(ownerUrl, 'create table patients (name text unique)')
    await ask(ownerUrl, "insert into patients values ('Marisol Vega')")
    await expect(ask(ownerUrl, "insert into patients values ('Marisol Vega')")).rejects.toThrow(/duplicate key/)
    const log = readFileSync(join(findPlace(dataDir).folder, 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Marisol')
  })

  function writeData(version: string | undefined) {
    const data = join(dataDir, 'postgres/data')
    mkdirSync(data, { recursive: true })
    if (version) writeFileSync(join(data, 'PG_VERSION'), version)
  }
})
