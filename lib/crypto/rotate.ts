import { and, asc, gt, ne, sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.ts'
import { sealedTexts } from '#db/schema/referrals.ts'
import { asSystem } from '#lib/ctx.ts'
import { type KeyRing, open, seal } from './key-ring.ts'

const BATCH = 200
const NIL = '00000000-0000-0000-0000-000000000000'

export interface Rotation {
  /** Rows that are now sealed with the current key and were not before. */
  readonly resealed: number
  /** Ids of rows that do not open with the key they name: changed or damaged. They are left as they are. */
  readonly unreadable: readonly string[]
  /** How many rows each older key still seals. A key that is not here is no longer needed. */
  readonly remaining: ReadonlyMap<string, number>
}

/**
 * Seals with the current key whatever an older one sealed, a batch in each transaction. The portal may run meanwhile, if
 * it knows all these keys: a row is always readable by the key that it names. Killed in the middle, it is run again and
 * goes on with what is left; run twice at once, the two share the work.
 *
 * @param owner the owner's connection: the app's role may not change a sealed row.
 * @throws Error naming the keys that rows need and the ring lacks, before anything is changed.
 */
export async function reseal(owner: Database, keys: KeyRing, onBatch?: (resealed: number) => void): Promise<Rotation> {
  const missing = [...(await countByOlderKey(owner, keys)).keys()].filter((keyId) => !keys.keys.has(keyId))
  if (missing.length > 0) throw new MissingKeys(missing)
  const unreadable: string[] = []
  let resealed = 0
  let after: string | undefined = NIL
  while (after !== undefined) {
    const batch = await asSystem(owner, (tx) => resealBatch(tx, keys, after ?? NIL))
    unreadable.push(...batch.unreadable)
    resealed += batch.resealed
    after = batch.lastId
    if (batch.resealed > 0) onBatch?.(resealed)
  }
  return { resealed, unreadable, remaining: await countByOlderKey(owner, keys) }
}

/** Rows name keys that nobody gave. */
export class MissingKeys extends Error {
  readonly keyIds: readonly string[]
  constructor(keyIds: readonly string[]) {
    super(`Sealed texts need keys that are not in the ring: ${keyIds.join(', ')}`)
    this.keyIds = keyIds
  }
}

/** How many rows each key but the current one still seals. */
export function countByOlderKey(owner: Database, { currentKeyId }: KeyRing): Promise<ReadonlyMap<string, number>> {
  return asSystem(owner, async (tx) => {
    const rows = await tx
      .select({ keyId: sealedTexts.keyId, count: sql<number>`count(*)::int` })
      .from(sealedTexts)
      .where(ne(sealedTexts.keyId, currentKeyId))
      .groupBy(sealedTexts.keyId)
    return new Map(rows.map(({ keyId, count }) => [keyId, count]))
  })
}

async function resealBatch(tx: Tx, keys: KeyRing, after: string) {
  const rows = await tx
    .select({ id: sealedTexts.id, keyId: sealedTexts.keyId, box: sealedTexts.box })
    .from(sealedTexts)
    .where(and(ne(sealedTexts.keyId, keys.currentKeyId), gt(sealedTexts.id, after)))
    .orderBy(asc(sealedTexts.id))
    .limit(BATCH)
    // What another rotation has in hand is its own to do.
    .for('update', { skipLocked: true })
  const unreadable: string[] = []
  const boxes: { id: string; box: string }[] = []
  for (const { id, ...sealed } of rows) {
    const text = tryOpen(keys, id, sealed)
    if (text === undefined) unreadable.push(id)
    else boxes.push({ id, box: seal(keys, id, text).box.toString('base64') })
  }
  await tx.execute(sql`
    update sealed_texts t set key_id = ${keys.currentKeyId}, box = decode(n.box, 'base64')
      from json_to_recordset(${JSON.stringify(boxes)}::json) as n(id uuid, box text) where t.id = n.id`)
  return { resealed: boxes.length, unreadable, lastId: rows.at(-1)?.id }
}

function tryOpen(keys: KeyRing, id: string, sealed: Parameters<typeof open>[2]): string | undefined {
  try {
    return open(keys, id, sealed)
  } catch {
    return undefined
  }
}
