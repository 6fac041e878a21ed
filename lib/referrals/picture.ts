import { stateOf } from '#lib/clinical/answers.ts'
import { asBase } from '#lib/clinical/assessment/norepinephrine.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { shownAs } from '#lib/clinical/derived/quantities.ts'
import { shown } from '#lib/clinical/derived/shown.ts'
import { isUnder18 } from '#lib/clinical/missing-for-decision.ts'
import { oxygenGas } from '#lib/clinical/pair-gases.ts'
import { noAdultFigure } from '#lib/clinical/scores/not-applicable.ts'
import { withUnit } from '#lib/clinical/unit-text.ts'
import { numberText } from './answer-text.ts'
import { type Latest, latestNumber, latestWord, latestYesNo } from './latest.ts'
import type { Branch, NorepinephrineAs } from './vocabulary.ts'

const NO_BREAK_SPACE = '\u00a0'

/** Said in place of every adult figure. */
export const UNDER_18 = 'Under 18: no adult score is shown; pediatric center can be rung at once.'

/** May an adult figure be shown at all? Not under 18, and not while compressions are in progress. */
export function showsAdultFigures(latest: Latest): boolean {
  const ageYears = latestNumber(latest, 'age_years')?.value
  return noAdultFigure({ ageYears, cprInProgress: latestYesNo(latest, 'ongoing_cpr') }) === null
}

/** P/F of the latest gas, mmHg. Undefined without an arterial gas and its FiO₂, and where no adult figure is shown. */
export function latestPfRatio(latest: Latest): number | undefined {
  if (!showsAdultFigures(latest)) return undefined
  const gas = oxygenGas(latest, latest.pao2_mmhg?.[0])
  return gas && pfRatio(gas)
}

function labelled(latest: Latest, code: string, name: string): string | undefined {
  const number = latestNumber(latest, code)
  if (number === undefined) return undefined
  const field = fieldById(code)
  return `${name}${NO_BREAK_SPACE}${withUnit(numberText(field, number.value), field.unit === 'mm[Hg]' || field.unit === 'mmol/L' ? '' : field.unit)}`
}

function pressure(latest: Latest): string | undefined {
  const [sbp, dbp] = [latestNumber(latest, 'sbp'), latestNumber(latest, 'dbp')]
  if (sbp !== undefined && dbp !== undefined && dbp.value < sbp.value)
    return `BP${NO_BREAK_SPACE}${sbp.value}/${dbp.value}`
  return labelled(latest, 'map_measured', 'MAP')
}

/** "lactate 4.0 → 5.6": the earlier one from the series, or the one that was entered as the previous. */
function lactate(latest: Latest): string | undefined {
  const now = latestNumber(latest, 'lactate_mmol')?.value
  if (now === undefined) return undefined
  const series = (latest.lactate_mmol ?? []).flatMap(({ state, value }) =>
    state === 'value' && typeof value === 'number' ? [value] : [],
  )
  const before = series[1] ?? latestNumber(latest, 'lactate_prev_mmol')?.value
  const trend = before === undefined ? [now] : [before, now]
  return `lactate${NO_BREAK_SPACE}${trend.map((value) => shown(value, 1)).join(' → ')}`
}

const PRESSORS = ['norepinephrine', 'epinephrine', 'vasopressin_u_min', 'dopamine', 'phenylephrine'] as const
const MANY = ['no', 'one', 'two', 'three', 'four', 'five'] as const

function pressors(latest: Latest, as: NorepinephrineAs | null): string | undefined {
  const running = PRESSORS.filter((code) => (latestNumber(latest, code)?.value ?? 0) > 0)
  if (running.length >= 3) return `${MANY[running.length]} pressors`
  const dose = labelled(latest, 'norepinephrine', 'norepinephrine')
  const isRunning = (latestNumber(latest, 'norepinephrine')?.value ?? 0) > 0
  const rising = latestYesNo(latest, 'drugs_escalating') === true ? ' and rising' : ''
  const doubt = as === null || as === 'not_sure' ? ' (base or salt?)' : ''
  if (isRunning && dose !== undefined) return `${dose}${doubt}${rising}`
  return running.length > 0 ? `${MANY[running.length]} pressor${running.length > 1 ? 's' : ''}${rising}` : undefined
}

function oxygenation(latest: Latest): string | undefined {
  const ratio = latestPfRatio(latest)
  return ratio === undefined ? undefined : `P/F${NO_BREAK_SPACE}${shownAs('pfRatio', ratio)}`
}

function arrest(latest: Latest): string | undefined {
  const shocks = latestNumber(latest, 'shocks_count')?.value
  const parts = [
    latestYesNo(latest, 'ongoing_cpr') === true ? 'CPR in progress' : undefined,
    latestYesNo(latest, 'mechanical_cpr') === true ? 'device on' : undefined,
    labelled(latest, 'etco2_mmhg', 'EtCO₂'),
    shocks === undefined || shocks === 0 ? undefined : `${shocks} shock${shocks === 1 ? '' : 's'}`,
  ]
  const said = parts.filter((part) => part !== undefined)
  return said.length === 0 ? undefined : said.join(', ')
}

function figures(latest: Latest, branch: Branch, as: NorepinephrineAs | null): (string | undefined)[] {
  const lungs = [
    oxygenation(latest),
    labelled(latest, 'ph', 'pH'),
    labelled(latest, 'paco2_mmhg', 'PaCO₂'),
    labelled(latest, 'plateau_pressure', 'plateau'),
  ]
  const heart = [pressure(latest), lactate(latest), pressors(latest, as), labelled(latest, 'lvef_pct', 'LVEF')]
  switch (branch) {
    case 'va':
      return [...heart, oxygenation(latest)]
    case 'ecpr':
      return [arrest(latest), labelled(latest, 'ph', 'pH'), lactate(latest)]
    case 'vv':
    case 'bridge':
      return [...lungs, pressors(latest, as), lactate(latest)]
    case 'unsure':
      return [
        oxygenation(latest),
        labelled(latest, 'ph', 'pH'),
        pressure(latest),
        lactate(latest),
        pressors(latest, as),
      ]
  }
}

export interface Picture {
  /** The referrer's own sentence; null when there is none yet. */
  readonly reason: string | null
  /** The latest values that this branch turns on, in bedside order; none under 18. */
  readonly figures: readonly string[]
  /** Said instead of figures, or beside them; null when there is nothing to say. */
  readonly note: string | null
}

const FIGURES = 5

/**
 * The picture of a patient on one row: the referrer's sentence, then the latest values. Never a score, never a name. Doses of norepinephrine
 * stand as base, so that rows of two hospitals can be compared.
 */
export function pictureOf(asTyped: Latest, branch: Branch, norepinephrineAs: NorepinephrineAs | null): Picture {
  const latest = asBase(asTyped, norepinephrineAs)
  const answers = toAnswers(latest, branch)
  const reason = latestWord(latest, 'one_line_reason') ?? null
  if (isUnder18(answers)) return { reason, figures: [], note: UNDER_18 }
  const known = figures(latest, branch, norepinephrineAs).filter((figure) => figure !== undefined)
  const limit =
    stateOf(fieldById('code_status'), answers.code_status) === 'value' && latestWord(latest, 'code_status') !== 'full'
  return { reason, figures: known.slice(0, FIGURES), note: limit ? 'Code status limited.' : null }
}

/** "38 F", "9", "F", or "age not known": age and sex, never a name. */
export function ageAndSex(latest: Latest): string {
  const age = latestNumber(latest, 'age_years')?.value
  const sex = latestWord(latest, 'sex_for_calculation')
  const letter = sex === 'female' ? 'F' : sex === 'male' ? 'M' : undefined
  if (age === undefined) return letter ? `age not known, ${letter}` : 'age not known'
  return `${age}${NO_BREAK_SPACE}${letter ?? 'y'}`
}
