import type { z } from 'zod'
import { AppError, type FieldMessages } from './errors.ts'

/** More than the fullest referral ever holds, counted in characters of text and in values. */
const MOST_CHARACTERS = 100_000
const MOST_VALUES = 5_000
const MOST_DEPTH = 12

/** The database cannot hold it, and no keyboard makes it. Marks of reading order are each schema's to take away or refuse. */
const NUL = '\u0000'
const NUL_MESSAGE = 'This holds a character that cannot be stored. Delete it and type it again.'
const SUMMARY = 'Some answers cannot be read. Look at the marked ones; nothing was saved.'

/**
 * Parses what came from outside. NUL is refused, and so is more text than any form of ours sends. That
 * unknown fields are refused is the schema's part: use `z.strictObject`.
 * @throws AppError `invalid`, with one message for each field that is not right.
 */
export function checkInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  refuseHostile(input)
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', SUMMARY, toFieldMessages(parsed.error))
}

/** One message for each field, the first; problems of the whole form are under the empty name. */
export function toFieldMessages(error: z.ZodError): FieldMessages {
  const fields: FieldMessages = {}
  for (const { path, message } of error.issues) fields[path.join('.')] ??= message
  return fields
}

function refuseHostile(input: unknown): void {
  const fields: FieldMessages = {}
  let characters = 0
  let values = 0
  const walk = (value: unknown, path: readonly string[]) => {
    values += 1
    if (typeof value === 'string') {
      characters += value.length
      if (value.includes(NUL)) fields[path.join('.')] = NUL_MESSAGE
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS || path.length > MOST_DEPTH) {
      throw new AppError('invalid', 'This is more than a form of the portal holds. Shorten the longest text.')
    }
    if (typeof value !== 'object' || value === null || value instanceof Date) return
    for (const [name, inner] of Object.entries(value)) {
      characters += name.length
      walk(inner, [...path, name])
    }
  }
  walk(input, [])
  if (Object.keys(fields).length > 0) throw new AppError('invalid', SUMMARY, fields)
}
