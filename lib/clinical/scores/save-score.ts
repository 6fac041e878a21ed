/**
 * SAVE: Survival After Veno-arterial ECMO.
 * Schmidt et al., Eur Heart J 2015;36:2246, 10.1093/eurheartj/ehv194, tables of points and of risk classes.
 * Derived from adults with refractory cardiogenic shock on V-A ECMO: registry 2003-2013, n = 3,846, worst values of the six hours before.
 */
import { bilirubinUmolL, type Chemistry, chemistry, creatinineMgDl, mgDl } from './chemistry.ts'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured, measuredIfKnown, yesOrNo } from './items.ts'
import type { Patient, Ruling, ScoreResult } from './score-shape.ts'

/** The diagnoses that have points; every other one has none. */
export const SAVE_DIAGNOSES = [
  'myocarditis',
  'refractory_vt_vf',
  'post_heart_or_lung_transplant',
  'congenital_heart_disease',
] as const
export type SaveDiagnosis = (typeof SAVE_DIAGNOSES)[number]

export interface SaveInputs {
  /** All that apply; empty when it is none of them. */
  diagnoses: readonly SaveDiagnosis[]
  /** Completed years. */
  ageYears: number
  weightKg: number
  bilirubin: Chemistry
  altUL: number
  astUL: number
  /** Neurotrauma, stroke, encephalopathy, cerebral embolism, seizure or epilepsy; sedation is none of them. */
  hasCnsDysfunction: boolean
  creatinine: Chemistry
  /** Acute or chronic. */
  isOnDialysis: boolean
  /** Kidney damage or a GFR below 60 for at least three months. */
  hasChronicKidneyFailure: boolean
  /** Unrounded hours since intubation, 0 when not intubated; the score counts completed ones. */
  intubatedHours: number
  /** Peak inspiratory pressure, highest of the last 6 h. Does not exist without invasive ventilation. */
  pipCmH2O: number
  hadCardiacArrest: boolean
  /** Lowest of the last 6 h. */
  diastolicMmHg: number
  /** Of the same time as the diastolic pressure. */
  systolicMmHg: number
  /** Lowest of the last 6 h, when it is of another time than the lowest diastolic pressure. */
  pulsePressureMmHg: number | undefined
  /** Lowest of the last 6 h. */
  bicarbonateMmolL: number
}

const { table, flag } = itemsFor<SaveInputs>()

const DIAGNOSIS_POINTS: Readonly<Record<SaveDiagnosis, Ruling>> = {
  myocarditis: { points: 3, says: 'myocarditis' },
  refractory_vt_vf: { points: 2, says: 'refractory VT or VF' },
  post_heart_or_lung_transplant: { points: 3, says: 'after heart or lung transplant' },
  congenital_heart_disease: { points: -3, says: 'congenital heart disease' },
}
const OTHER_DIAGNOSIS: Ruling = { points: 0, says: 'any other' }

function diagnosisPoints(diagnoses: readonly SaveDiagnosis[]): Ruling {
  const ticked = SAVE_DIAGNOSES.filter((diagnosis) => diagnoses.includes(diagnosis)).map((one) => DIAGNOSIS_POINTS[one])
  if (ticked.length === 0) return OTHER_DIAGNOSIS
  return {
    points: ticked.reduce((sum, { points }) => sum + points, 0),
    says: ticked.map(({ says }) => says).join(', '),
    parts: ticked,
  }
}

/** Every set of diagnoses: one for each number of as many bits. */
const DIAGNOSIS_SETS = Array.from({ length: 2 ** SAVE_DIAGNOSES.length }, (_, bits) =>
  SAVE_DIAGNOSES.filter((_, at) => ((bits >> at) & 1) === 1),
)

const CONSTANT: Ruling = { points: -6, says: 'the same for everyone' }

/**
 * Below 40 and from it, each with a pulse pressure of at most 20 and above, as far as the systolic pressure leaves room: never on the cut
 * of 20 itself, where binary fractions decide. Under a systolic pressure of 10 the last but one is negative, and has the points of 0.
 */
function diastolicCandidates(systolicMmHg: number | undefined): number[] {
  if (systolicMmHg === undefined) return [0, 40]
  return [0, 40, systolicMmHg - 10, systolicMmHg / 2 + 10].filter((diastolic) => diastolic < systolicMmHg)
}

/** With a pulse pressure of at most 20 and above; over an unknown diastolic pressure also where that alone is left. */
function systolicCandidates(diastolicMmHg: number | undefined): number[] {
  return diastolicMmHg === undefined ? [20, 60, 61] : [diastolicMmHg + 10, diastolicMmHg + 30]
}

export const SAVE = defineScore<SaveInputs>({
  id: 'save',
  name: 'SAVE',
  fullName: 'Survival After Veno-arterial ECMO',
  population: 'adults with refractory cardiogenic shock on V-A ECMO',
  branches: ['va'],
  refusedIn: { ecpr: 'Not made for ECPR.' },
  source: {
    authors: 'Schmidt et al.',
    journal: 'Eur Heart J 2015;36:2246',
    year: 2015,
    doi: '10.1093/eurheartj/ehv194',
    table: 'points and risk classes of the SAVE score',
  },
  cohort: {
    who: 'adults with refractory cardiogenic shock who received V-A ECMO',
    years: '2003–2013',
    patients: 3846,
    overallPct: 42,
    outcome: 'left the hospital alive',
  },
  inputs: {
    diagnoses: {
      name: 'Cardiac diagnosis',
      hint: 'All that apply; any other has no points.',
      unit: '',
      fields: ['shock_dx_flags'],
      candidates: () => DIAGNOSIS_SETS,
    },
    ageYears: measured('Age', 'a', ['age_years'], [18, 39, 53, 63]),
    weightKg: { ...measured('Weight', 'kg', ['weight_kg'], [65, 70, 90]), hint: 'Actual weight.' },
    bilirubin: chemistry('Bilirubin', 'bilirubin_mg_dl', [mgDl(1), mgDl(2)]),
    altUL: measured('ALT', 'U/L', ['alt_u_l'], [70, 71]),
    astUL: measured('AST', 'U/L', ['ast_u_l'], [70, 71]),
    hasCnsDysfunction: {
      ...yesOrNo('Central nervous system dysfunction', 'cns_dysfunction'),
      hint: 'Neurotrauma, stroke, encephalopathy, cerebral embolism, seizure or epilepsy. Sedation is none of them.',
    },
    creatinine: chemistry('Creatinine', 'creatinine_mg_dl', [mgDl(1.5), mgDl(1.6)]),
    isOnDialysis: { ...yesOrNo('Dialysis', 'rrt'), hint: 'Of any kind, acute or chronic.' },
    hasChronicKidneyFailure: {
      ...yesOrNo('Chronic kidney failure', 'chronic_renal_failure'),
      hint: 'Kidney damage, or a GFR below 60, for at least three months.',
    },
    intubatedHours: {
      ...measured('Hours intubated before ECMO', 'h', ['intubated_at'], [0, 11, 30]),
      hint: '0 if not intubated; completed hours count.',
    },
    pipCmH2O: {
      ...measured('Peak inspiratory pressure', 'cm[H2O]', ['pip'], [20, 21]),
      hint: 'Highest of the last 6 h. Leave it open without invasive ventilation.',
    },
    hadCardiacArrest: yesOrNo('Cardiac arrest before ECMO', 'arrest_this_illness'),
    diastolicMmHg: {
      name: 'Diastolic pressure',
      hint: 'Lowest of the last 6 h.',
      unit: 'mm[Hg]',
      fields: ['dbp'],
      candidates: ({ systolicMmHg }) => diastolicCandidates(systolicMmHg),
    },
    systolicMmHg: {
      name: 'Systolic pressure',
      hint: 'Of the same time as the diastolic pressure.',
      unit: 'mm[Hg]',
      fields: ['sbp'],
      candidates: ({ diastolicMmHg }) => systolicCandidates(diastolicMmHg),
    },
    pulsePressureMmHg: measuredIfKnown('Pulse pressure, if it was lower at another time', 'mm[Hg]', 'sbp', 'dbp'),
    bicarbonateMmolL: {
      ...measured('Bicarbonate', 'mmol/L', ['hco3_mmol'], [15, 16]),
      hint: 'Lowest of the last 6 h.',
    },
  },
  items: [
    {
      id: 'diagnosis',
      name: 'Diagnosis, all that apply',
      needs: ['diagnoses'],
      table: [...SAVE_DIAGNOSES.map((diagnosis) => DIAGNOSIS_POINTS[diagnosis]), OTHER_DIAGNOSIS],
      rule: ({ diagnoses }) => diagnosisPoints(diagnoses),
    },
    table(
      'age',
      'Age',
      ['ageYears'],
      [
        { points: 0, says: '63 or older', when: ({ ageYears }) => ageYears >= 63 },
        { points: 3, says: '53 to 62', when: ({ ageYears }) => ageYears >= 53 },
        { points: 4, says: '39 to 52', when: ({ ageYears }) => ageYears >= 39 },
      ],
      { points: 7, says: '18 to 38' },
    ),
    table(
      'weight',
      'Weight',
      ['weightKg'],
      [
        { points: 1, says: '65 kg or less', when: ({ weightKg }) => weightKg <= 65 },
        { points: 2, says: 'more than 65 and under 90 kg', when: ({ weightKg }) => weightKg < 90 },
      ],
      { points: 0, says: '90 kg or more' },
    ),
    table(
      'liver',
      'Liver failure',
      ['bilirubin', 'altUL', 'astUL'],
      [
        {
          points: -3,
          says: 'bilirubin 33 µmol/L (1.93 mg/dL) or more, or ALT or AST above 70 U/L',
          when: ({ bilirubin, altUL, astUL }) => bilirubinUmolL(bilirubin) >= 33 || altUL > 70 || astUL > 70,
        },
      ],
      { points: 0, says: 'no' },
    ),
    flag('cns', 'Central nervous system dysfunction', 'hasCnsDysfunction', -3),
    table(
      'renal',
      'Renal failure, acute or chronic',
      ['creatinine', 'isOnDialysis'],
      [
        {
          points: -3,
          says: 'creatinine above 1.5 mg/dL (132.6 µmol/L), or dialysis',
          when: ({ creatinine, isOnDialysis }) => creatinineMgDl(creatinine) > 1.5 || isOnDialysis,
        },
      ],
      { points: 0, says: 'no' },
    ),
    flag('chronic_renal', 'Chronic kidney failure, in addition', 'hasChronicKidneyFailure', -6),
    table(
      'intubation',
      'Intubated before ECMO, completed hours',
      ['intubatedHours'],
      [
        { points: -4, says: '30 h or more', when: ({ intubatedHours }) => Math.floor(intubatedHours) >= 30 },
        { points: -2, says: '11 to 29 h', when: ({ intubatedHours }) => Math.floor(intubatedHours) >= 11 },
      ],
      { points: 0, says: '10 h or less' },
    ),
    table(
      'pip',
      'Peak inspiratory pressure',
      ['pipCmH2O'],
      [{ points: 3, says: '20 cmH₂O or less', when: ({ pipCmH2O }) => pipCmH2O <= 20 }],
      { points: 0, says: 'above 20 cmH₂O' },
    ),
    flag('cardiac_arrest', 'Cardiac arrest before ECMO', 'hadCardiacArrest', -2),
    table(
      'dbp',
      'Diastolic pressure',
      ['diastolicMmHg'],
      [{ points: 3, says: '40 mmHg or more', when: ({ diastolicMmHg }) => diastolicMmHg >= 40 }],
      { points: 0, says: 'under 40 mmHg' },
    ),
    table(
      'pulse_pressure',
      'Pulse pressure',
      ['diastolicMmHg', 'systolicMmHg', 'pulsePressureMmHg'],
      [
        {
          points: -2,
          says: '20 mmHg or less',
          when: ({ diastolicMmHg, systolicMmHg, pulsePressureMmHg = systolicMmHg - diastolicMmHg }) =>
            pulsePressureMmHg <= 20,
        },
      ],
      { points: 0, says: 'above 20 mmHg' },
    ),
    table(
      'hco3',
      'Bicarbonate',
      ['bicarbonateMmolL'],
      [{ points: -3, says: '15 mmol/L or less', when: ({ bicarbonateMmolL }) => bicarbonateMmolL <= 15 }],
      { points: 0, says: 'above 15 mmol/L' },
    ),
    { id: 'constant', name: 'Constant', needs: [], table: [CONSTANT], rule: () => CONSTANT },
  ],
  classes: [
    { name: 'I', from: 6, publishedPct: 75 },
    { name: 'II', from: 1, publishedPct: 58 },
    { name: 'III', from: -4, publishedPct: 42 },
    { name: 'IV', from: -9, publishedPct: 30 },
    { name: 'V', from: -35, publishedPct: 18 },
  ],
  limits: [
    'Built on patients who received ECMO: it says nothing about those who did not.',
    'Drug doses and lactate are not in it.',
    'A reversible cause such as pulmonary embolism has no points of its own: a low total does not make the cause less reversible.',
    'Not for ECPR, and not for anyone under 18.',
  ],
})

/** The SAVE score: −35 to 17 points, higher is better. `why` says why an input is not there. */
export function saveScore(
  known: Partial<SaveInputs>,
  patient: Patient,
  why?: Partial<Record<keyof SaveInputs, string>>,
): ScoreResult {
  return evaluateScore(SAVE, known, patient, why)
}
