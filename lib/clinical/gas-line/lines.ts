import { fieldById } from '../catalogue.ts'
import { readAnswer } from '../read-answer.ts'
import { type Label, LINE_PLACES } from './grammar.ts'
import type { Token } from './tokens.ts'

type NumberToken = Extract<Token, { kind: 'number' }>
type SignToken = Extract<Token, { kind: 'sign' }>

/** A number as it was typed, with its sign and with the unit that stood beside it. */
export interface Amount {
  readonly typed: string
  readonly unit: string | undefined
}

/** One value that the text holds, before its unit and its range are looked at. */
export interface Item {
  /** What it may be a value of, the likeliest first. */
  readonly fields: readonly string[]
  /** What the number may be: two where a sign or a place can be read in two ways. */
  readonly amounts: readonly Amount[]
  /** Asked, however plain it looks. */
  readonly isAsked: boolean
  /** It stands beside other numbers without a name or a slash: they are asked together. */
  readonly isLoose?: boolean
  /** Where in the text it stands. */
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly items: readonly Item[]
  readonly tokens: readonly Token[]
}

const PRESSURES = ['kPa', 'mm[Hg]']
const PLACEHOLDER = ['sign', 'other', 'label']
const NEVER: Label = { fields: [] }
const DEFAULT_PLACES: readonly Label[] = LINE_PLACES.map((fields) => ({ fields }))

/** A pH with its decimals: what a line of values begins with. */
export function looksLikePh(typed: string): boolean {
  return /[.,]\d/u.test(typed) && readAnswer(fieldById('ph'), typed).answer.state === 'value'
}

interface Part {
  readonly number?: NumberToken
  readonly sign?: string
  readonly unit?: string
  readonly tokens: readonly Token[]
}

/** What stands between two slashes: a number with sign and unit, or something that says that there is none. */
function partAt(tokens: readonly Token[], at: number): Part {
  const first = tokens[at]
  const signed = first?.kind === 'sign' && first.isTight ? first : undefined
  const number = tokens[signed ? at + 1 : at]
  if (number?.kind !== 'number') {
    const isPlaceholder = first !== undefined && PLACEHOLDER.includes(first.kind)
    return { tokens: isPlaceholder ? [first] : [] }
  }
  const head = signed ? [signed, number] : [number]
  const unit = tokens[at + head.length]
  const isUnit = unit?.kind === 'unit'
  return {
    number,
    ...(signed && { sign: signed.sign }),
    ...(isUnit && { unit: unit.unit }),
    tokens: isUnit ? [...head, unit] : head,
  }
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1).find(({ kind }) => kind !== 'glue' && kind !== 'sign')
  return tokens[at]?.kind === 'label' && after?.kind === 'number'
}

/** What a line has read: a word in the place of a value keeps the place, and is shown as not read. */
function readIn(tokens: readonly Token[], from: number, to: number): Token[] {
  return tokens.slice(from, to).filter(({ kind }) => kind !== 'other' && kind !== 'label')
}

/** The parts of the run of slashes that begins at `at`, with its last token's place. */
function partsAt(tokens: readonly Token[], at: number): { first: Part; others: readonly Part[]; next: number } {
  const first = partAt(tokens, at)
  const others: Part[] = []
  let next = at + first.tokens.length
  // "7.18/68/BE -4": a name with its own number ends the line.
  while (tokens[next]?.kind === 'slash' && !isNamed(tokens, next + 1)) {
    const part = partAt(tokens, next + 1)
    others.push(part)
    next += 1 + part.tokens.length
  }
  return { first, others, next }
}

/** Names between slashes before the values: "pH/pCO2/pO2 7.18/68/52". They say the order. */
export function headerBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at
  while (tokens[from - 1]?.kind === 'glue') from -= 1
  while (tokens[from - 1]?.kind === 'label') {
    from -= 1
    if (tokens[from - 1]?.kind !== 'slash') return tokens.slice(from, at)
    from -= 1
  }
  return []
}

/** "…/24/0.6": a base excess, or the FiO₂ as a fraction. With its sign it is no FiO₂. */
function mayBeFraction(fields: readonly string[], typed: string): boolean {
  if (!fields.includes('fio2_pct') || /[+-]/u.test(typed)) return false
  return readAnswer(fieldById('fio2_pct'), typed).answer.typedUnit === 'fraction'
}

/** A unit of pressure behind the last value is the unit of all pressures of the line. */
function itemsOf(parts: readonly Part[], places: readonly Label[], isLoose: boolean): Item[] {
  const last = parts.at(-1)
  const lineUnit = PRESSURES.find((unit) => unit === last?.unit)
  return parts.flatMap((part, index): Item[] => {
    const { number, sign = '' } = part
    const { fields, isAsked: isAskedName = false } = places[index] ?? NEVER
    if (number === undefined) return []
    const typed = `${sign}${number.typed}`
    const isAsked = isAskedName || (places === DEFAULT_PLACES && mayBeFraction(fields, typed))
    const isPressure = fields.some((field) => fieldById(field).unit === 'mm[Hg]')
    const own = part === last && lineUnit !== undefined ? undefined : part.unit
    const unit = own ?? (isPressure ? lineUnit : undefined)
    const { from } = part.tokens[0] ?? number
    const { to } = part.tokens.at(-1) ?? number
    return [{ fields, amounts: [{ typed, unit }], isAsked, isLoose, from, to }]
  })
}

/**
 * The line of values that begins at `at`: a run of slashes that starts with a pH, or whose order names say. `line` is
 * null for any other run, of which no number is a value.
 */
export function slashLineAt(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly line: Line | null } | undefined {
  const { first, others, next } = partsAt(tokens, at)
  if (first.number === undefined || others.every(({ tokens: none }) => none.length === 0)) return undefined
  const parts = [first, ...others]
  const header = headerBefore(tokens, at)
  const labels = header.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const named = labels.length > 1 ? labels : undefined
  const [label] = labels
  const isPh = label === undefined || label.isWeak || label.fields[0] === 'ph'
  const isLine = named ? parts.length <= named.length : isPh && parts.length <= LINE_PLACES.length
  if (!isLine || (!named && !looksLikePh(first.number.typed))) return { next, line: null }
  const places: readonly Label[] = named ?? DEFAULT_PLACES
  return { next, line: { items: itemsOf(parts, places, false), tokens: [...header, ...readIn(tokens, at, next)] } }
}

/** Is the sign a minus before a number, and not a dash between two? `before` is what stands before it. */
export function isMinus(sign: SignToken, before: Token | undefined): boolean {
  return sign.isTight && (before?.kind !== 'number' || before.to < sign.from)
}

/**
 * Numbers side by side without slashes, from three to five of them, the first a pH: "7.18 68 52 24", "7.18-68-52". Probably
 * in the order of a slash line, which is asked. Undefined where there is no such run.
 */
export function looseLineAt(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly line: Line } | undefined {
  const first = tokens[at]
  if (first?.kind !== 'number' || !looksLikePh(first.typed)) return undefined
  const parts: Part[] = []
  let next = at
  for (;;) {
    const sign = tokens[next]
    const isDash = sign?.kind === 'sign' && !isMinus(sign, tokens[next - 1])
    const part = partAt(tokens, isDash ? next + 1 : next)
    if (part.number === undefined) break
    parts.push(part)
    next += part.tokens.length + (isDash ? 1 : 0)
  }
  if (parts.length < 3 || parts.length > LINE_PLACES.length) return undefined
  return { next, line: { items: itemsOf(parts, DEFAULT_PLACES, true), tokens: readIn(tokens, at, next) } }
}
