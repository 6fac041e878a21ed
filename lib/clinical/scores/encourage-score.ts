/**
 * ENCOURAGE: prEdictioN of Cardiogenic shock OUtcome foR AMI patients salvaGed by VA-ECMO.
 * Muller et al., Intensive Care Med 2016;42:370, 10.1007/s00134-016-4223-9, points and classes of the score.
 * Derived from adults with acute myocardial infarction on V-A ECMO: two French intensive care units 2008-2013, n = 138, values before ECMO.
 */
import { type Chemistry, chemistry, creatinineUmolL, umolL } from './chemistry.ts'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured } from './items.ts'
import { notApplicable } from './not-applicable.ts'
import type { Patient, ScoreResult } from './score-shape.ts'

/** The sex that a formula was printed for. */
const SEXES = ['female', 'male'] as const
type Sex = (typeof SEXES)[number]

export interface EncourageInputs {
  /** Completed years. */
  ageYears: number
  sex: Sex
  /** Unrounded. */
  bmiKgM2: number
  /** 3 to 15, before sedation. */
  gcs: number
  creatinine: Chemistry
  lactateMmolL: number
  /** Percent of normal. An INR is not a percentage: with an INR alone it is unknown. */
  prothrombinActivityPct: number
}

/** Whom it was made for is decided by the diagnosis too; undefined while that is open. */
export interface EncouragePatient extends Patient {
  readonly hasAcuteMi?: boolean | undefined
}

const { table } = itemsFor<EncourageInputs>()

export const ENCOURAGE = defineScore<EncourageInputs>({
  id: 'encourage',
  name: 'ENCOURAGE',
  fullName: 'Prediction of cardiogenic shock outcome for patients with acute myocardial infarction on V-A ECMO',
  population: 'adults with acute myocardial infarction on V-A ECMO',
  branches: ['va'],
  refusedIn: { ecpr: 'Not made for ECPR.' },
  source: {
    authors: 'Muller et al.',
    journal: 'Intensive Care Med 2016;42:370',
    year: 2016,
    doi: '10.1007/s00134-016-4223-9',
    table: 'points and classes of the ENCOURAGE score',
  },
  cohort: {
    who: 'adults with acute myocardial infarction who received V-A ECMO in two intensive care units',
    years: '2008–2013',
    patients: 138,
    overallPct: null,
    outcome: 'were alive after six months',
  },
  inputs: {
    ageYears: measured('Age', 'a', ['age_years'], [60, 61]),
    sex: { name: 'Sex used for the formula', unit: '', fields: ['sex_for_calculation'], candidates: () => SEXES },
    bmiKgM2: measured('Body mass index', 'kg/m2', ['height_cm', 'weight_kg'], [25, 26]),
    gcs: measured('Glasgow Coma Scale before sedation', '{score}', ['gcs_best_presedation'], [5, 6]),
    creatinine: chemistry('Creatinine', 'creatinine_mg_dl', [150, 151].map(umolL)),
    lactateMmolL: measured('Lactate', 'mmol/L', ['lactate_mmol'], [1, 2, 9]),
    prothrombinActivityPct: measured('Prothrombin activity', '%', ['pt_activity_pct'], [49, 50]),
  },
  items: [
    table('age', 'Age', ['ageYears'], [{ points: 5, says: 'above 60', when: ({ ageYears }) => ageYears > 60 }], {
      points: 0,
      says: '60 or younger',
    }),
    table('female', 'Sex', ['sex'], [{ points: 7, says: 'female', when: ({ sex }) => sex === 'female' }], {
      points: 0,
      says: 'male',
    }),
    table(
      'bmi',
      'Body mass index',
      ['bmiKgM2'],
      [{ points: 6, says: 'above 25 kg/m²', when: ({ bmiKgM2 }) => bmiKgM2 > 25 }],
      { points: 0, says: '25 kg/m² or less' },
    ),
    table('gcs', 'Glasgow Coma Scale', ['gcs'], [{ points: 6, says: 'under 6', when: ({ gcs }) => gcs < 6 }], {
      points: 0,
      says: '6 or more',
    }),
    table(
      'creatinine',
      'Creatinine',
      ['creatinine'],
      [
        {
          points: 5,
          says: 'above 150 µmol/L (1.70 mg/dL)',
          when: ({ creatinine }) => creatinineUmolL(creatinine) > 150,
        },
      ],
      { points: 0, says: '150 µmol/L (1.70 mg/dL) or less' },
    ),
    table(
      'lactate',
      'Lactate',
      ['lactateMmolL'],
      [
        { points: 11, says: 'above 8 mmol/L', when: ({ lactateMmolL }) => lactateMmolL > 8 },
        { points: 8, says: '2 to 8 mmol/L', when: ({ lactateMmolL }) => lactateMmolL >= 2 },
      ],
      { points: 0, says: 'under 2 mmol/L' },
    ),
    table(
      'prothrombin',
      'Prothrombin activity',
      ['prothrombinActivityPct'],
      [{ points: 5, says: 'under 50 %', when: ({ prothrombinActivityPct }) => prothrombinActivityPct < 50 }],
      { points: 0, says: '50 % or more' },
    ),
  ],
  classes: [
    { name: '28 or more', from: 28, publishedPct: 7 },
    { name: '23 to 27', from: 23, publishedPct: 20 },
    { name: '19 to 22', from: 19, publishedPct: 25 },
    { name: '13 to 18', from: 13, publishedPct: 58 },
    { name: '0 to 12', from: 0, publishedPct: 80 },
  ],
  limits: [
    'Built on 138 patients who received ECMO, of whom 47 % left intensive care alive: it says nothing about those who did not receive it.',
    'An INR does not stand in for prothrombin activity in percent.',
    'Only for acute myocardial infarction. Not for ECPR, and not for anyone under 18.',
  ],
})

/**
 * The ENCOURAGE score: 0 to 45 points, lower is better; refused unless it is known to be an acute myocardial infarction. `why` says why an
 * input is not there.
 */
export function encourageScore(
  known: Partial<EncourageInputs>,
  patient: EncouragePatient,
  why?: Partial<Record<keyof EncourageInputs, string>>,
): ScoreResult {
  const refused = notApplicable(ENCOURAGE, patient)
  if (refused !== null) return refused
  if (patient.hasAcuteMi === undefined)
    return {
      status: 'not_applicable',
      reason: 'Made for acute myocardial infarction: whether this is one is not known yet.',
    }
  if (!patient.hasAcuteMi) return { status: 'not_applicable', reason: 'Made for acute myocardial infarction only.' }
  return evaluateScore(ENCOURAGE, known, patient, why)
}
