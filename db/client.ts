import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'
import { statement } from './statement.ts'

/** Limits for every statement the portal runs, so that a stuck one gives its place back. */
const TIMEOUTS = {
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
}

/** The settings that the second wall reads. They last for one transaction. */
export interface TransactionSettings {
  readonly reach: string
  readonly personId: string | null
  readonly facilityIds: readonly string[]
}

export interface DatabaseOptions {
  /** Most connections at once. */
  readonly max?: number
  readonly applicationName?: string
}

function connect(url: string, { max = 10, applicationName = 'portal' }: DatabaseOptions) {
  const client = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: applicationName, ...TIMEOUTS },
  })
  return { client, orm: drizzle(client, { schema, casing: 'snake_case' }) }
}

type Orm = ReturnType<typeof connect>['orm']

/** A running transaction whose settings say who is asking. */
export type Tx = Parameters<Parameters<Orm['transaction']>[0]>[0]

export interface Database {
  /** For LISTEN, and for nothing that reads or writes rows. */
  readonly client: postgres.Sql
  /** Without settings the policies show no row; use `transaction`. */
  readonly orm: Orm
  /** One transaction under the given settings. Throws what the database throws. */
  transaction<T>(settings: TransactionSettings, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const { placeholder } = sql

const setAll = statement((tx: Tx) =>
  tx
    .select({
      reach: sql`set_config('app.reach', ${placeholder('reach')}, true)`,
      personId: sql`set_config('app.person_id', ${placeholder('personId')}, true)`,
      facilityIds: sql`set_config('app.facility_ids', ${placeholder('facilityIds')}, true)`,
    })
    .from(sql`(values (1)) as once`)
    .prepare('settings'),
)

/** Says who is asking, until the transaction ends or somebody else is named. */
export async function setSettings(tx: Tx, { reach, personId, facilityIds }: TransactionSettings): Promise<void> {
  await setAll(tx, { reach, personId: personId ?? '', facilityIds: `{${facilityIds.join(',')}}` })
}

/** Opens a pool of connections to `url`. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { client, orm } = connect(url, options)
  return {
    client,
    orm,
    transaction: (settings, work) =>
      orm.transaction(async (tx) => {
        await setSettings(tx, settings)
        return work(tx)
      }),
    close: () => client.end({ timeout: 5 }),
  }
}
