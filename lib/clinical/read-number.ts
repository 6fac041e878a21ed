/** What a person typed into a number field. `unit` is what stood behind the digits, untouched. */
export type TypedNumber =
  | { readonly amount: number; readonly unit: string }
  | { readonly problem: 'not_a_number' }
  /** Has thousands separators, or may have: "1,450" is one thousand to some and one and a half to others. */
  | { readonly problem: 'thousands'; readonly couldBe: readonly number[] }

/** Digits with whatever people put between them, then perhaps a unit. */
const PARTS = /^([+-]?[\d.,'’ \u00a0\u202f]*\d)\s*([\p{L}%"″°/].*)?$/u
const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/u
const THOUSANDS = [
  /^[+-]?[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/u,
  /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u,
  /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/u,
  /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/u,
]
const ONE_COMMA = /^[^.,]*,\d{3}$/u
const FEET = /^(\d)\s*(?:'|′|’|ft|feet)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|in|inch|inches)?)?$/iu

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'))
}

/** The number that thousands separators were meant to say. A last group of other than three digits is the fraction. */
function withoutSeparators(digits: string): number {
  const fraction = /[.,](\d+)$/u.exec(digits)?.[1] ?? ''
  const isFraction = fraction.length !== 3 || /^[^.,]*,[^,]*\.\d{3}$|^[^.,]*\.[^.]*,\d{3}$/u.test(digits)
  if (fraction === '' || !isFraction) return Number(digits.replace(/[^\d-]/gu, ''))
  return Number(`${digits.slice(0, -fraction.length - 1).replace(/[^\d-]/gu, '')}.${fraction}`)
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
  if (THOUSANDS.some((pattern) => pattern.test(digits))) {
    const couldBe = [withoutSeparators(digits)]
    if (ONE_COMMA.test(digits)) couldBe.push(toNumber(digits))
    return { problem: 'thousands', couldBe }
  }
  if (!DECIMAL.test(digits)) return { problem: 'not_a_number' }
  return { amount: toNumber(digits), unit: parts?.[2]?.trim() ?? '' }
}
