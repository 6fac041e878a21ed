/**
 * Murray lung injury score.
 * Murray et al., Am Rev Respir Dis 1988;138:720, 10.1164/ajrccm/138.3.720, table of components.
 * Made to describe acute lung injury in adults; the score is the mean of the components that are there.
 */
import { halfUp } from '../derived/shown.ts'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured } from './items.ts'
import type { MissingInput, NotApplicable, Patient, ScoredItem } from './score-shape.ts'

export interface MurrayInputs {
  /** Quadrants of the chest film with consolidation, 0 to 4. */
  cxrQuadrants: number
  pfRatioMmHg: number
  /** Looked up as the nearest whole number, half up: the paper prints whole numbers. */
  peepCmH2O: number
  staticComplianceMlCmH2O: number
}

const { table } = itemsFor<MurrayInputs>()

const wholePeep = (peepCmH2O: number): number => halfUp(peepCmH2O, 0)

export const MURRAY = defineScore<MurrayInputs>({
  id: 'murray',
  name: 'Murray',
  fullName: 'Murray lung injury score',
  population: 'adults with acute lung injury',
  branches: ['vv'],
  refusedIn: {},
  source: {
    authors: 'Murray et al.',
    journal: 'Am Rev Respir Dis 1988;138:720',
    year: 1988,
    doi: '10.1164/ajrccm/138.3.720',
    table: 'components of the lung injury score',
  },
  cohort: null,
  inputs: {
    cxrQuadrants: {
      ...measured('Chest film quadrants', '1', ['cxr_quadrants'], [0, 1, 2, 3, 4]),
      hint: 'With consolidation, 0 to 4.',
    },
    pfRatioMmHg: measured('P/F', 'mm[Hg]', ['pao2_mmhg', 'fio2_pct', 'abg_source'], [300, 225, 175, 100, 99]),
    peepCmH2O: { ...measured('PEEP', 'cm[H2O]', ['peep'], [5, 6, 9, 12, 15]), hint: 'Total PEEP if it was measured.' },
    staticComplianceMlCmH2O: measured(
      'Static compliance',
      'mL/cm[H2O]',
      ['tidal_volume_ml', 'plateau_pressure', 'peep'],
      [80, 60, 40, 20, 19],
    ),
  },
  items: [
    table(
      'cxr',
      'Chest film quadrants with consolidation',
      ['cxrQuadrants'],
      [
        { points: 4, says: '4', when: ({ cxrQuadrants }) => cxrQuadrants >= 4 },
        { points: 3, says: '3', when: ({ cxrQuadrants }) => cxrQuadrants >= 3 },
        { points: 2, says: '2', when: ({ cxrQuadrants }) => cxrQuadrants >= 2 },
        { points: 1, says: '1', when: ({ cxrQuadrants }) => cxrQuadrants >= 1 },
      ],
      { points: 0, says: 'none' },
    ),
    table(
      'pf',
      'P/F',
      ['pfRatioMmHg'],
      [
        { points: 4, says: 'under 100 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg < 100 },
        { points: 3, says: '100 to under 175 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg < 175 },
        { points: 2, says: '175 to under 225 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg < 225 },
        { points: 1, says: '225 to under 300 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg < 300 },
      ],
      { points: 0, says: '300 mmHg or more' },
    ),
    table(
      'peep',
      'PEEP, rounded to a whole number',
      ['peepCmH2O'],
      [
        { points: 4, says: '15 cmH₂O or more', when: ({ peepCmH2O }) => wholePeep(peepCmH2O) >= 15 },
        { points: 3, says: '12 to 14 cmH₂O', when: ({ peepCmH2O }) => wholePeep(peepCmH2O) >= 12 },
        { points: 2, says: '9 to 11 cmH₂O', when: ({ peepCmH2O }) => wholePeep(peepCmH2O) >= 9 },
        { points: 1, says: '6 to 8 cmH₂O', when: ({ peepCmH2O }) => wholePeep(peepCmH2O) >= 6 },
      ],
      { points: 0, says: '5 cmH₂O or less' },
    ),
    table(
      'compliance',
      'Static compliance',
      ['staticComplianceMlCmH2O'],
      [
        { points: 4, says: 'under 20 mL/cmH₂O', when: ({ staticComplianceMlCmH2O: value }) => value < 20 },
        { points: 3, says: '20 to under 40 mL/cmH₂O', when: ({ staticComplianceMlCmH2O: value }) => value < 40 },
        { points: 2, says: '40 to under 60 mL/cmH₂O', when: ({ staticComplianceMlCmH2O: value }) => value < 60 },
        { points: 1, says: '60 to under 80 mL/cmH₂O', when: ({ staticComplianceMlCmH2O: value }) => value < 80 },
      ],
      { points: 0, says: '80 mL/cmH₂O or more' },
    ),
  ],
  classes: [],
  limits: [
    'Blind to failure of ventilation: severe hypercapnia with good oxygenation scores low.',
    'From 1988, and not a mortality score.',
    'Not for anyone under 18.',
  ],
})

/** Decimals with which the score is shown. */
export const MURRAY_DECIMALS = 2

export interface MurrayBand {
  readonly id: 'none' | 'mild_moderate' | 'severe'
  readonly name: string
  /** The band holds every score above this, up to the next band; nothing lies below the first. */
  readonly above: number
}

/** Lowest first, as the paper names them. */
export const MURRAY_BANDS = [
  { id: 'none', name: 'no lung injury', above: Number.NEGATIVE_INFINITY },
  { id: 'mild_moderate', name: 'mild to moderate', above: 0 },
  { id: 'severe', name: 'severe', above: 2.5 },
] as const satisfies readonly MurrayBand[]

/** Lines at which the United Kingdom's adult respiratory ECMO centers are called, highest first. Shown, never decided by. */
export const MURRAY_MARKERS = [
  { from: 3, says: 'UK referral line: 3.0 or more' },
  { from: 2.5, says: 'UK: consider from 2.5 when worsening fast' },
] as const

export type MurrayMarker = (typeof MURRAY_MARKERS)[number]

/** The mean of the components that are there, and what it means. */
interface MurrayMean {
  /** 0 to 4, unrounded. */
  readonly score: number
  readonly band: MurrayBand
  /** The highest line that the score reaches. */
  readonly marker: MurrayMarker | null
}

/** What the mean of all four components can still become. */
interface MurrayRange {
  readonly low: number
  readonly high: number
  readonly bands: readonly MurrayBand[]
  /** What would narrow the range, most first. */
  readonly missing: readonly MissingInput[]
}

interface WithItems {
  readonly items: readonly ScoredItem[]
  /** How many of the four components are there. */
  readonly components: number
}

export type MurrayResult =
  | ({ readonly status: 'complete' } & MurrayMean & WithItems)
  | ({ readonly status: 'partial' } & MurrayMean & MurrayRange & WithItems)
  | ({ readonly status: 'incomplete' } & MurrayRange & WithItems)
  | NotApplicable

/** The bands from the one of `low` to the one of `high`. */
function bandsBetween(low: number, high: number): MurrayBand[] {
  return MURRAY_BANDS.filter(({ above }, at) => high > above && low <= (MURRAY_BANDS[at + 1]?.above ?? high))
}

function meanOf(sum: number, components: number): MurrayMean {
  const score = sum / components
  const [band = MURRAY_BANDS[0]] = bandsBetween(score, score)
  return { score, band, marker: MURRAY_MARKERS.find(({ from }) => score >= from) ?? null }
}

/**
 * The Murray score: 0 to 4, higher is worse. With fewer than four components it is `partial`: the mean of those, and the range that the
 * mean of all four can still take. `why` says why an input is not there; `score` is MURRAY in
 * another language.
 */
export function murrayScore(
  known: Partial<MurrayInputs>,
  patient: Patient,
  why?: Partial<Record<keyof MurrayInputs, string>>,
  score = MURRAY,
): MurrayResult {
  const result = evaluateScore(score, known, patient, why)
  if (result.status === 'not_applicable') return result
  const { items } = result
  const all = items.length
  if (result.status === 'complete') return { status: 'complete', ...meanOf(result.total, all), items, components: all }
  const there = items.flatMap(({ points }) => points ?? [])
  const [low, high] = [result.low / all, result.high / all]
  const range = { low, high, bands: bandsBetween(low, high), missing: result.missing, items, components: there.length }
  if (there.length === 0) return { status: 'incomplete', ...range }
  const sum = there.reduce((total, points) => total + points)
  return { status: 'partial', ...meanOf(sum, there.length), ...range }
}
