import { z } from 'zod'

/** Marks that only steer the direction of a line and come along with pasted text; taken away in silence. */
const HARMLESS_MARKS = /[\u200e\u200f\u061c\ufeff]/gu
/** Embeddings, overrides and isolates: they can make a text read as something that it does not say. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u

/** Longest texts, in characters. Each is far above honest use; the reason is one sentence that is read first. */
export const TEXT_LIMITS = { reason: 280, name: 120, line: 200, text: 4000, phone: 64 } as const

/** Removes every invisible direction mark, for text that is about to be checked or sent. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(HARMLESS_MARKS, '').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/**
 * Words from a person: trimmed, in one Unicode form, without invisible marks. Refuses control characters (NUL included),
 * broken characters, direction overrides, and more than `limit` characters.
 */
export function possiblyEmptyText(limit: number) {
  return z
    .string('Enter words here.')
    .max(limit * 2 + 1000, `Shorten this to ${limit} characters.`)
    .transform((text) => text.replace(HARMLESS_MARKS, '').replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .superRefine((text, ctx) => {
      if (!text.isWellFormed() || CONTROLS.test(text))
        ctx.addIssue('This text holds characters that cannot be stored. Type it again instead of pasting it.')
      if (BIDI_CONTROLS.test(text))
        ctx.addIssue('This text holds hidden marks that change its reading order. Type it again instead of pasting it.')
      if (text.length > limit) ctx.addIssue(`Shorten this to ${limit} characters; it has ${text.length}.`)
    })
}

/** As `possiblyEmptyText`, and not empty. */
export function safeText(limit: number) {
  return possiblyEmptyText(limit).refine((text) => text.length > 0, 'Enter words here.')
}
