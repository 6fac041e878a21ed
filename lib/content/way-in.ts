import { type ProgramFacts, program } from '../program.ts'
import type { Locale } from './shape.ts'

/** Where the hospital is, as on a letter; only the city while no address is set. */
export function hospitalPlace({ hospital, city, address }: ProgramFacts = program): string {
  return address
    ? `${hospital}, ${address.street}, ${address.city}, ${address.state} ${address.zip}`
    : `${hospital}, ${city}`
}

/** Which door and where to park, in the program's own sentences; `ask` closes the gap while one of them is not set. */
export function wayIn(locale: Locale, ask: string, { entrance, parking }: ProgramFacts = program): string {
  const told = [entrance?.[locale], parking?.[locale]].filter((sentence) => sentence !== undefined)
  return [...told, ...(told.length < 2 ? [ask] : [])].join(' ')
}
