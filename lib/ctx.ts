import type { Database, Tx } from '#db/client.ts'
import { type Actor, facilityIds, reachOf } from './accounts/actor.ts'
import type { KeyRing } from './crypto/key-ring.ts'

/** Who is asking, when, and with what. Commands and queries take it first, so that tests bring their own. */
export interface Ctx {
  readonly actor: Actor
  readonly now: Date
  readonly db: Database
  readonly keys: KeyRing
  readonly requestId: string
}

/** One transaction in which the database sees what `ctx.actor` may see, and nothing else. */
export function asActor<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { actor, db } = ctx
  return db.transaction({ reach: reachOf(actor), personId: actor.personId, facilityIds: facilityIds(actor) }, work)
}

/** One transaction of the portal's own, in which the database shows and takes everything: jobs, and what comes before anybody is known. */
export function asSystem<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction({ reach: 'system', personId: null, facilityIds: [] }, work)
}
