import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect as dial, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEmbedded } from '#db/embedded.ts'
import { findPlace } from '#db/embedded-place.ts'
import { readPidFile } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { deriveAppDatabaseUrl } from '#lib/env.ts'
import { SERVER } from '#scripts/runtime/build.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { answers, freePort } from '#scripts/runtime/port.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { keepRunning } from '#scripts/runtime/service.ts'
import { WORKER } from '#scripts/runtime/worker-process.ts'

/** The line between the app processes and their database, which a test can cut. */
export interface Line {
  readonly url: string
  cut(): void
  mend(): void
}

/** A portal of one test's own, whose parts can be killed as a power cut or an operator would kill them. */
export interface OwnPortal {
  readonly url: string
  readonly secondUrl: string
  /** What commands need, straight to the database. */
  readonly variables: Readonly<Record<string, string>>
  readonly line: Line
  /** Kills the first app process and starts it anew on the same port; what it said is in `said`. */
  killApp(): Promise<void>
  /** Kills the worker, once it runs; whoever watches over it starts it again. */
  killWorker(): Promise<void>
  /** Kills the database server; whoever watches over it starts it again. */
  killDatabase(): void
  /** Everything that the app processes have written. */
  readonly said: () => string
}

/** The address of the database, reached through a door of this process's own. */
async function openLine(databaseUrl: string, lifetime: Lifetime): Promise<Line> {
  const database = new URL(databaseUrl)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((caller) => {
    if (isCut) return caller.destroy()
    const callee = dial(Number(database.port), database.hostname)
    for (const [from, to] of [
      [caller, callee],
      [callee, caller],
    ] as const) {
      open.add(from)
      from.on('error', () => {})
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const end = () => {
    for (const socket of open) socket.destroy()
  }
  lifetime.onEnd(() => {
    end()
    server.close()
  })
  const through = new URL(databaseUrl)
  through.port = String(port)
  return {
    url: through.href,
    cut: () => {
      isCut = true
      end()
    },
    mend: () => {
      isCut = false
    },
  }
}

/**
 * Two app processes and a worker on a database of their own that keeps its promises: what it has confirmed survives
 * `kill -9`, which the throw-away settings of the other tests give up. All of it is gone at the end of `lifetime`.
 */
export async function startOwnPortal(lifetime: Lifetime): Promise<OwnPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ecmo-portal-crash-'))
  lifetime.onEnd(() => {
    rmSync(findPlace(dataDir).folder, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  })
  const server = await lifetime.open(
    () => startEmbedded({ dataDir, password: randomUUID() }),
    (started) => started.stop(),
  )
  const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
  const appUrl = deriveAppDatabaseUrl(server.ownerUrl, secrets.AUTH_SECRET)
  await migrate({ ownerUrl: server.ownerUrl, appUrl })
  const line = await openLine(appUrl, lifetime)
  const variables = {
    ...secrets,
    DATABASE_URL: server.ownerUrl,
    DATABASE_APP_URL: appUrl,
    PORTAL_MODE: 'demonstration',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
  }
  const base = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const worker = await lifetime.open(
    async () => keepRunning({ name: 'worker', args: WORKER, env: { ...base, ...variables, LOG_LEVEL: 'silent' } }),
    (service) => service.stop(5_000),
  )

  const output: string[] = []
  const running: (ChildProcess | undefined)[] = []
  lifetime.onEnd(() => {
    for (const app of running) app?.kill('SIGKILL')
  })
  const start = async (index: number, port: number) => {
    const url = `http://127.0.0.1:${port}`
    const child = spawn(process.execPath, [SERVER], {
      env: {
        ...base,
        ...variables,
        DATABASE_URL: '',
        DATABASE_APP_URL: line.url,
        PORT: String(port),
        HOSTNAME: '127.0.0.1',
        PORTAL_ORIGIN: url,
        NEXT_MANUAL_SIG_HANDLE: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
    running[index] = child
    if (!(await answers(`${url}/api/health/live`, 60_000))) throw new Error('The app did not answer')
    return url
  }
  const [port, secondPort] = [await freePort(), await freePort()]
  const [url, secondUrl] = await Promise.all([start(0, port), start(1, secondPort)])
  return {
    url,
    secondUrl,
    variables,
    line,
    said: () => output.join(''),
    killWorker: async () => {
      while (worker.pid() === undefined) await delay(100)
      kill(worker.pid())
    },
    killDatabase: () => kill(readPidFile(findPlace(dataDir))?.pid),
    killApp: async () => {
      kill(running[0]?.pid)
      await delay(50)
      await start(0, port)
    },
  }
}

function kill(pid: number | undefined) {
  if (pid === undefined) throw new Error('There is nothing to kill')
  process.kill(pid, 'SIGKILL')
}
