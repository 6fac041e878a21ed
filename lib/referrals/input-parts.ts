import { z } from 'zod'
import { instantText } from '#lib/clinical/answer-schema.ts'
import { possiblyEmptyText, safeText, TEXT_LIMITS } from '#lib/clinical/safe-text.ts'

/** Pieces that several command inputs share. Each parses to what the command needs, and refuses with one sentence. */

const REFERENCE = /^[2-9A-HJKMNP-TV-Z]{6}$/u

/** "7k4 qmt" and "7K4-QMT" are read as 7K4QMT. A letter that cannot be in one makes it no reference. */
export const referralReference = z
  .string()
  .max(20, 'A reference has six letters and digits.')
  .transform((typed) => typed.replace(/[\s\u00a0-]/gu, '').toUpperCase())
  .pipe(z.string().regex(REFERENCE, 'A reference has six letters and digits, such as 7K4 QMT.'))

/** Which referral, and optionally the version that the person saw. */
export const target = { reference: referralReference, version: z.int().positive().optional() }

/** An instant with its offset, as a Date. */
export const instant = instantText.transform((text) => new Date(text))

/** Words that may be left out; an empty box is the same as none. */
export function optionalWords(limit: number = TEXT_LIMITS.text) {
  return possiblyEmptyText(limit)
    .transform((text) => (text === '' ? undefined : text))
    .optional()
}

/** Lines that may be left out; empty ones are dropped. */
export const optionalLines = z
  .array(possiblyEmptyText(TEXT_LIMITS.line))
  .max(40, 'Enter at most 40 lines.')
  .transform((lines) => lines.filter((line) => line !== ''))
  .default([])

export const words = safeText(TEXT_LIMITS.text)
export const personName = safeText(TEXT_LIMITS.name)
export const rowId = z.guid('This does not name a row that exists.')
