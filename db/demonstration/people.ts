import type { Actor } from '#lib/accounts/actor.ts'
import type { NorepinephrineAs, PersonRole, UnitType } from '#lib/referrals/vocabulary.ts'

/** Fixed ids, so that a second seeding finds what the first one made. */
const id = (kind: string, number: number) => `de300000-0000-4000-8${kind}-${String(number).padStart(12, '0')}`

export interface DemoFacility {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly switchboardPhone: string
  readonly timeZone: string
  /** What its norepinephrine doses count. */
  readonly norepinephrineAs: NorepinephrineAs
}

const hospital = (
  number: number,
  shortName: string,
  name: string,
  norepinephrineAs: NorepinephrineAs = 'base',
): DemoFacility => ({
  id: id('0fa', number),
  code: `FAC-${shortName.toUpperCase()}`,
  name,
  shortName,
  switchboardPhone: `+1-207-555-015${number}`,
  timeZone: 'America/New_York',
  norepinephrineAs,
})

const RIVERTON = hospital(1, 'Riverton', 'Riverton General')
const HARBOR = hospital(2, 'Harbor', 'Harbor Hospital')
const NORTHSHORE = hospital(3, 'Northshore', 'Northshore Medical Center')
const VALLEY = hospital(4, 'Valley', 'Valley Regional Hospital')
const LAKESIDE = hospital(5, 'Lakeside', 'Lakeside Community Hospital', 'not_sure')

export const FACILITIES: readonly DemoFacility[] = [RIVERTON, HARBOR, NORTHSHORE, VALLEY, LAKESIDE]

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly phone: string | null
  readonly role: PersonRole
  readonly facility: DemoFacility | null
  readonly unitType: UnitType | null
  /** Signs in with the demonstration's password. */
  readonly signsIn: boolean
}

const login = (name: string) => ({ email: `${name}@demo.example`, signsIn: true })

const address = (name: string, host: string) =>
  `${name.replace(/^Dr /u, '').replaceAll('. ', '.').toLowerCase()}@${host}.example`

function referrer(
  number: number,
  name: string,
  jobTitle: string,
  facility: DemoFacility,
  unitType: UnitType,
  account?: string,
): DemoPerson {
  const phone = `+1-207-555-01${String(number).padStart(2, '0')}`
  const email = address(name, facility.shortName.toLowerCase())
  const base = { id: id('0ef', number), name, email, jobTitle, phone, facility, unitType }
  return { ...base, role: 'referrer', signsIn: false, ...(account && login(account)) }
}

function member(number: number, name: string, role: PersonRole, jobTitle: string, account?: string): DemoPerson {
  const phone = `+1-617-555-01${String(60 + number)}`
  const base = { id: id('0aa', number), name, email: address(name, 'program'), jobTitle, phone }
  return { ...base, role, facility: null, unitType: null, signsIn: false, ...(account && login(account)) }
}

export const MOREAU = referrer(1, 'Dr A. Moreau', 'intensivist', RIVERTON, 'icu', 'referrer')
export const LINDGREN = referrer(2, 'Dr B. Lindgren', 'emergency physician', HARBOR, 'ed')
export const WHITCOMBE = referrer(3, 'Dr C. Whitcombe', 'ICU consultant', NORTHSHORE, 'icu')
export const CASTELLANO = referrer(4, 'Dr D. Castellano', 'trauma surgeon', VALLEY, 'icu')
export const NAKAMURA = referrer(5, 'Dr E. Nakamura', 'cardiologist', LAKESIDE, 'icu')
export const HADDAD = referrer(6, 'Dr F. Haddad', 'cardiologist', RIVERTON, 'ccu')
export const PETROV = referrer(7, 'Dr G. Petrov', 'interventional cardiologist', HARBOR, 'cath_lab')
export const ABARA = referrer(8, 'Dr H. Abara', 'electrophysiologist', VALLEY, 'ccu')
export const SOLBERG = referrer(9, 'Dr I. Solberg', 'emergency physician', LAKESIDE, 'ed')
export const BYRNE = referrer(10, 'Dr J. Byrne', 'respiratory physician', RIVERTON, 'icu')
export const ADEYEMI = referrer(11, 'Dr K. Adeyemi', 'intensivist', HARBOR, 'icu', 'referrer2')
export const FONTAINE = referrer(12, 'Dr L. Fontaine', 'pediatric intensivist', VALLEY, 'icu')

export const OKAFOR = member(1, 'R. Okafor', 'coordinator', 'coordinator', 'coordinator')
export const TANAKA = member(2, 'Q. Tanaka', 'coordinator', 'coordinator', 'coordinator2')
export const DELACROIX = member(3, 'P. Delacroix', 'coordinator', 'coordinator, perfusionist')
export const MARSH = member(4, 'S. Marsh', 'coordinator', 'retrieval team coordinator')
export const VARGA = member(5, 'Dr M. Varga', 'physician', 'MCS physician', 'physician')
export const OSEI = member(6, 'Dr N. Osei', 'physician', 'MCS physician', 'physician2')
export const BRANDT = member(7, 'Dr O. Brandt', 'physician', 'MCS physician')
export const QUILLEN = member(8, 'J. Quillen', 'admin', 'program administrator', 'admin')
const WHITFIELD = member(9, 'L. Whitfield', 'auditor', 'auditor', 'auditor')

export const PEOPLE: readonly DemoPerson[] = [
  MOREAU,
  LINDGREN,
  WHITCOMBE,
  CASTELLANO,
  NAKAMURA,
  HADDAD,
  PETROV,
  ABARA,
  SOLBERG,
  BYRNE,
  ADEYEMI,
  FONTAINE,
  OKAFOR,
  TANAKA,
  DELACROIX,
  MARSH,
  VARGA,
  OSEI,
  BRANDT,
  QUILLEN,
  WHITFIELD,
]

/** Who acts in a story. */
export function toActor({ id, name, role, facility, unitType }: DemoPerson): Actor {
  const memberships = [{ role, facilityId: facility?.id ?? null, unitType }]
  return { personId: id, sessionId: null, name, verified: true, memberships }
}
