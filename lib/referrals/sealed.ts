import { randomUUID } from 'node:crypto'
import type { sealedTexts } from '#db/schema/referrals.ts'
import { type KeyRing, open, type Sealed, seal } from '#lib/crypto/key-ring.ts'
import type { Ctx } from '#lib/ctx.ts'

export type SealedRow = typeof sealedTexts.$inferInsert

/** The named words of an event, a question or a message, as plain data. */
export type Words = Record<string, string | string[]>

/** Seals `content` for a row of sealed_texts that belongs to `referralId`; write the row before what points to it. */
export function sealRow(ctx: Ctx, referralId: string, content: unknown): SealedRow {
  const id = randomUUID()
  return { id, referralId, ...seal(ctx.keys, id, JSON.stringify(content)) }
}

/** The content of a sealed row. Throws when its key is not in the ring, or when it was changed. */
export function openRow(keys: KeyRing, id: string, sealed: Sealed): unknown {
  return JSON.parse(open(keys, id, sealed))
}

/** Words without what was left empty; undefined when nothing is left to seal. */
export function presentWords(words: Record<string, string | string[] | null | undefined>): Words | undefined {
  const present = Object.entries(words).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== null && entry[1] !== undefined && entry[1].length > 0,
  )
  return present.length > 0 ? Object.fromEntries(present) : undefined
}
