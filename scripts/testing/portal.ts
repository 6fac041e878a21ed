import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { seed } from '#db/seed.ts'
import { deriveAppDatabaseUrl, parseOwnerEnv } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { SERVER } from '#scripts/runtime/build.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { answers, freePort } from '#scripts/runtime/port.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { keepRunning } from '#scripts/runtime/service.ts'
import { WORKER, WORKER_SILENT_MS } from '#scripts/runtime/worker-process.ts'
import { startThrowAwayServer } from '#scripts/testing/throw-away-server.ts'

const STOP_MS = 5_000
const READY_LIMIT_MS = 60_000

/** Two app processes and a worker on one throw-away database with the demonstration's data. */
export type TestPortal = {
  baseUrl: string
  secondUrl: string
  /** What the worker and maintenance scripts get: tests set up their data with commands. */
  variables: Record<string, string>
}

/** Starts a portal for browser tests; it and everything it wrote is gone at the end of `lifetime`. */
export async function startTestPortal(lifetime: Lifetime): Promise<TestPortal> {
  const server = await lifetime.open(startThrowAwayServer, (started) => started.stop())
  const dataDir = mkdtempSync(join(tmpdir(), 'ecmo-portal-e2e-'))
  lifetime.onEnd(() => rmSync(dataDir, { recursive: true, force: true }))
  const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
  const variables = {
    ...secrets,
    DATABASE_URL: server.ownerUrl,
    DATABASE_APP_URL: deriveAppDatabaseUrl(server.ownerUrl, secrets.AUTH_SECRET),
    PORTAL_MODE: 'demonstration',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  }
  await migrate({ ownerUrl: variables.DATABASE_URL, appUrl: variables.DATABASE_APP_URL })
  await seed({ env: parseOwnerEnv(variables), now: new Date() })

  const base = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await lifetime.open(
    async () =>
      keepRunning({ name: 'worker', args: WORKER, silentAtMostMs: WORKER_SILENT_MS, env: { ...base, ...variables } }),
    (worker) => worker.stop(STOP_MS),
  )
  const app = async () => {
    const port = await freePort()
    const address = { PORT: String(port), HOSTNAME: '127.0.0.1', PORTAL_ORIGIN: `http://127.0.0.1:${port}` }
    const env = { ...base, ...variables, DATABASE_URL: '', NEXT_MANUAL_SIG_HANDLE: 'true', ...address }
    await lifetime.open(
      async () => keepRunning({ name: 'app', args: [SERVER], env }),
      (process) => process.stop(STOP_MS),
    )
    const url = `http://127.0.0.1:${port}`
    if (await answers(`${url}/api/health/ready`, READY_LIMIT_MS)) return url
    throw new StartError('The app did not answer within a minute; what it said is above.')
  }
  return { baseUrl: await app(), secondUrl: await app(), variables }
}
