import { fieldById } from '#lib/clinical/catalogue.ts'
import { shownAs } from '#lib/clinical/derived/quantities.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, numberText, type ShownIn, valueWithUnit } from '#lib/referrals/answer-text.ts'
import { besideDose } from '#lib/referrals/dose-words.ts'
import { type Latest, latestNumber } from '#lib/referrals/latest.ts'
import { latestPfRatio } from '#lib/referrals/picture.ts'
import type { Branch, NorepinephrineAs } from '#lib/referrals/vocabulary.ts'

export interface CaseRow {
  readonly label: string
  readonly unit: string
  readonly text: string
  /** Where it came from: the value before, or its time. */
  readonly remark: string
}

/** What each support is decided on, in bedside order. */
const ROWS = {
  vv: ['ph', 'paco2_mmhg', 'plateau_pressure', 'peep', 'map_measured', 'norepinephrine', 'lactate_mmol'],
  va: ['sbp', 'map_measured', 'norepinephrine', 'epinephrine', 'lactate_mmol', 'lvef_pct', 'creatinine_mg_dl'],
  ecpr: ['etco2_mmhg', 'shocks_count', 'ph', 'lactate_mmol', 'potassium'],
  bridge: ['fio2_pct', 'ph', 'paco2_mmhg', 'resp_rate_total', 'lactate_mmol', 'creatinine_mg_dl'],
  unsure: ['fio2_pct', 'ph', 'paco2_mmhg', 'sbp', 'map_measured', 'norepinephrine', 'lactate_mmol'],
} as const satisfies Record<Branch, readonly string[]>

/** The latest values that this support turns on, each with the one before it or with its time. */
export function caseRows(latest: Latest, support: Branch, shown: ShownIn, as: NorepinephrineAs | null): CaseRow[] {
  const ratio = support === 'ecpr' ? undefined : latestPfRatio(latest)
  const gas = latestNumber(latest, 'pao2_mmhg')
  const oxygen =
    ratio !== undefined && gas
      ? [
          {
            label: 'P/F',
            unit: 'mmHg',
            text: shownAs('pfRatio', ratio),
            remark: oxygenRemark(latest, gas.at, shown),
          },
        ]
      : []
  return [...oxygen, ...ROWS[support].flatMap((code) => caseRow(latest, code, shown, as))]
}

function caseRow(latest: Latest, code: string, shown: ShownIn, as: NorepinephrineAs | null): CaseRow[] {
  const now = latestNumber(latest, code)
  if (!now) return []
  const field = fieldById(code)
  const before = latest[code]?.find(
    ({ state, value, measuredAt }) => state === 'value' && typeof value === 'number' && measuredAt < now.at,
  )
  const at = formatMoment(now.at, shown.zone, shown.now)
  const when =
    before && before.value !== null
      ? `${at}, before ${valueWithUnit(code, before.value, shown)} at ${formatMoment(before.measuredAt, shown.zone, shown.now)}`
      : `${at}, one value`
  const remark = [besideDose(code, now.value, as), when].filter(Boolean).join(', ')
  return [{ label: fieldLabel(code), unit: unitText(field.unit), text: numberText(field, now.value), remark }]
}

function oxygenRemark(latest: Latest, at: Date, shown: ShownIn): string {
  const hours = latestNumber(latest, 'pf_below_80_hours')
  const time = formatMoment(at, shown.zone, shown.now)
  return hours && hours.value > 0 ? `${time}, under 80 for ${hours.value} h` : `${time}, arterial`
}
