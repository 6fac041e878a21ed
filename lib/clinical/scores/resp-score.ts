/**
 * RESP: Respiratory ECMO Survival Prediction.
 * Schmidt et al., Am J Respir Crit Care Med 2014;189:1374, 10.1164/rccm.201311-2023OC, tables of points and of risk classes.
 * Derived from adults with acute respiratory failure who received ECMO: registry 2000-2012, n = 2,355, worst values of the six hours before.
 */
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured, yesOrNo } from './items.ts'
import type { Patient, ScoreResult } from './score-shape.ts'

export const RESP_DIAGNOSES = [
  'viral_pneumonia',
  'bacterial_pneumonia',
  'asthma',
  'trauma_burn',
  'aspiration_pneumonitis',
  'other_acute_respiratory',
  'nonrespiratory_or_chronic',
] as const
export type RespDiagnosis = (typeof RESP_DIAGNOSES)[number]

export interface RespInputs {
  /** Completed years. */
  ageYears: number
  /** Blood cancer, solid tumor, solid-organ transplant, HIV or cirrhosis; drug immunosuppression alone does not count. */
  isImmunocompromised: boolean
  /** Unrounded hours of invasive ventilation; 0 when not ventilated. */
  ventilatedHours: number
  diagnosis: RespDiagnosis
  /** Neurotrauma, stroke, encephalopathy, cerebral embolism, seizure or epilepsy; sedation is none of them. */
  hasCnsDysfunction: boolean
  hasNonPulmonaryInfection: boolean
  hadNeuromuscularBlockade: boolean
  /** Epoprostenol does not count. */
  hadInhaledNitricOxide: boolean
  /** An infusion; a single bolus does not count. */
  hadBicarbonateInfusion: boolean
  hadCardiacArrest: boolean
  /** Highest of the last 6 h. */
  paco2MmHg: number
  /** Peak inspiratory pressure, highest of the last 6 h. Does not exist without invasive ventilation. */
  pipCmH2O: number
}

const { table, flag } = itemsFor<RespInputs>()

const DIAGNOSIS_POINTS: Readonly<Record<RespDiagnosis, { points: number; says: string }>> = {
  viral_pneumonia: { points: 3, says: 'viral pneumonia' },
  bacterial_pneumonia: { points: 3, says: 'bacterial pneumonia' },
  asthma: { points: 11, says: 'asthma' },
  trauma_burn: { points: 3, says: 'trauma or burn' },
  aspiration_pneumonitis: { points: 5, says: 'aspiration pneumonitis' },
  other_acute_respiratory: { points: 1, says: 'other acute respiratory' },
  nonrespiratory_or_chronic: { points: 0, says: 'non-respiratory or chronic respiratory' },
}

export const RESP = defineScore<RespInputs>({
  id: 'resp',
  name: 'RESP',
  fullName: 'Respiratory ECMO Survival Prediction',
  population: 'adults with acute respiratory failure on V-V ECMO',
  branches: ['vv'],
  refusedIn: {
    bridge: 'Not made for a bridge to transplant.',
    ecpr: 'Not made for ECPR.',
  },
  source: {
    authors: 'Schmidt et al.',
    journal: 'Am J Respir Crit Care Med 2014;189:1374',
    year: 2014,
    doi: '10.1164/rccm.201311-2023OC',
    table: 'points and risk classes of the RESP score',
  },
  cohort: {
    who: 'adults with acute respiratory failure who received ECMO',
    years: '2000–2012',
    patients: 2355,
    overallPct: 57,
    outcome: 'left the hospital alive',
  },
  inputs: {
    ageYears: { ...measured('Age', 'a', ['age_years'], [18, 50, 60]), hint: 'Completed years.' },
    isImmunocompromised: {
      ...yesOrNo('Immunocompromised', 'immunocompromised'),
      hint: 'Blood cancer, solid tumor, solid-organ transplant, HIV or cirrhosis. Drug immunosuppression alone does not count.',
    },
    ventilatedHours: {
      ...measured('Hours ventilated before ECMO', 'h', ['intubated_at'], [0, 48, 169]),
      hint: 'Invasive ventilation; 0 if there was none. Seven days are 168 h.',
    },
    diagnosis: { name: 'Diagnosis', unit: '', fields: ['resp_dx_group'], candidates: () => RESP_DIAGNOSES },
    hasCnsDysfunction: {
      ...yesOrNo('Central nervous system dysfunction', 'cns_dysfunction'),
      hint: 'Neurotrauma, stroke, encephalopathy, cerebral embolism, seizure or epilepsy. Sedation is none of them.',
    },
    hasNonPulmonaryInfection: yesOrNo('Acute infection outside the lung', 'nonpulm_infection'),
    hadNeuromuscularBlockade: yesOrNo('Neuromuscular blockade', 'nmb_used'),
    hadInhaledNitricOxide: {
      ...yesOrNo('Inhaled nitric oxide', 'inhaled_vasodilator'),
      hint: 'Epoprostenol does not count.',
    },
    hadBicarbonateInfusion: {
      ...yesOrNo('Bicarbonate infusion', 'bicarbonate_infusion'),
      hint: 'A single bolus does not count.',
    },
    hadCardiacArrest: yesOrNo('Cardiac arrest before ECMO', 'arrest_this_illness'),
    paco2MmHg: { ...measured('PaCO₂', 'mm[Hg]', ['paco2_mmhg'], [40, 75]), hint: 'Highest of the last 6 h.' },
    pipCmH2O: {
      ...measured('Peak inspiratory pressure', 'cm[H2O]', ['pip'], [30, 42]),
      hint: 'Highest of the last 6 h. Leave it open without invasive ventilation.',
    },
  },
  items: [
    table(
      'age',
      'Age',
      ['ageYears'],
      [
        { points: -3, says: '60 or older', when: ({ ageYears }) => ageYears >= 60 },
        { points: -2, says: '50 to 59', when: ({ ageYears }) => ageYears >= 50 },
      ],
      { points: 0, says: '18 to 49' },
    ),
    flag('immunocompromised', 'Immunocompromised', 'isImmunocompromised', -2),
    table(
      'mv',
      'Ventilated before ECMO',
      ['ventilatedHours'],
      [
        { points: 3, says: 'under 48 h', when: ({ ventilatedHours }) => ventilatedHours < 48 },
        { points: 1, says: '48 h to 7 days', when: ({ ventilatedHours }) => ventilatedHours <= 168 },
      ],
      { points: 0, says: 'more than 7 days' },
    ),
    {
      id: 'diagnosis',
      name: 'Diagnosis',
      needs: ['diagnosis'],
      table: RESP_DIAGNOSES.map((diagnosis) => DIAGNOSIS_POINTS[diagnosis]),
      rule: ({ diagnosis }) => DIAGNOSIS_POINTS[diagnosis],
    },
    flag('cns', 'Central nervous system dysfunction', 'hasCnsDysfunction', -7),
    flag('nonpulm_infection', 'Acute infection outside the lung', 'hasNonPulmonaryInfection', -3),
    flag('nmb', 'Neuromuscular blockade', 'hadNeuromuscularBlockade', 1),
    flag('nitric_oxide', 'Inhaled nitric oxide', 'hadInhaledNitricOxide', -1),
    flag('bicarbonate', 'Bicarbonate infusion', 'hadBicarbonateInfusion', -2),
    flag('cardiac_arrest', 'Cardiac arrest before ECMO', 'hadCardiacArrest', -2),
    table(
      'paco2',
      'PaCO₂',
      ['paco2MmHg'],
      [{ points: -1, says: '75 mmHg (10 kPa) or more', when: ({ paco2MmHg }) => paco2MmHg >= 75 }],
      { points: 0, says: 'under 75 mmHg (10 kPa)' },
    ),
    table(
      'pip',
      'Peak inspiratory pressure',
      ['pipCmH2O'],
      [{ points: -1, says: '42 cmH₂O or more', when: ({ pipCmH2O }) => pipCmH2O >= 42 }],
      { points: 0, says: 'under 42 cmH₂O' },
    ),
  ],
  classes: [
    { name: 'I', from: 6, publishedPct: 92 },
    { name: 'II', from: 3, publishedPct: 76 },
    { name: 'III', from: -1, publishedPct: 57 },
    { name: 'IV', from: -5, publishedPct: 33 },
    { name: 'V', from: -22, publishedPct: 18 },
  ],
  limits: [
    'Built on patients who received ECMO: it says nothing about those who did not.',
    'In COVID-19 (n = 1,985) it told patients apart much less well; survival by class was 69.7, 59.3, 45.7, 42.5 and 32.3 %.',
    'Not for a bridge to transplant, and not for anyone under 18.',
  ],
})

/** The RESP score: −22 to 15 points, higher is better. `why` says why an input is not there. */
export function respScore(
  known: Partial<RespInputs>,
  patient: Patient,
  why?: Partial<Record<keyof RespInputs, string>>,
): ScoreResult {
  return evaluateScore(RESP, known, patient, why)
}
