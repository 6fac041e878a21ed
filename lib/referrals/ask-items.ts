import { type Answers, stateOf } from '#lib/clinical/answers.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { decisionOrder, fieldById, fieldsAsked, isNumeric } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { missingForDecision } from '#lib/clinical/missing-for-decision.ts'
import { applies } from '#lib/clinical/only-if.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { acceptedUnits } from '#lib/clinical/units.ts'
import type { ValueState } from '#lib/clinical/words.ts'
import { formatClockSeconds, formatMoment } from '#lib/dates.ts'
import { fieldLabel, typedText, valueWithUnit } from './answer-text.ts'
import type { ReferralFact, ValueFact } from './facts.ts'
import { byField, type Latest } from './latest.ts'
import { optionText } from './option-labels.ts'
import type { Branch, Status } from './vocabulary.ts'

/** How an answer is given: one box, two buttons, a list, ticks with words, lines of words, a day and a time. */
export type Control = 'number' | 'yes_no' | 'choice' | 'several' | 'words' | 'lines' | 'moment' | 'day' | 'none'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The latest answer as it is shown beside its box. */
export interface Standing {
  readonly id: string
  readonly state: ValueState
  readonly text: string
  /** When it was entered, "03:05:58", and by whom. */
  readonly entered: string
  readonly by: string
  /** When it was measured, if that is another time. */
  readonly measured: string | null
}

/** One line of what is asked, or of what was sent: everything that its form needs, and nothing else of the referral. */
export interface AskItem {
  readonly code: string
  readonly label: string
  readonly control: Control
  readonly units: readonly Choice[]
  readonly options: readonly Choice[]
  /** Ticks that take words as well. */
  readonly hasWords: boolean
  /** A new answer is a further measurement, not a correction. */
  readonly isSerial: boolean
  /** A drug: "none" is an answer. */
  readonly isDose: boolean
  readonly standing: Standing | null
}

export interface Asks {
  /** What a decision needs first, in the order in which a nurse can get it. */
  readonly first: readonly AskItem[]
  readonly minimum: readonly AskItem[]
  readonly full: readonly AskItem[]
  /** Owed once the patient is accepted, before anybody leaves. */
  readonly leaving: readonly AskItem[]
  /** Everything that has a usable answer, or that does not apply. */
  readonly sent: readonly AskItem[]
}

/** Accepted, and not there yet. */
const LEAVING: readonly Status[] = ['accepted', 'bed_assigned', 'en_route']

/** Shown with the referral itself, and asked of nobody twice. */
const NOT_LISTED = new Set(['sending_facility_id', 'support_question', 'referrer_urgency', 'sending_unit_type'])

/** What the decision still needs of the hospital, and what it has sent. */
export function toAsks(
  values: readonly ValueFact[],
  { support, status }: Pick<ReferralFact, 'support' | 'status'>,
  zone: string,
  now: Date,
): Asks {
  const latest = byField(values)
  const answers = toAnswers(latest, support)
  const missing = missingForDecision(support, answers, now)
  const item = (code: string) => toItem(fieldById(code), latest, zone, now)
  const of = (keep: (entry: (typeof missing)[number]) => boolean) => missing.filter(keep).map(({ code }) => item(code))
  const leaving = LEAVING.includes(status) ? openBeforeLeaving(support, answers, now) : []
  const open = new Set([...missing.map(({ code }) => code), ...leaving])
  const order = [...decisionOrder(support), ...fieldsAsked(support, 'minimum'), ...fieldsAsked(support, 'full')]
  const rank = new Map(order.map((field, index) => [field.id, index]))
  const sent = Object.keys(latest)
    .filter((code) => !open.has(code) && !NOT_LISTED.has(code))
    .sort((a, b) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length))
  return {
    first: of((entry) => entry.first),
    minimum: of((entry) => !entry.first && entry.level === 'minimum'),
    full: of((entry) => !entry.first && entry.level === 'full'),
    leaving: leaving.map(item),
    sent: sent.map(item),
  }
}

/** Who the patient is, and what the crew must know. What takes a signature or a checklist has a form of its own. */
function openBeforeLeaving(support: Branch, answers: Answers, now: Date): string[] {
  const owed = [...fieldsAsked(support, 'identity'), ...fieldsAsked(support, 'transfer')]
  return owed
    .filter((field) => field.filled_by === 'referrer' && controlOf(field) !== 'none' && applies(field, answers, now))
    .filter((field) => !['value', 'not_applicable'].includes(stateOf(field, answers[field.id])))
    .map(({ id }) => id)
}

/** One field with its latest answer, for a line anywhere: an open question asks for some by name. */
export function toItem(field: Field, latest: Latest, zone: string, now: Date): AskItem {
  const fact = latest[field.id]?.[0]
  return {
    code: field.id,
    label: fieldLabel(field.id),
    control: controlOf(field),
    units: isNumeric(field)
      ? acceptedUnits(field)
          .filter((unit) => unit !== 'ft_in')
          .map((unit) => ({ value: unit, label: unitText(unit) }))
      : [],
    options: optionsOf(field),
    hasWords: field.type === 'choices_and_text',
    isSerial: field.serial === true,
    isDose: field.unit === 'ug/kg/min' || field.unit === '[U]/min',
    standing: fact ? toStanding(field, fact, zone, now) : null,
  }
}

function controlOf(field: Field): Control {
  switch (field.type) {
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'yes_no'
    case 'choice':
    case 'choice_and_text':
      return 'choice'
    case 'choices':
    case 'choices_and_text':
      return 'several'
    case 'datetime':
      return 'moment'
    case 'date':
      return 'day'
    case 'list':
      return 'lines'
    case 'text':
    case 'coded_text':
    case 'phone':
      return 'words'
    default:
      return 'none'
  }
}

/** The buttons beside the box already say "not known". */
function optionsOf(field: Field): Choice[] {
  return (field.options ?? [])
    .filter((option) => option !== 'unknown' && option !== 'not_assessed')
    .map((option) => ({ value: option, label: optionText(field.id, option) }))
}

function toStanding(field: Field, fact: ValueFact, zone: string, now: Date): Standing {
  const isSameTime = Math.abs(fact.measuredAt.getTime() - fact.enteredAt.getTime()) < 60_000
  return {
    id: fact.id,
    state: stateOf(field, fact) === 'not_known' ? 'not_known' : fact.state,
    text: standingText(field, fact, zone, now),
    entered: formatClockSeconds(fact.enteredAt, zone),
    by: fact.wordOf ? `${fact.enteredByName}, on the word of ${fact.wordOf}` : fact.enteredByName,
    measured: isSameTime ? null : formatMoment(fact.measuredAt, zone, now),
  }
}

function standingText(field: Field, fact: ValueFact, zone: string, now: Date): string {
  if (fact.state === 'unusable') return fact.typedValue ?? ''
  if (fact.state !== 'value' || fact.value === null) return ''
  const shown = valueWithUnit(field.id, fact.value, { zone, now })
  const typed = typedText(field.id, fact.typedValue, fact.typedUnit)
  return typed ? `${typed} (${shown})` : shown
}
