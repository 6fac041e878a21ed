import { stateOf } from '#lib/clinical/answers.ts'
import { isNumeric } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { readUnit, unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { numberText, type ShownIn, typedText, valueText, valueWithUnit } from '#lib/referrals/answer-text.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'

/** What a cell of the chart draws; see the value cells of the design. */
export type ShownValue =
  | {
      readonly state: 'value'
      readonly text: string
      readonly unit?: string | undefined
      readonly sub?: string | undefined
      readonly remark?: string | undefined
      readonly unusual?: boolean | undefined
      readonly figure?: boolean | undefined
    }
  | { readonly state: 'pending'; readonly since: string }
  | { readonly state: 'not_known' }
  | { readonly state: 'not_applicable' }
  | { readonly state: 'unusable'; readonly text: string }
  | { readonly state: 'unanswered' }

/** A cell that was measured further than this from the time at the head of its section says its own time. */
const OWN_TIME_MS = 30 * 60_000

/** The latest answer of a field as a cell; `values` newest first. `sectionAt` is the time at the head of its section. */
export function shownValue(
  field: Field,
  values: readonly ValueFact[],
  sectionAt: Date | null,
  shown: ShownIn,
): ShownValue {
  const [latest, ...earlier] = values
  const state = stateOf(field, latest)
  if (!latest || state === 'unanswered') return { state: 'unanswered' }
  if (state === 'pending') return { state, since: `since ${formatMoment(latest.enteredAt, shown.zone, shown.now)}` }
  if (state === 'unusable')
    return {
      state,
      text: [latest.typedValue, latest.typedUnit && unitText(latest.typedUnit)].filter(Boolean).join(' '),
    }
  if (state !== 'value' || latest.value === null) return { state: state === 'not_applicable' ? state : 'not_known' }
  if (!isNumeric(field)) {
    return {
      state,
      text: valueText(field.id, latest.value, shown),
      figure: false,
      sub: ownTime(latest, sectionAt, shown),
    }
  }
  const typed = typedText(field.id, latest.typedValue, latest.typedUnit)
  const unit = unitText(field.unit)
  const sub = [
    typed === null ? null : valueWithUnit(field.id, latest.value, shown),
    change(field, latest, earlier),
    ownTime(latest, sectionAt, shown),
  ]
  const asTyped = typed === null ? null : splitUnit(typed, latest.typedUnit)
  return {
    state,
    text: asTyped?.amount ?? valueText(field.id, latest.value, shown),
    unit: (asTyped?.unit ?? unit) || undefined,
    sub: sub.filter((part) => part !== null && part !== undefined).join(', ') || undefined,
    unusual: latest.unusualConfirmed,
    remark: latest.unusualConfirmed ? `confirmed, ${latest.enteredByName}` : undefined,
  }
}

/** "8.6 kPa" as its figure and its unit. */
function splitUnit(typed: string, unit: string | null): { amount: string; unit: string } {
  const words = unitText(readUnit(unit ?? '') ?? unit ?? '')
  return { amount: words ? typed.replace(words, '').trim() : typed, unit: words }
}

function change(field: Field, latest: ValueFact, earlier: readonly ValueFact[]): string | null {
  const before = earlier.find(
    ({ state, value, measuredAt }) =>
      state === 'value' && typeof value === 'number' && measuredAt.getTime() !== latest.measuredAt.getTime(),
  )
  if (!field.serial || typeof latest.value !== 'number' || typeof before?.value !== 'number') return null
  const was = numberText(field, before.value)
  if (was === numberText(field, latest.value)) return 'unchanged'
  return `${latest.value > before.value ? 'up' : 'down'} from ${was}`
}

function ownTime({ measuredAt }: ValueFact, sectionAt: Date | null, { zone, now }: ShownIn): string | undefined {
  const apart = sectionAt === null ? 0 : Math.abs(sectionAt.getTime() - measuredAt.getTime())
  return apart > OWN_TIME_MS ? formatMoment(measuredAt, zone, now) : undefined
}
