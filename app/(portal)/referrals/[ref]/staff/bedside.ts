import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { FIELDS } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { applies } from '#lib/clinical/only-if.ts'
import type { Latest } from '#lib/referrals/latest.ts'
import type { Branch, Status } from '#lib/referrals/vocabulary.ts'

/** The order in which a bedside is read: what keeps the patient alive first. */
const SECTIONS = [
  { id: 'arrest', title: 'Cardiac arrest', from: ['11 Cardiac arrest'] },
  { id: 'air', title: 'Airway and ventilator', from: ['6 Ventilation'] },
  { id: 'gas', title: 'Gas', from: ['7 Blood gas'] },
  { id: 'circ', title: 'Circulation', from: ['8 Circulation'] },
  { id: 'org', title: 'Organs', from: ['9 Labs and organs'] },
  { id: 'brain', title: 'Brain', from: ['10 Brain'] },
  { id: 'bleed', title: 'Bleeding, access', from: ['12 Bleeding, access, devices'] },
  { id: 'hist', title: 'Limits, history', from: ['5 History and course', '4 Body size'] },
  { id: 'who', title: 'Who and where', from: ['3 Patient identity', '2 Sending side', '13 Imaging and records'] },
  { id: 'packet', title: 'Transfer packet', from: ['14 Transfer packet'] },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']

export interface BedsideSection {
  readonly id: SectionId
  readonly title: string
  /** What stands as a table of times; only in the section of the gas. */
  readonly series: readonly Field[]
  /** One cell each. */
  readonly cells: readonly Field[]
  /** Words too long for a cell. */
  readonly stories: readonly Field[]
}

/** Quantities that are read as a row of times. FiO₂ belongs to the gas that was drawn with it. */
const SERIES = ['ph', 'paco2_mmhg', 'pao2_mmhg', 'fio2_pct', 'spo2_pct', 'hco3_mmol', 'base_excess', 'lactate_mmol']
const STORIES = ['history_summary', 'infection_details']
/** Told by the page itself: the head, the clocks, the decision. */
const ELSEWHERE = ['sending_facility_id', 'sending_unit_type', 'accepting_physician', 'receiving_bed']

const PACKET_FROM: readonly Status[] = ['accepted', 'bed_assigned', 'en_route', 'arrived', 'closed']

/** What the page of a referral lists: every answer that is there, and every one that a decision asks for. */
export function bedside(latest: Latest, support: Branch, status: Status, now: Date): BedsideSection[] {
  const answers = toAnswers(latest, support)
  const accepted = PACKET_FROM.includes(status)
  const isListed = (field: Field) => {
    if (ELSEWHERE.includes(field.id)) return false
    if (latest[field.id]?.length) return true
    const level = field.ask[support]
    if (level === 'minimum' || level === 'full' || level === 'alert') return applies(field, answers, now)
    return accepted && (level === 'transfer' || level === 'identity') && applies(field, answers, now)
  }
  const sections = SECTIONS.map(({ id, title, from }): BedsideSection => {
    const fields = FIELDS.filter((field) => (from as readonly string[]).includes(field.section) && isListed(field))
    const inTable = (field: Field) => id === 'gas' && SERIES.includes(field.id)
    const moved = id === 'gas' ? FIELDS.filter((field) => field.id === 'fio2_pct' && isListed(field)) : []
    const isStory = (field: Field) => STORIES.includes(field.id) && latest[field.id]?.[0]?.state === 'value'
    return {
      id,
      title,
      series: [...fields.filter(inTable), ...moved].sort(bySeries),
      cells: fields.filter((field) => !inTable(field) && !isStory(field)),
      stories: fields.filter(isStory),
    }
  }).filter(({ series, cells, stories }) => series.length + cells.length + stories.length > 0)
  return support === 'ecpr' ? sections : arrestAfterCirculation(sections)
}

function bySeries(a: Field, b: Field): number {
  return SERIES.indexOf(a.id) - SERIES.indexOf(b.id)
}

/** An arrest comes first while compressions run; afterwards it belongs to the circulation. */
function arrestAfterCirculation(sections: readonly BedsideSection[]): BedsideSection[] {
  const arrest = sections.filter(({ id }) => id === 'arrest')
  const others = sections.filter(({ id }) => id !== 'arrest')
  const at = others.findIndex(({ id }) => id === 'circ') + 1
  return [...others.slice(0, at), ...arrest, ...others.slice(at)]
}
