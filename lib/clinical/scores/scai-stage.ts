/**
 * SCAI shock stage: the suggestion while some of what the rule asks for is unknown, and what may be said beside it. Source and rule: scai-rule.ts.
 * Deaths by stage: Jentzer et al., J Am Coll Cardiol 2019;74:2117, 10.1016/j.jacc.2019.07.077.
 */
import type { Branch } from '../words.ts'
import { completions } from './completions.ts'
import { measured, yesOrNo } from './items.ts'
import { notApplicable } from './not-applicable.ts'
import { type Finding, SCAI_STAGES, type ScaiInputs, type ScaiStage, scaiFinding } from './scai-rule.ts'
import type { Cohort, Inputs, MissingInput, NotApplicable, Patient, Source } from './score-shape.ts'

/** Drugs that count as support while they run: the fields of their doses. */
export const SCAI_DRUGS = [
  'norepinephrine',
  'epinephrine',
  'dopamine',
  'dobutamine',
  'milrinone',
  'vasopressin_u_min',
  'phenylephrine',
] as const
export type ScaiDrug = (typeof SCAI_DRUGS)[number]

/** What is known; what is absent is unknown. */
export interface ScaiFacts extends Partial<Omit<ScaiInputs, 'supportCount' | 'isCprInProgress'>> {
  /** True while it runs, at any dose. */
  readonly drugs: Readonly<Partial<Record<ScaiDrug, boolean>>>
  /** Devices in place; 0 when there is none. */
  readonly deviceCount?: number | undefined
  readonly hadCardiacArrest?: boolean | undefined
  /** 3 to 15, before sedation. */
  readonly gcs?: number | undefined
}

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

/** How many supports there can be: `atMost` is null while devices are unknown. */
export interface SupportCount {
  readonly atLeast: number
  readonly atMost: number | null
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
  readonly missing: readonly MissingInput[]
}

export type ScaiResult = ScaiSuggested | ScaiOpen | ScaiNone | NotApplicable

/** From here on the rule makes no difference between numbers of supports. */
const MANY_SUPPORTS = 3

function countSupports({ drugs, deviceCount }: ScaiFacts): SupportCount {
  const running = SCAI_DRUGS.filter((drug) => drugs[drug] === true).length
  const unknown = SCAI_DRUGS.filter((drug) => drugs[drug] === undefined).length
  if (deviceCount === undefined) return { atLeast: running, atMost: null }
  return { atLeast: running + deviceCount, atMost: running + unknown + deviceCount }
}

/** One value from each band that the rule tells apart, on either side of the previous value too if that is known. */
function lactateCandidates(previous: number | undefined): number[] {
  if (previous === undefined) return [0, 2, 8]
  const endOfBand = [2, 8].find((cut) => previous < cut) ?? previous + 2
  return [0, 2, 8, (previous + endOfBand) / 2]
}

function inputsOf({ drugs, deviceCount }: ScaiFacts, { atLeast, atMost }: SupportCount): Inputs<ScaiInputs> {
  const unknownDrugs = SCAI_DRUGS.filter((drug) => drugs[drug] === undefined)
  return {
    isCprInProgress: yesOrNo('CPR in progress', 'arrest_this_illness', 'ongoing_cpr'),
    lactateMmolL: {
      name: 'Lactate',
      unit: 'mmol/L',
      fields: ['lactate_mmol'],
      candidates: ({ previousLactateMmolL }) => lactateCandidates(previousLactateMmolL),
    },
    previousLactateMmolL: {
      name: 'Previous lactate',
      unit: 'mmol/L',
      fields: ['lactate_prev_mmol'],
      candidates: ({ lactateMmolL = 0 }) => [0, lactateMmolL],
    },
    ph: measured('pH', '[pH]', ['ph'], [7.2, 7.4]),
    urineMl24h: measured('Urine in 24 h', 'mL/(24.h)', ['urine_ml_24h'], [0, 720]),
    systolicMmHg: {
      name: 'Systolic pressure',
      unit: 'mm[Hg]',
      fields: ['sbp'],
      candidates: ({ meanArterialMmHg: mean }) => (mean === undefined ? [59, 60, 90] : [mean, Math.max(mean, 90)]),
    },
    meanArterialMmHg: {
      name: 'Mean arterial pressure',
      unit: 'mm[Hg]',
      fields: ['map_measured', 'sbp', 'dbp'],
      candidates: ({ systolicMmHg = 0 }) => [0, 60].filter((mean) => mean <= systolicMmHg),
    },
    heartRatePerMin: measured('Heart rate', '/min', ['heart_rate'], [80, 100]),
    supportCount: {
      name: 'Drugs running and devices in place',
      unit: '',
      fields: deviceCount === undefined ? [...unknownDrugs, 'mcs_in_place'] : unknownDrugs,
      candidates: () =>
        [0, 1, 2, MANY_SUPPORTS].filter(
          (count) => count >= Math.min(atLeast, MANY_SUPPORTS) && (atMost === null || count <= atMost),
        ),
    },
    areDosesRising: yesOrNo('Doses rising over the last 2 h', 'drugs_escalating'),
  }
}

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
  readonly finding: Finding
}

function stagesOf(ways: readonly Way[]): ScaiStage[] {
  return SCAI_STAGES.filter((stage) => ways.some(({ finding }) => finding.stage === stage))
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
    const isDecisive = ways.some(({ inputs, finding }) =>
      values.some((value) => scaiFinding({ ...inputs, [input]: value }).stage !== finding.stage),
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
  const supports = countSupports(facts)
  const spec = inputsOf(facts, supports)
  const isCprInProgress = cprInProgress ?? (facts.hadCardiacArrest === false ? false : undefined)
  const ways = completions(spec, NAMES, { ...facts, isCprInProgress }).map((inputs) => ({
    inputs,
    finding: scaiFinding(inputs),
  }))
  const hasArrestModifier = arrestModifier(cprInProgress === true || facts.hadCardiacArrest, facts.gcs)
  const beside = { supports, hasArrestModifier }
  const [first, ...others] = ways.map(({ finding }) => finding)
  if (first !== undefined && others.every(({ stage }) => stage === first.stage))
    return {
      status: 'suggested',
      stage: first.stage,
      because: first.because.filter((says) => others.every(({ because }) => because.includes(says))),
      note: others.every(({ note }) => note === first.note) ? first.note : null,
      ...beside,
    }
  const missing = missingIn(ways, spec, why)
  if (facts.lactateMmolL !== undefined || facts.urineMl24h !== undefined)
    return { status: 'open', possible: stagesOf(ways), missing, ...beside }
  const perfusion = missing.filter(({ input }) => input === 'lactateMmolL' || input === 'urineMl24h')
  return { status: 'none', missing: perfusion, ...beside }
}
