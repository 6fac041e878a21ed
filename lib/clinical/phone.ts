import { withoutDirectionMarks } from './safe-text.ts'

const EXTENSION = /\s*(?:x|ext\.?|extension)\s*(\d{1,6})$/iu

/**
 * A telephone number as people type or paste it, as E.164 with dashes where it is North American ("+1-207-555-0101"), with
 * its extension behind it (" x22"). Undefined when it cannot be dialed: fewer than 7 or more than 15 digits, or letters.
 */
export function readPhone(typed: string): string | undefined {
  const text = withoutDirectionMarks(typed).trim()
  const extension = EXTENSION.exec(text)?.[1]
  const number = text.replace(EXTENSION, '')
  if (!/^\+?[\d\s().\-–/\u00a0]+$/u.test(number)) return undefined
  const digits = number.replace(/\D/gu, '')
  if (digits.length < 7 || digits.length > 15) return undefined
  return `${withCountry(digits, number.startsWith('+'))}${extension === undefined ? '' : ` x${extension}`}`
}

function withCountry(digits: string, isInternational: boolean): string {
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  if (national.length === 10 && (!isInternational || digits.length === 11))
    return `+1-${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`
  return isInternational ? `+${digits}` : digits
}
