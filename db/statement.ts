import { is } from 'drizzle-orm'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'

/** What a statement runs in: a transaction, whose connection it uses. */
interface Running {
  readonly _: { readonly session: object }
}

/**
 * A query that is built once per process and then run in any transaction, with values for its placeholders. Building SQL
 * from columns costs several times what sending it does, and drizzle ties a prepared query to the transaction that built
 * it; here it is lent to the connection of the one that asks. The server, too, plans it once per connection.
 */
export function statement<In extends Running, Values extends Record<string, unknown>, Rows>(
  build: (tx: In) => { execute(values?: Record<string, unknown>): Promise<Rows> },
): (tx: In, values: Values) => Promise<Rows> {
  let built: ReturnType<typeof build> | undefined
  return (tx, values) => {
    built ??= build(tx)
    return onConnectionOf(tx, built).execute(values)
  }
}

/** The same query on another connection. It is a plain object whose `client` is where it runs. */
function onConnectionOf<Built extends object>({ _: { session } }: Running, built: Built): Built {
  // Not `instanceof`: a bundle may hold drizzle twice, and the pool of the process comes from either.
  if (!is(session, PostgresJsSession)) throw new Error('Statements run on postgres.js only')
  return Object.create(built, { client: { value: session.client } })
}
