import { readNumber } from '../read-number.ts'
import { type Label, plain, type Source, unitAt, wordAt } from './grammar.ts'

interface Place {
  readonly from: number
  readonly to: number
}

/** A piece of the typed line. `from` and `to` are places in the text as it was typed. */
export type Token = Place &
  (
    | { readonly kind: 'number'; readonly typed: string }
    | { readonly kind: 'time'; readonly typed: string }
    | { readonly kind: 'label'; readonly label: Label }
    | { readonly kind: 'source'; readonly source: Source }
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'sign'; readonly sign: '+' | '-'; readonly isTight: boolean }
    /** `slash` separates the values of a line, `break` ends what belongs together, `glue` says nothing. */
    | { readonly kind: 'slash' | 'break' | 'glue' }
    /** More, less, about, from … to: the number beside it is not a measured one. */
    | { readonly kind: 'doubt' | 'arrow' }
    | { readonly kind: 'other' }
  )

const PATTERNS: readonly (readonly ['break' | 'arrow' | 'doubt' | 'slash' | 'glue', RegExp])[] = [
  ['break', /[\n;()[\]{}]|,(?!\d)|\.(?=\s|$)/y],
  ['arrow', /[-=]+>|→/y],
  ['doubt', /[<>≤≥~≈±]+/y],
  ['slash', /\//y],
  ['glue', /[:=@]+|\.{2,}|…/y],
]
const SPACE = / +/y
/** A unit in brackets belongs to the name before it: "pCO2 (kPa) 9.1". */
const OPEN = /[([] */y
const CLOSE = / *[)\]]/y
const TIME = /((?:[01]?\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?![\d:.,]| ?[ap]\.?m\b)(?: ?h(?:rs?|ours)?\b)?/y
/** A time without its colon: "0240" says so by its first digit, "1440" by the word before it or the h behind it. */
const BARE_TIME =
  /(?:0\d[0-5]\d(?![\d/]|[.,]\d)|(?:[01]\d|2[0-3])[0-5]\d(?= ?h(?:rs?|ours)?\b))(?: ?h(?:rs?|ours)?\b)?/y
const TIME_AFTER_AT = /(?:[01]\d|2[0-3])[0-5]\d(?![\d/]|[.,]\d)/y
const AT = /(?:^|[^\p{L}])(?:at|@) *$/u
/** "1:2", "8:40 pm": no number of a gas, and no time that can be taken as it stands. */
const RATIO = /\d+(?::\d+(?:[.,]\d+)?)+(?: ?[ap]\.?m\b\.?)?/y
const NUMBER = /\d[\d.,'’]*\d|\d|[.,]\d+/y
const NONE = /n\/a(?!\p{L})/uy
const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}'’_.^*-]*[\p{L}\p{M}\p{N}])?/uy
const GLUED = /[\p{L}\p{M}\p{N}'’_.,^*]+/uy

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The number or numbers that stand at `at`: with a decimal point in it, a comma only separates ("7.18,68,52"). */
function numbersAt(text: string, at: number): Token[] | undefined {
  const run = match(NUMBER, text, at)?.[0]
  if (run === undefined) return undefined
  const to = at + run.length
  const isGlued = /[\p{L}\p{M}]/u.test(text.charAt(to)) && unitAt(text, to) === undefined
  const rest = isGlued ? match(GLUED, text, to)?.[0].length : undefined
  if (rest !== undefined) return [{ kind: 'other', from: at, to: to + rest }]
  const number = readNumber(run)
  if (!('problem' in number) || number.problem === 'thousands') return [{ kind: 'number', typed: run, from: at, to }]
  const parts = run.split(',')
  const areNumbers = run.includes('.') && parts.every((part) => !('problem' in readNumber(part)))
  if (!areNumbers) return [{ kind: 'other', from: at, to }]
  let from = at
  return parts.map((typed): Token => {
    const token: Token = { kind: 'number', typed, from, to: from + typed.length }
    from = token.to + 1
    return token
  })
}

function timeAt(text: string, at: number): Token | undefined {
  const found = match(TIME, text, at)
  if (found) return { kind: 'time', typed: found[1] ?? '', from: at, to: at + found[0].length }
  const pattern = AT.test(text.slice(Math.max(0, at - 8), at)) ? TIME_AFTER_AT : BARE_TIME
  const bare = match(pattern, text, at) ?? match(BARE_TIME, text, at)
  if (!bare || unitAt(text, at + bare[0].length + (text.charAt(at + bare[0].length) === ' ' ? 1 : 0))) return undefined
  const typed = `${bare[0].slice(0, 2)}:${bare[0].slice(2, 4)}`
  return { kind: 'time', typed, from: at, to: at + bare[0].length }
}

function wordTokenAt(text: string, at: number): Token | undefined {
  const known = wordAt(text, at)
  if (!known) return undefined
  const { word, to } = known
  if (word === 'glue') return { kind: 'glue', from: at, to }
  return 'label' in word
    ? { kind: 'label', label: word.label, from: at, to }
    : { kind: 'source', ...word, from: at, to }
}

function unitTokenAt(text: string, at: number): Token | undefined {
  const open = match(OPEN, text, at)?.[0].length ?? 0
  const found = unitAt(text, at + open)
  const close = found && open > 0 ? match(CLOSE, text, found.to)?.[0].length : 0
  return found && close !== undefined ? { kind: 'unit', unit: found.unit, from: at, to: found.to + close } : undefined
}

/** Units that begin with a letter are looked for after the names: K is potassium. */
function tokensAt(text: string, at: number): Token[] {
  const early = /[/(%[]/u.test(text.charAt(at)) ? unitTokenAt(text, at) : undefined
  if (early) return [early]
  for (const [kind, pattern] of PATTERNS) {
    const found = match(pattern, text, at)
    if (found) return [{ kind, from: at, to: at + found[0].length }]
  }
  const time = timeAt(text, at)
  if (time) return [time]
  const ratio = match(RATIO, text, at)
  if (ratio) return [{ kind: 'other', from: at, to: at + ratio[0].length }]
  const numbers = numbersAt(text, at)
  if (numbers) return numbers
  const sign = text.charAt(at)
  if (sign === '+' || sign === '-')
    return [{ kind: 'sign', sign, isTight: /[\d.,]/u.test(text.charAt(at + 1)), from: at, to: at + 1 }]
  if (match(NONE, text, at)) return [{ kind: 'other', from: at, to: at + 3 }]
  const known = wordTokenAt(text, at)
  if (known) return [known]
  const unit = unitTokenAt(text, at)
  if (unit) return [unit]
  const word = match(WORD, text, at)?.[0]
  return [{ kind: 'other', from: at, to: at + (word ?? String.fromCodePoint(text.codePointAt(at) ?? 0)).length }]
}

/** The pieces of a typed line, in order; every character but spaces belongs to exactly one. */
export function toTokens(typed: string): Token[] {
  const text = plain(typed)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const space = match(SPACE, text, at)
    if (space) {
      at += space[0].length
      continue
    }
    const found = tokensAt(text, at)
    tokens.push(...found)
    at = found.at(-1)?.to ?? text.length
  }
  return tokens
}
