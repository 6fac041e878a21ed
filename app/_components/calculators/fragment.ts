import { type Asked, type Entries, type Entry, NONE, NOT_KNOWN } from './asked.ts'

/** Longer than any number with its unit. */
export const LONGEST_TYPED = 40

const UNIT = '.unit'
/** "#main": a place on the page, not something entered. */
const PLACE = /^#?[\w-]*$/u
/** What no keyboard types into a number: control and direction marks, and what is left of broken percent signs. */
const NOT_TYPED = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u

/** What was entered, as the fragment of an address; a browser never sends it. Empty when nothing was. */
export function writeFragment(asked: readonly Asked[], entries: Entries): string {
  const parts = new URLSearchParams()
  for (const { id } of asked) {
    const entry = entries[id]
    if (entry === undefined || entry.typed === '') continue
    parts.set(id, entry.typed)
    if (entry.unit !== undefined) parts.set(`${id}${UNIT}`, entry.unit)
  }
  const written = parts.toString()
  return written === '' ? '' : `#${written}`
}

function mayBeTyped(asked: Asked, typed: string): boolean {
  if (typed === '' || typed.length > LONGEST_TYPED * 4 || NOT_TYPED.test(typed)) return false
  if (asked.kind === 'number') return typed.length <= LONGEST_TYPED
  if (typed === NOT_KNOWN) return true
  if (asked.kind === 'yes_no') return typed === 'yes' || typed === 'no'
  const known = asked.options.map(({ value }) => value)
  if (asked.kind === 'choice') return known.includes(typed)
  const ids = typed.split(',')
  return typed === NONE || (ids.every((id) => known.includes(id)) && new Set(ids).size === ids.length)
}

function entryFrom(asked: Asked, parts: URLSearchParams): Entry | 'malformed' | undefined {
  const typed = parts.get(asked.id)
  const unit = parts.get(`${asked.id}${UNIT}`)
  if (typed === null) return unit === null ? undefined : 'malformed'
  if (!mayBeTyped(asked, typed)) return 'malformed'
  if (unit === null) return { typed }
  return asked.kind === 'number' && asked.units.includes(unit) ? { typed, unit } : 'malformed'
}

/**
 * What a fragment restores: entries, `none` when it holds nothing, `malformed` when any part of it is not something that this
 * calculator asks. All or nothing: half a patient would be worse than none.
 */
export function readFragment(fragment: string, asked: readonly Asked[]): Entries | 'none' | 'malformed' {
  if (PLACE.test(fragment)) return 'none'
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''))
  const entries: Record<string, Entry> = {}
  let read = 0
  for (const question of asked) {
    const entry = entryFrom(question, parts)
    if (entry === 'malformed') return 'malformed'
    if (entry === undefined) continue
    entries[question.id] = entry
    read += entry.unit === undefined ? 1 : 2
  }
  return read === parts.size ? entries : 'malformed'
}
