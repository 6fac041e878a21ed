/** What a person typed into a number field. `unit` is what stood behind the digits, untouched. */
export type TypedNumber =
  | { readonly amount: number; readonly unit: string }
  | { readonly problem: 'not_a_number' }
  /** Has thousands separators, or may have: "1,450" is one thousand to some and one and a half to others. */
  | { readonly problem: 'thousands'; readonly couldBe: readonly number[] }

/** Digits with whatever people put between them, then perhaps a unit. */
const PARTS = /^([+-]?[\d.,'’ \u00a0\u202f]*\d)\s*([\p{L}%"″°/].*)?$/u
const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/u
/** What stands before the decimal mark, with its separators, then the fraction, if there is one. */
const THOUSANDS = [
  /^([+-]?[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3})+)(?:[.,](\d+))?$/u,
  /^([+-]?[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/u,
  /^([+-]?[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u,
  /^([+-]?[1-9]\d{0,2}(?:\.\d{3}){2,})$/u,
]
const ONE_COMMA = /^[^.,]*,\d{3}$/u
const FEET = /^(\d)\s*(?:'|′|’|ft|feet)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|in|inch|inches)?)?$/iu

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'))
}

/** The number that thousands separators were meant to say; undefined where there are none. */
function withoutSeparators(digits: string): number | undefined {
  for (const pattern of THOUSANDS) {
    const [, whole, fraction = ''] = pattern.exec(digits) ?? []
    if (whole !== undefined) return Number(`${whole.replace(/[^\d-]/gu, '')}.${fraction}`)
  }
  return undefined
}

/** Feet and inches ("5'10", "5 ft 10 in") as inches, or undefined. */
export function readFeetAndInches(typed: string): number | undefined {
  const match = FEET.exec(typed.trim())
  if (match === null) return undefined
  const inches = match[2] === undefined ? 0 : toNumber(match[2])
  return inches < 12 ? Number(match[1]) * 12 + inches : undefined
}

/** Reads decimal comma and decimal point alike, a typographic minus, and a unit behind the number. */
export function readNumber(typed: string): TypedNumber {
  const parts = PARTS.exec(typed.trim().replace(/^[−–]/u, '-'))
  const digits = parts?.[1] ?? ''
  const separated = withoutSeparators(digits)
  if (separated !== undefined)
    return { problem: 'thousands', couldBe: ONE_COMMA.test(digits) ? [separated, toNumber(digits)] : [separated] }
  if (!DECIMAL.test(digits)) return { problem: 'not_a_number' }
  return { amount: toNumber(digits), unit: parts?.[2] ?? '' }
}
