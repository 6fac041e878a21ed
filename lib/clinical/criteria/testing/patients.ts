import type { Answers, AnswerValue, Standing } from '../../answers.ts'
import { crossChecks, withoutContradicted } from '../../cross-checks.ts'
import { Known } from '../../known.ts'
import type { Measurement } from '../../pair-gases.ts'
import type { Branch, ValueState } from '../../words.ts'
import { type Case, type CriteriaSettings, DEFAULT_SETTINGS, type ScoresSoFar } from '../criterion.ts'
import { type CriterionResult, type Evaluated, evaluateCriteria } from '../evaluate-criteria.ts'

/** Builds patients for the tests of the criteria, at one moment. */

export const NOW = new Date('2026-03-14T12:00:00Z')

export function hoursAgo(hours: number): Date {
  return new Date(NOW.getTime() - hours * 3_600_000)
}

interface Given {
  /** Usable answers, as measured now. */
  readonly values?: Readonly<Record<string, AnswerValue>>
  /** Answers without a value. */
  readonly states?: Readonly<Record<string, ValueState>>
  /** Earlier and other measurements: value and hours before now. */
  readonly series?: Readonly<Record<string, readonly (readonly [AnswerValue, number])[]>>
  readonly branch?: Branch
  readonly scores?: ScoresSoFar
  readonly settings?: Partial<CriteriaSettings>
  /** When ECMO flow began. */
  readonly flowAt?: Date
}

export function patientOf({
  values = {},
  states = {},
  series = {},
  branch = 'vv',
  scores = {},
  flowAt,
}: Given): Evaluated {
  const measured: Record<string, Measurement[]> = {}
  const add = (code: string, measurement: Measurement) => {
    measured[code] = [...(measured[code] ?? []), measurement].sort(
      (a, b) => Number(b.measuredAt) - Number(a.measuredAt),
    )
  }
  for (const [code, value] of Object.entries(values)) add(code, { state: 'value', value, measuredAt: NOW })
  for (const [code, state] of Object.entries(states)) add(code, { state, value: null, measuredAt: NOW })
  for (const [code, points] of Object.entries(series))
    for (const [value, hours] of points) add(code, { state: 'value', value, measuredAt: hoursAgo(hours) })
  const latest = Object.entries(measured).flatMap(([code, [newest]]): [string, Standing][] =>
    newest ? [[code, newest]] : [],
  )
  const answers: Answers = { ...Object.fromEntries(latest), support_question: { state: 'value', value: branch } }
  return { branch, answers, measured, now: NOW, scores, flowAt: flowAt ?? null }
}

/** The same patient as a criterion sees one. */
export function caseOf(given: Given): Case {
  const { answers, measured, now, scores = {}, flowAt = null } = patientOf(given)
  const known = new Known(withoutContradicted(answers, crossChecks(answers, now)), now)
  return { known, measured, now, scores, flowAt }
}

/** How one criterion stands. */
export function standing(id: string, given: Given): CriterionResult {
  const results = evaluateCriteria(patientOf(given), { ...DEFAULT_SETTINGS, ...given.settings })
  const found = results.find((result) => result.id === id)
  if (found === undefined) throw new Error(`No criterion is called ${id}`)
  return found
}

/** Arterial gases, each of them [hours before now, PaO₂, FiO₂, pH, PaCO₂]. */
export function gases(...all: readonly (readonly [number, number, number, number, number])[]) {
  return {
    abg_source: all.map(([hours]) => ['arterial', hours] as const),
    pao2_mmhg: all.map(([hours, pao2]) => [pao2, hours] as const),
    fio2_pct: all.map(([hours, , fio2]) => [fio2, hours] as const),
    ph: all.map(([hours, , , ph]) => [ph, hours] as const),
    paco2_mmhg: all.map(([hours, , , , paco2]) => [paco2, hours] as const),
  }
}
