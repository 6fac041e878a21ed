import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findRunning, startEmbedded } from '#db/embedded.ts'
import { prepareDataDir } from '#db/embedded-place.ts'
import { deriveAppDatabaseUrl, EnvError, type OwnerEnv, parseAppEnv, parseOwnerEnv } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { keepSecrets } from '#scripts/runtime/secrets.ts'

type Variables = Record<string, string>

/** A database to work with, and the variables each kind of process gets. Only `owner` holds the owner's connection. */
export type Runtime = {
  demonstration: boolean
  ownerUrl: string
  appUrl: string
  /** Where the app listens. */
  host: string
  port: number
  app: Variables
  owner: Variables
  /** Where an embedded database keeps its things; undefined for a database of one's own. */
  dataDir: string | undefined
  close: () => Promise<void>
}

type Choice = {
  /** Uses the embedded server that another process keeps running, when there is one. */
  share?: boolean
  onRestart?: () => void
}

const present = (values: NodeJS.ProcessEnv): Variables =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** Both readings, so that everything that is missing is said at once. */
function readBoth(variables: Variables): OwnerEnv {
  const problems = [parseOwnerEnv, parseAppEnv].flatMap((read) => {
    try {
      read(variables)
      return []
    } catch (error) {
      if (error instanceof EnvError) return error.problems
      throw error
    }
  })
  if (problems.length > 0) throw new EnvError([...new Set(problems)])
  return parseOwnerEnv(variables)
}

function withVariables(variables: Variables, dataDir: string | undefined, close: () => Promise<void>): Runtime {
  const parsed = readBoth(variables)
  const { databaseUrl, databaseAppUrl, mode, port } = parsed
  const owner = { ...variables, DATABASE_APP_URL: databaseAppUrl, PORTAL_MODE: mode, DATA_DIR: parsed.dataDir }
  return {
    demonstration: mode === 'demonstration',
    ownerUrl: databaseUrl,
    appUrl: databaseAppUrl,
    host: variables.HOST ?? '127.0.0.1',
    port,
    // Set to nothing rather than left out: a .env file must not put it back.
    app: { ...owner, DATABASE_URL: '' },
    owner,
    dataDir,
    close,
  }
}

async function openEmbedded(given: Variables, { share, onRestart }: Choice): Promise<Runtime> {
  const dataDir = resolve(given.DATA_DIR ?? '.data')
  prepareDataDir(dataDir)
  const { DATABASE_PASSWORD: password, ...secrets } = keepSecrets(dataDir)
  const production = given.PORTAL_MODE === 'production'
  const variables = {
    ...(production ? {} : { ...secrets, PORTAL_MODE: 'demonstration' }),
    ...given,
    DATA_DIR: dataDir,
  }
  // Before the server starts: a missing secret is no reason to start one.
  const probe = 'postgres://127.0.0.1/portal'
  withVariables({ ...variables, DATABASE_URL: probe, DATABASE_APP_URL: probe }, dataDir, async () => {})
  const running = share ? findRunning({ dataDir, password }) : undefined
  const server = running ? undefined : await startEmbedded({ dataDir, password, onRestart })
  const ownerUrl = running ?? server?.ownerUrl ?? ''
  const secret = variables.AUTH_SECRET ?? ''
  return withVariables(
    { ...variables, DATABASE_URL: ownerUrl, DATABASE_APP_URL: deriveAppDatabaseUrl(ownerUrl, secret) },
    dataDir,
    async () => server?.stop(),
  )
}

/**
 * Opens the database that the environment (and a `.env` file) names, or the embedded one. Throws `EnvError` for missing
 * or weak variables and `StartError` when the embedded server cannot run.
 */
export async function openRuntime(choice: Choice = {}): Promise<Runtime> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const given = present(process.env)
  if (!given.DATABASE_URL) {
    if (given.DATABASE_APP_URL)
      throw new StartError(
        'DATABASE_APP_URL is set without DATABASE_URL: set both for a database of your own, or neither.',
      )
    return openEmbedded(given, choice)
  }
  if (given.PORTAL_MODE === 'demonstration')
    throw new StartError(
      'PORTAL_MODE is demonstration, but a DATABASE_URL is set: the demonstration runs on the embedded database only.',
    )
  return withVariables(given, undefined, async () => {})
}
