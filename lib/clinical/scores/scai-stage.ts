/**
 * SCAI shock stage: the suggestion while some of what the rule asks for is unknown, and what may be said beside it. Source and rule: scai-rule.ts.
 * Deaths by stage: Jentzer et al., J Am Coll Cardiol 2019;74:2117, 10.1016/j.jacc.2019.07.077.
 */
import type { Branch } from '../words.ts'
import { completions } from './completions.ts'
import { notApplicable } from './not-applicable.ts'
import { countSupports, type ScaiFacts, type SupportCount, scaiInputs } from './scai-inputs.ts'
import { SCAI_STAGES, type ScaiInputs, type ScaiStage, scaiBecause, scaiNote, scaiStageOf } from './scai-rule.ts'
import type { Cohort, Inputs, MissingInput, NotApplicable, Patient, Source } from './score-shape.ts'

interface ScaiStageText {
  readonly inShort: string
  readonly findings: string
  /** Died in the hospital, percent; for clinicians only. */
  readonly publishedDeathPct: number
}

export const SCAI = {
  id: 'scai',
  name: 'SCAI shock stage',
  population: 'adults in or near cardiogenic shock: V-A ECMO and ECPR',
  branches: ['va', 'ecpr'] as const satisfies readonly Branch[],
  refusedIn: {},
  source: {
    authors: 'Naidu et al.',
    journal: 'J Soc Cardiovasc Angiogr Interv 2022;1:100008',
    year: 2022,
    doi: '10.1016/j.jscai.2021.100008',
    table: 'Table 3; the order of the rules is a convention of this program',
  } satisfies Source,
  cohort: {
    who: 'patients of one cardiac intensive care unit (Jentzer et al., J Am Coll Cardiol 2019;74:2117)',
    years: '2007–2015',
    patients: 10004,
    overallPct: null,
    outcome: 'died in the hospital',
  } satisfies Cohort,
  stages: {
    A: { inShort: 'at risk', findings: 'normal perfusion and pressure, lactate under 2', publishedDeathPct: 3 },
    B: {
      inShort: 'beginning',
      findings: 'hypotension or tachycardia without hypoperfusion, lactate under 2',
      publishedDeathPct: 7.1,
    },
    C: {
      inShort: 'classic',
      findings: 'hypoperfusion that needs a drug or a device: cold, urine under 30 mL/h, lactate 2 or more',
      publishedDeathPct: 12.4,
    },
    D: {
      inShort: 'deteriorating',
      findings: 'like C and worse despite it: rising lactate, more drugs or devices',
      publishedDeathPct: 40.4,
    },
    E: {
      inShort: 'extremis',
      findings: 'collapse: CPR, lactate 8 or more, severe acidosis, maximal support',
      publishedDeathPct: 67,
    },
  } satisfies Record<ScaiStage, ScaiStageText>,
  limits: [
    'A suggestion from numbers: it sees no skin, no pulse and no course. A person confirms or changes it.',
    'The deaths by stage are of one unit and one time; they do not tell what will happen to this patient.',
  ],
}

interface Beside {
  readonly supports: SupportCount
  /** Modifier A, arrest with coma; null while it is open. */
  readonly hasArrestModifier: boolean | null
}

/** Every way in which the unknown can turn out gives this stage. */
export interface ScaiSuggested extends Beside {
  readonly status: 'suggested'
  readonly stage: ScaiStage
  /** The findings that hold for certain. */
  readonly because: readonly string[]
  readonly note: string | null
}

/** Several stages are possible. `narrowsBy` of what is missing counts stages; 0 where it narrows only together with another answer. */
export interface ScaiOpen extends Beside {
  readonly status: 'open'
  readonly possible: readonly ScaiStage[]
  readonly missing: readonly MissingInput[]
}

/** Neither lactate nor urine is known, and nothing else makes it stage E. */
export interface ScaiNone extends Beside {
  readonly status: 'none'
  readonly missing: readonly Omit<MissingInput, 'narrowsBy'>[]
}

export type ScaiResult = ScaiSuggested | ScaiOpen | ScaiNone | NotApplicable

/** In the order in which their candidates depend on each other. */
const NAMES = [
  'isCprInProgress',
  'lactateMmolL',
  'previousLactateMmolL',
  'ph',
  'urineMl24h',
  'systolicMmHg',
  'meanArterialMmHg',
  'heartRatePerMin',
  'supportCount',
  'areDosesRising',
] as const satisfies readonly (keyof ScaiInputs)[]

/** One way in which the unknown can turn out. */
interface Way {
  readonly inputs: ScaiInputs
  readonly stage: ScaiStage
}

function waysOf(spec: Inputs<ScaiInputs>, known: Partial<ScaiInputs>): Way[] {
  return completions(spec, NAMES, known).map((inputs) => ({ inputs, stage: scaiStageOf(inputs) }))
}

function stagesOf(ways: readonly Way[]): ScaiStage[] {
  const found = new Set(ways.map(({ stage }) => stage))
  return SCAI_STAGES.filter((stage) => found.has(stage))
}

/** What can change the stage. Several findings make the same stage, so that it can take two answers to narrow what is possible. */
function missingIn(
  ways: readonly Way[],
  spec: Inputs<ScaiInputs>,
  why: Partial<Record<keyof ScaiInputs, string>>,
): MissingInput[] {
  const possible = stagesOf(ways).length
  return NAMES.flatMap((input) => {
    const values = [...new Set(ways.map(({ inputs }) => inputs[input]))]
    const isDecisive = ways.some(({ inputs, stage }) =>
      values.some((value) => scaiStageOf({ ...inputs, [input]: value }) !== stage),
    )
    if (!isDecisive) return []
    const knowing = values.map((value) => stagesOf(ways.filter(({ inputs }) => inputs[input] === value)).length)
    const { name, fields } = spec[input]
    return { input, name, fields, why: why[input] ?? null, narrowsBy: possible - Math.min(...knowing) }
  }).sort((a, b) => b.narrowsBy - a.narrowsBy)
}

/** Arrest with coma: a Glasgow Coma Scale under 9. The portal does not ask for the motor response to voice. */
function arrestModifier(hadArrest: boolean | undefined, gcs: number | undefined): boolean | null {
  if (hadArrest === false || (gcs !== undefined && gcs >= 9)) return false
  return hadArrest === undefined || gcs === undefined ? null : true
}

/** What holds for certain, in every way of the one stage that is left. */
function suggested(stage: ScaiStage, ways: readonly Way[], beside: Beside): ScaiSuggested {
  const because = ways
    .map(({ inputs }) => scaiBecause(stage, inputs))
    .reduce((certain, more) => certain.filter((says) => more.includes(says)))
  const [note = null, ...otherNotes] = new Set(ways.map(({ inputs }) => scaiNote(stage, inputs)))
  return { status: 'suggested', stage, because, note: otherNotes.length === 0 ? note : null, ...beside }
}

/** Instead of what is unknown without lactate and urine: only CPR, or supports with a low pressure, then make stage E for certain. */
const WELL_PERFUSED = {
  lactateMmolL: 0,
  previousLactateMmolL: 0,
  ph: 7.4,
  urineMl24h: 720,
  heartRatePerMin: 80,
  areDosesRising: false,
} as const satisfies Partial<ScaiInputs>

/**
 * Suggests a stage, if every way in which the unknown can turn out gives the same one; else the stages that are still possible, or none while
 * neither lactate nor urine is known. CPR in progress does not refuse it: that is stage E. `why` says why an input is not there.
 */
export function scaiStage(
  facts: ScaiFacts,
  { ageYears, branch, cprInProgress }: Patient,
  why: Partial<Record<keyof ScaiInputs, string>> = {},
): ScaiResult {
  const refused = notApplicable(SCAI, { ageYears, branch })
  if (refused !== null) return refused
  const { drugs, deviceCount, hadCardiacArrest, gcs, ...values } = facts
  const supports = countSupports(facts)
  const spec = scaiInputs(facts, supports)
  const isCprInProgress = cprInProgress ?? (hadCardiacArrest === false ? false : undefined)
  const known = { ...values, isCprInProgress }
  const beside = { supports, hasArrestModifier: arrestModifier(cprInProgress === true || hadCardiacArrest, gcs) }
  if (values.lactateMmolL === undefined && values.urineMl24h === undefined) {
    const ways = waysOf(spec, { ...known, ...WELL_PERFUSED })
    if (ways.every(({ stage }) => stage === 'E')) return suggested('E', ways, beside)
    const missing = (['lactateMmolL', 'urineMl24h'] as const).map((input) => {
      const { name, fields } = spec[input]
      return { input, name, fields, why: why[input] ?? null }
    })
    return { status: 'none', missing, ...beside }
  }
  const ways = waysOf(spec, known)
  const possible = stagesOf(ways)
  const [stage, ...others] = possible
  if (stage !== undefined && others.length === 0) return suggested(stage, ways, beside)
  return { status: 'open', possible, missing: missingIn(ways, spec, why), ...beside }
}
