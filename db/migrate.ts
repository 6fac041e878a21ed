import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runDrizzleMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'

/** Any number: all portal processes take the same advisory lock while they migrate. */
const MIGRATION_LOCK = 7_240_142

// Not the address's path: that writes a space in a folder's name as %20.
const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations')

/** Tables the app may add to and read, and nothing more. */
const ADD_ONLY = [
  'referral_events',
  'clinical_values',
  'messages',
  'access_entries',
  'sealed_texts',
  'patient_lookups',
  'escalation_policies',
]
/** Tables whose rows the app may also change. */
const CHANGEABLE = [
  'facilities',
  'people',
  'memberships',
  'credentials',
  'sign_in_links',
  'sessions',
  'referrals',
  'questions',
  'worker_heartbeats',
  'pages',
  'page_attempts',
  'contacts',
  'quiet_hours',
  'calendar_links',
  'on_call_rotations',
  'on_call_shifts',
  'on_call_swaps',
]

export interface MigrateOptions {
  /** A role that may create tables and roles. */
  readonly ownerUrl: string
  /** The app's role, which owns nothing; it is created if it is not there. */
  readonly appUrl: string
}

/** Brings the database up to date: tables, policies, the job queue, and the app's role with its few rights. Safe to run at once from many places. */
export async function migrate({ ownerUrl, appUrl }: MigrateOptions): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await owner`select pg_advisory_lock(${MIGRATION_LOCK})`
    await runMigrations({ connectionString: ownerUrl, logger: undefined })
    await runDrizzleMigrations(drizzle(owner), { migrationsFolder: MIGRATIONS_FOLDER })
    await grantToApp(owner, new URL(appUrl))
  } finally {
    await owner.end()
  }
}

async function grantToApp(owner: postgres.Sql, app: URL): Promise<void> {
  const name = decodeURIComponent(app.username)
  const role = quoteIdentifier(name)
  const [known] = await owner`select 1 from pg_roles where rolname = ${name}`
  if (!known) await owner.unsafe(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit`)
  if (app.password) {
    await owner.unsafe(`alter role ${role} password ${quoteLiteral(decodeURIComponent(app.password))}`)
  }
  await owner.unsafe(`
    grant usage on schema public, portal, drizzle to ${role};
    grant execute on all functions in schema portal to ${role};
    grant select, insert on ${ADD_ONLY.join(', ')} to ${role};
    grant select, insert, update on ${CHANGEABLE.join(', ')} to ${role};
    grant select, insert, update, delete on rate_limits to ${role};
    grant usage on all sequences in schema public to ${role};
    grant select on drizzle.__drizzle_migrations to ${role};
  `)
}

function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function quoteLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
