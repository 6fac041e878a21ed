/**
 * VIS, the vasoactive-inotropic score: Gaies et al., Pediatr Crit Care Med 2010;11:234, 10.1097/PCC.0b013e3181b806fc, the formula.
 * Derived from infants after heart surgery; its bands from adults with cardiogenic shock (Na et al. 2019, below).
 * NEE, the norepinephrine equivalent: Kotani et al., Crit Care 2023;27:29, 10.1186/s13054-023-04322-y, the updated formula.
 */
import { finite, positive } from '../derived/finite.ts'
import { halfUp } from '../derived/shown.ts'
import { withoutNoise } from '../without-noise.ts'
import { noAdultFigure } from './not-applicable.ts'
import type { Cohort, MissingInput, NotApplicable, Patient, Source } from './score-shape.ts'

/** Doses as they run now; 0 means not running, and no value that nobody knows it. */
export interface Doses {
  /** Base, not salt. */
  norepinephrineUgKgMin: number
  epinephrineUgKgMin: number
  vasopressinUMin: number
  dobutamineUgKgMin: number
  dopamineUgKgMin: number
  milrinoneUgKgMin: number
  phenylephrineUgKgMin: number
  /** Rare, and asked by nobody: no value means not running. */
  angiotensinIiNgKgMin: number
  /** Actual weight: needed once vasopressin, which is dosed without it, runs. */
  weightKg: number
}

export type Drug = Exclude<keyof Doses, 'weightKg'>

interface DrugFacts {
  readonly name: string
  /** UCUM. */
  readonly unit: string
  /** Field of the catalogue that it is read from; null where there is none. */
  readonly field: string | null
}

export const DRUGS: Readonly<Record<Drug, DrugFacts>> = {
  norepinephrineUgKgMin: { name: 'Norepinephrine (base)', unit: 'ug/kg/min', field: 'norepinephrine' },
  epinephrineUgKgMin: { name: 'Epinephrine', unit: 'ug/kg/min', field: 'epinephrine' },
  vasopressinUMin: { name: 'Vasopressin', unit: '[U]/min', field: 'vasopressin_u_min' },
  dobutamineUgKgMin: { name: 'Dobutamine', unit: 'ug/kg/min', field: 'dobutamine' },
  dopamineUgKgMin: { name: 'Dopamine', unit: 'ug/kg/min', field: 'dopamine' },
  milrinoneUgKgMin: { name: 'Milrinone', unit: 'ug/kg/min', field: 'milrinone' },
  phenylephrineUgKgMin: { name: 'Phenylephrine', unit: 'ug/kg/min', field: 'phenylephrine' },
  angiotensinIiNgKgMin: { name: 'Angiotensin II', unit: 'ng/kg/min', field: null },
}

/** One drug of a sum: its dose times the factor, divided by the weight where the formula wants it per kg. */
interface Term {
  readonly drug: Drug
  readonly factor: number
  readonly perKg?: true
}

export interface DoseScore {
  readonly id: string
  readonly name: string
  readonly fullName: string
  /** UCUM; empty where there is none. */
  readonly unit: string
  readonly decimals: number
  readonly source: Source
  /** Those that weigh most at usual doses first: the order in which an unknown one is asked for. */
  readonly terms: readonly Term[]
  readonly limits: readonly string[]
}

const SALT = 'Norepinephrine is counted as base: a dose of the salt is up to twice as high.'

export const VIS: DoseScore = {
  id: 'vis',
  name: 'VIS',
  fullName: 'Vasoactive-inotropic score',
  unit: '',
  decimals: 1,
  source: {
    authors: 'Gaies et al.',
    journal: 'Pediatr Crit Care Med 2010;11:234',
    year: 2010,
    doi: '10.1097/PCC.0b013e3181b806fc',
    table: 'formula of the vasoactive-inotropic score',
  },
  terms: [
    { drug: 'norepinephrineUgKgMin', factor: 100 },
    { drug: 'epinephrineUgKgMin', factor: 100 },
    { drug: 'vasopressinUMin', factor: 10_000, perKg: true },
    { drug: 'dobutamineUgKgMin', factor: 1 },
    { drug: 'dopamineUgKgMin', factor: 1 },
    { drug: 'milrinoneUgKgMin', factor: 10 },
  ],
  limits: [
    'Made for infants after heart surgery.',
    'Phenylephrine, levosimendan, enoximone and methylene blue are not in it.',
    SALT,
  ],
}

export const NEE: DoseScore = {
  id: 'nee',
  name: 'NEE',
  fullName: 'Norepinephrine equivalent',
  unit: 'ug/kg/min',
  decimals: 2,
  source: {
    authors: 'Kotani et al.',
    journal: 'Crit Care 2023;27:29',
    year: 2023,
    doi: '10.1186/s13054-023-04322-y',
    table: 'updated formula of the norepinephrine equivalent',
  },
  terms: [
    { drug: 'norepinephrineUgKgMin', factor: 1 },
    { drug: 'epinephrineUgKgMin', factor: 1 },
    { drug: 'vasopressinUMin', factor: 2.5 },
    { drug: 'phenylephrineUgKgMin', factor: 0.06 },
    { drug: 'dopamineUgKgMin', factor: 0.01 },
    { drug: 'angiotensinIiNgKgMin', factor: 0.0025 },
  ],
  limits: [
    'Inotropes without a vasopressor effect are not in it.',
    'An older variant divides phenylephrine by 10.',
    'Angiotensin II counts only where it is entered.',
    SALT,
  ],
}

/** Hospital deaths published for a band of VIS in adults. */
export interface VisBand {
  readonly from: number
  /** Null for the highest. */
  readonly to: number | null
  readonly publishedDeathPct: number
}

/** Lowest first. The paper prints whole numbers: VIS is rounded half up to one before it is looked up. Below 1 there is no band. */
export const VIS_BANDS: readonly VisBand[] = [
  { from: 1, to: 10, publishedDeathPct: 8.2 },
  { from: 11, to: 20, publishedDeathPct: 14.1 },
  { from: 21, to: 38, publishedDeathPct: 21.1 },
  { from: 39, to: 85, publishedDeathPct: 32 },
  { from: 86, to: null, publishedDeathPct: 65.7 },
]

/** For whom the bands were published; the deaths are of the highest support in the first 48 hours. */
export const VIS_COHORT: Cohort & { readonly source: Source } = {
  who: 'adults with cardiogenic shock in one cardiac intensive care unit',
  years: '2012–2015',
  patients: 493,
  overallPct: null,
  outcome: 'died in the hospital',
  source: {
    authors: 'Na et al.',
    journal: 'Rev Esp Cardiol 2019;72:40',
    year: 2019,
    doi: '10.1016/j.rec.2018.01.003',
    table: 'hospital deaths by fifths of VIS',
  },
}

export interface DoseTerm {
  readonly drug: Drug
  readonly name: string
  /** What it adds; null while its dose is not known. */
  readonly adds: number | null
}

export interface CompleteDoseScore {
  readonly status: 'complete'
  /** Unrounded. */
  readonly total: number
  readonly terms: readonly DoseTerm[]
}

export interface IncompleteDoseScore {
  readonly status: 'incomplete'
  /** What the known doses add up to. There is no upper end: no dose has one. */
  readonly atLeast: number
  readonly terms: readonly DoseTerm[]
  /** In the order of the terms. */
  readonly missing: readonly Omit<MissingInput, 'narrowsBy'>[]
}

export type DoseScoreResult = CompleteDoseScore | IncompleteDoseScore | NotApplicable

type Known = Partial<Doses>
type Why = Partial<Record<keyof Doses, string>>

/** What a term adds; or what keeps it from adding: its dose, or the weight once a drug that is divided by it runs. */
function termOf({ drug, factor, perKg }: Term, known: Known): { adds: number } | { open: keyof Doses } {
  const dose = known[drug] ?? (DRUGS[drug].field === null ? 0 : Number.NaN)
  const divisor = perKg && dose > 0 ? positive(known.weightKg ?? Number.NaN) : 1
  const adds = dose >= 0 ? finite((factor * dose) / divisor) : undefined
  if (adds !== undefined) return { adds }
  return { open: Number.isNaN(divisor) ? 'weightKg' : drug }
}

function missingInput(input: keyof Doses, why: Why): Omit<MissingInput, 'narrowsBy'> {
  const { name, field } = input === 'weightKg' ? { name: 'Weight', field: 'weight_kg' } : DRUGS[input]
  return { input, name, fields: field === null ? [] : [field], why: why[input] ?? null }
}

/** Adds the doses up. Nothing is imputed: what is not known leaves the sum of the others as its lowest value. */
function addUp(score: DoseScore, known: Known, patient: Patient, why: Why = {}): DoseScoreResult {
  const refused = noAdultFigure(patient)
  if (refused !== null) return refused
  const found = score.terms.map((term) => ({ drug: term.drug, ...termOf(term, known) }))
  const terms = found.map((term) => ({
    drug: term.drug,
    name: DRUGS[term.drug].name,
    adds: 'adds' in term ? term.adds : null,
  }))
  const sum = withoutNoise(terms.reduce((total, { adds }) => total + (adds ?? 0), 0))
  const missing = found.flatMap((term) => ('open' in term ? [missingInput(term.open, why)] : []))
  if (missing.length === 0) return { status: 'complete', total: sum, terms }
  return { status: 'incomplete', atLeast: sum, terms, missing }
}

/** Norepinephrine equivalent (µg/kg/min). `why` says why a dose is not there. */
export function norepinephrineEquivalent(known: Known, patient: Patient, why?: Why): DoseScoreResult {
  return addUp(NEE, known, patient, why)
}

export type VisResult =
  | (CompleteDoseScore & { readonly band: VisBand | null })
  /** `bands`: those that can still be reached. */
  | (IncompleteDoseScore & { readonly bands: readonly VisBand[] })
  | NotApplicable

/** The bands that a VIS of at least this many whole points can be in, lowest first. */
function bandsFrom(whole: number): VisBand[] {
  return VIS_BANDS.filter(({ to }) => to === null || whole <= to)
}

/** Vasoactive-inotropic score. `why` says why a dose is not there. */
export function vasoactiveInotropicScore(known: Known, patient: Patient, why?: Why): VisResult {
  const result = addUp(VIS, known, patient, why)
  if (result.status === 'not_applicable') return result
  if (result.status === 'incomplete') return { ...result, bands: bandsFrom(halfUp(result.atLeast, 0)) }
  const whole = halfUp(result.total, 0)
  return { ...result, band: bandsFrom(whole).find(({ from }) => whole >= from) ?? null }
}
