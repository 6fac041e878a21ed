/**
 * SOFA: Sequential Organ Failure Assessment, of 1996.
 * Vincent et al., Intensive Care Med 1996;22:707, 10.1007/BF01709751, as printed with Sepsis-3: Singer et al., JAMA 2016;315:801, table of points.
 * Made for adults in intensive care; worst values of 24 hours. The revision of 2025 (SOFA-2) has other cuts and is not mixed in.
 */
import { type Chemistry, chemistry, mgDl, umolL } from './chemistry.ts'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured, measuredIfKnown, type Rule, yesOrNo } from './items.ts'
import type { Patient, ScoreResult } from './score-shape.ts'

export interface SofaInputs {
  /** PaO₂ (mmHg) over FiO₂ as a fraction, of an arterial sample. */
  pfRatioMmHg: number
  /** Invasive ventilation, mask ventilation or CPAP; high-flow oxygen is none of them. */
  hasVentilatorySupport: boolean
  /** 10³/µL */
  plateletsPerNl: number
  bilirubin: Chemistry
  meanArterialMmHg: number
  /** µg/kg/min of base, running for at least an hour; 0 when not running. So are the other three. */
  dopamine: number
  dobutamine: number
  epinephrine: number
  norepinephrine: number
  /** 3 to 15, the last one trusted before sedation. Sedation is not coma: without such a value it is unknown. */
  gcs: number
  creatinine: Chemistry
  /** mL in 24 h. */
  urineMl24h: number | undefined
}

const { table } = itemsFor<SofaInputs>()

type InUnit = (typed: Chemistry) => boolean
const from =
  ({ amount, unit }: Chemistry): InUnit =>
  (typed) =>
    typed.unit === unit && typed.amount >= amount
const above =
  ({ amount, unit }: Chemistry): InUnit =>
  (typed) =>
    typed.unit === unit && typed.amount > amount

/**
 * Both columns as printed: a value is scored in the column of the unit in which it was typed. Between two printed whole µmol/L it belongs to
 * the lower band until the next number is reached.
 */
const BILIRUBIN: readonly Rule<Chemistry>[] = [
  { points: 4, says: '12.0 mg/dL or more', when: from(mgDl(12)) },
  { points: 4, says: 'more than 204 µmol/L', when: above(umolL(204)) },
  { points: 3, says: '6.0 to under 12.0 mg/dL', when: from(mgDl(6)) },
  { points: 3, says: '102 to 204 µmol/L', when: from(umolL(102)) },
  { points: 2, says: '2.0 to under 6.0 mg/dL', when: from(mgDl(2)) },
  { points: 2, says: '33 to 101 µmol/L', when: from(umolL(33)) },
  { points: 1, says: '1.2 to under 2.0 mg/dL', when: from(mgDl(1.2)) },
  { points: 1, says: '20 to 32 µmol/L', when: from(umolL(20)) },
  { points: 0, says: 'under 20 µmol/L', when: from(umolL(0)) },
]
const BILIRUBIN_BANDS = [...[0.5, 1.2, 2, 6, 12].map(mgDl), ...[10, 20, 33, 102, 205].map(umolL)]

const CREATININE: readonly Rule<Chemistry>[] = [
  { points: 4, says: '5.0 mg/dL or more', when: from(mgDl(5)) },
  { points: 4, says: 'more than 440 µmol/L', when: above(umolL(440)) },
  { points: 3, says: '3.5 to under 5.0 mg/dL', when: from(mgDl(3.5)) },
  { points: 3, says: '300 to 440 µmol/L', when: from(umolL(300)) },
  { points: 2, says: '2.0 to under 3.5 mg/dL', when: from(mgDl(2)) },
  { points: 2, says: '171 to 299 µmol/L', when: from(umolL(171)) },
  { points: 1, says: '1.2 to under 2.0 mg/dL', when: from(mgDl(1.2)) },
  { points: 1, says: '110 to 170 µmol/L', when: from(umolL(110)) },
  { points: 0, says: 'under 110 µmol/L', when: from(umolL(0)) },
]
const CREATININE_BANDS = [...[0.8, 1.2, 2, 3.5, 5].map(mgDl), ...[80, 110, 171, 300, 441].map(umolL)]
const UNDER_1_2 = { points: 0, says: 'under 1.2 mg/dL' }

function pointsIn(rules: readonly Rule<Chemistry>[], typed: Chemistry): number {
  return rules.find(({ when }) => when(typed))?.points ?? UNDER_1_2.points
}

/** The points of a bilirubin in the column of its unit. */
export function bilirubinPoints(typed: Chemistry): number {
  return pointsIn(BILIRUBIN, typed)
}

/** The points of a creatinine in the column of its unit. */
export function creatininePoints(typed: Chemistry): number {
  return pointsIn(CREATININE, typed)
}

type Renal = Pick<SofaInputs, 'creatinine' | 'urineMl24h'>
const NOT_MEASURED = Number.POSITIVE_INFINITY
const URINE: readonly Rule<Renal>[] = [
  { points: 4, says: 'urine under 200 mL in 24 h', when: ({ urineMl24h = NOT_MEASURED }) => urineMl24h < 200 },
  { points: 3, says: 'urine under 500 mL in 24 h', when: ({ urineMl24h = NOT_MEASURED }) => urineMl24h < 500 },
]

/** The worse of creatinine and urine. */
const RENAL: readonly Rule<Renal>[] = [
  ...URINE,
  ...CREATININE.map(({ points, says, when }) => ({
    points,
    says: `creatinine ${says}`,
    when: ({ creatinine }: Renal) => when(creatinine),
  })),
].sort((a, b) => b.points - a.points)

export const SOFA = defineScore<SofaInputs>({
  id: 'sofa',
  name: 'SOFA (1996)',
  fullName: 'Sequential Organ Failure Assessment, 1996',
  population: 'adults in intensive care',
  branches: ['vv', 'va', 'bridge', 'unsure'],
  refusedIn: { ecpr: 'Not made for ECPR.' },
  source: {
    authors: 'Vincent et al.; as printed with Sepsis-3 by Singer et al., JAMA 2016;315:801',
    journal: 'Intensive Care Med 1996;22:707',
    year: 1996,
    doi: '10.1007/BF01709751',
    table: 'points of the SOFA score',
  },
  cohort: null,
  inputs: {
    pfRatioMmHg: measured('P/F', 'mm[Hg]', ['pao2_mmhg', 'fio2_pct', 'abg_source'], [50, 100, 200, 300, 400]),
    hasVentilatorySupport: {
      ...yesOrNo('Ventilation, mask ventilation or CPAP', 'resp_support'),
      hint: 'High-flow oxygen is none of them.',
    },
    plateletsPerNl: {
      ...measured('Platelets', '10*3/uL', ['platelets'], [10, 20, 50, 100, 150]),
      hint: 'Lowest of 24 h.',
    },
    bilirubin: chemistry('Bilirubin', 'bilirubin_mg_dl', BILIRUBIN_BANDS),
    meanArterialMmHg: measured('Mean arterial pressure', 'mm[Hg]', ['map_measured', 'sbp', 'dbp'], [60, 70]),
    dopamine: {
      ...measured('Dopamine', 'ug/kg/min', ['dopamine'], [0, 5, 15, 20]),
      hint: 'Doses that ran for at least an hour; 0 if not running.',
    },
    dobutamine: measured('Dobutamine', 'ug/kg/min', ['dobutamine'], [0, 5]),
    epinephrine: measured('Epinephrine', 'ug/kg/min', ['epinephrine'], [0, 0.1, 0.2]),
    norepinephrine: { ...measured('Norepinephrine', 'ug/kg/min', ['norepinephrine'], [0, 0.1, 0.2]), hint: 'As base.' },
    gcs: {
      ...measured('Glasgow Coma Scale before sedation', '{score}', ['gcs_best_presedation'], [3, 6, 10, 13, 15]),
      hint: 'The last one trusted; without one, leave it open: sedation is not coma.',
    },
    creatinine: chemistry('Creatinine', 'creatinine_mg_dl', CREATININE_BANDS),
    urineMl24h: {
      ...measuredIfKnown('Urine in 24 h', 'mL/(24.h)', 'urine_ml_24h'),
      hint: 'If it is known; otherwise creatinine alone decides.',
    },
  },
  items: [
    table(
      'resp',
      'Breathing: P/F',
      ['pfRatioMmHg', 'hasVentilatorySupport'],
      [
        { points: 0, says: '400 mmHg or more', when: ({ pfRatioMmHg }) => pfRatioMmHg >= 400 },
        { points: 1, says: '300 to under 400 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg >= 300 },
        { points: 2, says: '200 to under 300 mmHg', when: ({ pfRatioMmHg }) => pfRatioMmHg >= 200 },
        {
          points: 2,
          says: 'under 200 mmHg, without ventilatory support',
          when: ({ hasVentilatorySupport }) => !hasVentilatorySupport,
        },
        {
          points: 3,
          says: '100 to under 200 mmHg, with ventilatory support',
          when: ({ pfRatioMmHg }) => pfRatioMmHg >= 100,
        },
      ],
      { points: 4, says: 'under 100 mmHg, with ventilatory support' },
    ),
    table(
      'coag',
      'Coagulation: platelets',
      ['plateletsPerNl'],
      [
        { points: 0, says: '150 × 10³/µL or more', when: ({ plateletsPerNl }) => plateletsPerNl >= 150 },
        { points: 1, says: '100 to under 150 × 10³/µL', when: ({ plateletsPerNl }) => plateletsPerNl >= 100 },
        { points: 2, says: '50 to under 100 × 10³/µL', when: ({ plateletsPerNl }) => plateletsPerNl >= 50 },
        { points: 3, says: '20 to under 50 × 10³/µL', when: ({ plateletsPerNl }) => plateletsPerNl >= 20 },
      ],
      { points: 4, says: 'under 20 × 10³/µL' },
    ),
    table(
      'liver',
      'Liver: bilirubin, in the unit typed',
      ['bilirubin'],
      BILIRUBIN.map(({ points, says, when }) => ({ points, says, when: ({ bilirubin }) => when(bilirubin) })),
      UNDER_1_2,
    ),
    table(
      'cardio',
      'Circulation: mean arterial pressure and drugs',
      ['meanArterialMmHg', 'dopamine', 'dobutamine', 'epinephrine', 'norepinephrine'],
      [
        {
          points: 4,
          says: 'dopamine above 15, or epinephrine or norepinephrine above 0.1 µg/kg/min',
          when: ({ dopamine, epinephrine, norepinephrine }) =>
            dopamine > 15 || epinephrine > 0.1 || norepinephrine > 0.1,
        },
        {
          points: 3,
          says: 'dopamine above 5, or epinephrine or norepinephrine up to 0.1 µg/kg/min',
          when: ({ dopamine, epinephrine, norepinephrine }) => dopamine > 5 || epinephrine > 0 || norepinephrine > 0,
        },
        {
          points: 2,
          says: 'dopamine up to 5 µg/kg/min, or any dobutamine',
          when: ({ dopamine, dobutamine }) => dopamine > 0 || dobutamine > 0,
        },
        { points: 1, says: 'mean pressure under 70 mmHg', when: ({ meanArterialMmHg }) => meanArterialMmHg < 70 },
      ],
      { points: 0, says: 'mean pressure 70 mmHg or more' },
    ),
    table(
      'cns',
      'Brain: Glasgow Coma Scale before sedation',
      ['gcs'],
      [
        { points: 0, says: '15', when: ({ gcs }) => gcs >= 15 },
        { points: 1, says: '13 or 14', when: ({ gcs }) => gcs >= 13 },
        { points: 2, says: '10 to 12', when: ({ gcs }) => gcs >= 10 },
        { points: 3, says: '6 to 9', when: ({ gcs }) => gcs >= 6 },
      ],
      { points: 4, says: '3 to 5' },
    ),
    {
      ...table('renal', 'Kidney: creatinine in the unit typed, or urine', ['creatinine', 'urineMl24h'], RENAL, {
        points: 0,
        says: `creatinine ${UNDER_1_2.says}`,
      }),
      note: ({ creatinine, urineMl24h }) =>
        creatinine !== undefined && urineMl24h === undefined
          ? 'Urine of 24 h not known: creatinine alone decides.'
          : null,
    },
  ],
  classes: [],
  limits: [
    'Vasopressin, phenylephrine and milrinone are not in the table: they add nothing.',
    'Drug doses count once they have run for an hour, as base.',
    'Dialysis is not in the table of 1996. SOFA-2 (2025) has other cuts: totals of the two must not be compared.',
    'It describes organ failure over 24 h; it was not made to tell who will benefit from ECMO.',
    'Not for ECPR, and not for anyone under 18.',
  ],
})

/** The SOFA score of 1996: 0 to 24 points, lower is better. `why` says why an input is not there. */
export function sofaScore(
  known: Partial<SofaInputs>,
  patient: Patient,
  why?: Partial<Record<keyof SofaInputs, string>>,
): ScoreResult {
  return evaluateScore(SOFA, known, patient, why)
}
