import type { Locale } from './content/shape.ts'

/** A fact in each language of the public pages. */
export type Told = Readonly<Record<Locale, string>>

/** What the program publishes about its patients. A figure without its count, its period and its date is not one. */
export interface Outcome {
  /** Whom it counts, e.g. "V-V, adults". */
  group: Told
  /** What is counted, e.g. "left the hospital alive". */
  measure: Told
  numerator: number
  /** All of whom the measure could be known. */
  denominator: number
  /** Those of the group of whom it is not known. */
  missing: number
  /** First and last day counted, YYYY-MM-DD. */
  from: string
  to: string
  /** When it was drawn from the program's records, YYYY-MM-DD. */
  drawnOn: string
}

/** What another center changes to make the portal its own. */
export interface ProgramFacts {
  /** The program's full name. */
  name: string
  /** The same in Spanish, where it explains the name. */
  nameExplained: { es: string }
  /** How the public pages call it. */
  shortName: string
  /** How the signed-in screens call it. */
  portalName: string
  /** In whose time the program's day and its desks run. */
  timeZone: string
  hospital: string
  city: string
  /** From where most of its patients come. */
  region: Told
  /** The 24/7 line, as it is written and as it is dialled. */
  phone: string
  phoneHref: `tel:+${string}`
  /** As on a letter. */
  address?: { street: string; city: string; state: string; zip: string; country: string }
  /** Which door to take, in a whole sentence. Pages say "ask when you call" for each of these that is not set. */
  entrance?: Told
  parking?: Told
  visitingHours?: Told
  /** Places to sleep for families, each in one sentence. */
  placesToStay?: readonly Told[]
  /** Numbers beside the 24/7 line, as written. */
  socialWork?: string
  chaplain?: string
  interpreter?: string
  /** Level and years of the Center of Excellence award, once the program has confirmed them. */
  award?: Told
  /** How the hospital is ranked, and by whom. */
  ranking?: Told
  /** Empty until the program publishes. */
  outcomes: readonly Outcome[]
}

/** How a number written the American way is dialled. */
export const telOf = (written: string): `tel:+1${string}` => `tel:+1${written.replace(/\D/g, '')}`

/** The address in one line, as a map understands it; undefined while it is not set. */
export const addressLine = ({ address }: ProgramFacts): string | undefined =>
  address && `${address.street}, ${address.city}, ${address.state} ${address.zip}`

/**
 * Every page, e-mail and print takes the program's name, number and place from here. Numbers are from the range reserved
 * for fiction until the program sets its own.
 */
export const program: ProgramFacts = {
  name: 'Mechanical Circulatory Support Program',
  nameExplained: { es: 'programa de soporte circulatorio mecánico' },
  shortName: 'ECMO Program',
  portalName: 'ECMO program',
  timeZone: 'America/New_York',
  hospital: 'Mass General',
  city: 'Boston',
  region: { en: 'New England', es: 'Nueva Inglaterra' },
  phone: '617-555-0142',
  phoneHref: 'tel:+16175550142',
  address: {
    street: '55 Fruit Street',
    city: 'Boston',
    state: 'MA',
    zip: '02114',
    country: 'US',
  },
  socialWork: '617-555-0151',
  chaplain: '617-555-0152',
  interpreter: '617-555-0153',
  ranking: {
    en: 'consistently ranked among the best hospitals in the country by U.S. News & World Report',
    es: 'año tras año entre los mejores hospitales del país según U.S. News & World Report',
  },
  outcomes: [],
}
