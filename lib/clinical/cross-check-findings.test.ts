import { expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import { crossChecks, type Finding } from './cross-checks.ts'

const now = new Date('2026-03-14T09:05:00-04:00')

function found(values: Record<string, AnswerValue>): Finding[] {
  const all = { resp_support: 'imv_ett', support_question: 'vv', ...values }
  const answers: Answers = Object.fromEntries(
    Object.entries(all).map(([code, value]) => [code, { state: 'value', value }]),
  )
  return crossChecks(answers, now)
}

/** Each finding whole: what it is called, how hard it is, whose answers it speaks of, and what it says. */
test.each<[Record<string, AnswerValue>, Finding]>([
  [
    { sbp: 80, dbp: 90 },
    {
      id: 'dbp_not_below_sbp',
      severity: 'hard',
      fields: ['sbp', 'dbp'],
      sentence:
        'Diastolic 90 is not below systolic 80: swapped, or one is mistyped. Neither is used until one is corrected.',
    },
  ],
  [
    { sbp: 90, dbp: 60, map_measured: 59 },
    {
      id: 'map_outside_pressures',
      severity: 'soft',
      fields: ['map_measured', 'sbp', 'dbp'],
      sentence: 'The measured mean pressure 59 is not between 60 and 90. Check all three.',
    },
  ],
  [
    { dbp: 60, map_measured: 59 },
    {
      id: 'map_outside_pressures',
      severity: 'soft',
      fields: ['map_measured', 'sbp', 'dbp'],
      sentence: 'The measured mean pressure 59 is not between 60 and the systolic. Check all three.',
    },
  ],
  [
    { sbp: 90, map_measured: 91 },
    {
      id: 'map_outside_pressures',
      severity: 'soft',
      fields: ['map_measured', 'sbp', 'dbp'],
      sentence: 'The measured mean pressure 91 is not between the diastolic and 90. Check all three.',
    },
  ],
  [
    { plateau_pressure: 15, peep: 16 },
    {
      id: 'plateau_below_peep',
      severity: 'hard',
      fields: ['plateau_pressure', 'peep'],
      sentence: 'Plateau 15 is below PEEP 16: swapped, or one is mistyped. Neither is used until one is corrected.',
    },
  ],
  [
    { pip: 29, plateau_pressure: 30 },
    {
      id: 'pip_below_plateau',
      severity: 'soft',
      fields: ['pip', 'plateau_pressure'],
      sentence: 'Peak pressure 29 is below plateau 30. Are the two swapped?',
    },
  ],
  [
    { mean_airway_pressure: 9, peep: 10 },
    {
      id: 'mean_pressure_outside',
      severity: 'soft',
      fields: ['mean_airway_pressure', 'peep', 'pip'],
      sentence: 'Mean airway pressure 9 is not between PEEP 10 and peak. Is it in the right box?',
    },
  ],
  [
    { mean_airway_pressure: 31, pip: 30 },
    {
      id: 'mean_pressure_outside',
      severity: 'soft',
      fields: ['mean_airway_pressure', 'peep', 'pip'],
      sentence: 'Mean airway pressure 31 is not between PEEP and peak 30. Is it in the right box?',
    },
  ],
  [
    { tidal_volume_ml: 870, height_cm: 175, sex_for_calculation: 'male' },
    {
      id: 'tidal_volume_outside',
      severity: 'soft',
      fields: ['tidal_volume_ml', 'height_cm', 'sex_for_calculation'],
      sentence: 'Tidal volume is 12.3 mL per kg of predicted weight. Check the volume, the height and the sex.',
    },
  ],
  [
    { spo2_pct: 79, pao2_mmhg: 81 },
    {
      id: 'saturation_and_pao2',
      severity: 'soft',
      fields: ['spo2_pct', 'pao2_mmhg'],
      sentence: 'SpO₂ 79 % and PaO₂ 81 mmHg do not fit: a venous sample, another time, or methemoglobin?',
    },
  ],
  [
    { ph: 7.4, paco2_mmhg: 40.25, hco3_mmol: 20 },
    {
      id: 'gas_does_not_fit',
      severity: 'soft',
      fields: ['ph', 'paco2_mmhg', 'hco3_mmol'],
      sentence: 'pH 7.4 and PaCO₂ 40.3 give a bicarbonate near 25, not 20: is one mistyped, or from another time?',
    },
  ],
  [
    { height_cm: 200, weight_kg: 55 },
    {
      id: 'bmi_outside',
      severity: 'soft',
      fields: ['height_cm', 'weight_kg'],
      sentence: 'Height and weight give a BMI of 13.8. Are they in cm and kg?',
    },
  ],
  [
    { weight_kg: 140.1 },
    {
      id: 'body_width_wanted',
      severity: 'soft',
      fields: ['weight_kg', 'max_body_width_cm'],
      sentence: 'Above 140 kg the widest body width is needed: it decides the stretcher and the aircraft.',
    },
  ],
  [
    { norepinephrine: 1.01 },
    {
      id: 'norepinephrine_above_1',
      severity: 'soft',
      fields: ['norepinephrine'],
      sentence: 'Norepinephrine 1.01\u00a0µg/kg/min: is it µg/min, or the salt instead of the base?',
    },
  ],
  [
    { abg_at: '2026-03-14T02:05:00-04:00' },
    {
      id: 'gas_is_old',
      severity: 'soft',
      fields: ['abg_at'],
      sentence: 'The gas is 7 h old. A new one may change the decision.',
    },
  ],
  [
    { abg_at: '2026-03-14T09:10:01-04:00' },
    {
      id: 'gas_in_future',
      severity: 'soft',
      fields: ['abg_at'],
      sentence: 'The gas is timed in the future. Check its date and time.',
    },
  ],
  [
    { intubated_at: '2026-03-12T01:00:00Z', hospital_admit_at: '2026-03-12T01:00:01Z' },
    {
      id: 'intubated_before_admission',
      severity: 'soft',
      fields: ['hospital_admit_at', 'intubated_at'],
      sentence: 'Intubated before the admission: was the patient transferred already intubated?',
    },
  ],
  [
    { arrest_this_illness: true, arrest_at: '2026-03-14T12:02:00Z', cpr_started_at: '2026-03-14T12:01:00Z' },
    {
      id: 'cpr_before_arrest',
      severity: 'hard',
      fields: ['arrest_at', 'cpr_started_at'],
      sentence:
        'Compressions are timed before the collapse. If clocks differ between two sites, correct one. Neither is used until then.',
    },
  ],
  [
    { arrest_this_illness: true, cpr_started_at: '2026-03-14T12:02:00Z', rosc_at: '2026-03-14T12:01:59Z' },
    {
      id: 'rosc_before_cpr',
      severity: 'hard',
      fields: ['cpr_started_at', 'rosc_at'],
      sentence:
        'ROSC is timed before the first compressions. If clocks differ between two sites, correct one. Neither is used until then.',
    },
  ],
])('%o', (values, finding) => expect(found(values)).toEqual([finding]))

test.each<[Record<string, AnswerValue>, string, Finding['suggestion'] | undefined]>([
  [
    { bilirubin_mg_dl: 34 },
    'bilirubin_mg_dl',
    { typed: '34', unit: 'umol/L', text: '34\u00a0µmol/L (1.99\u00a0mg/dL)' },
  ],
  [{ paco2_mmhg: 8.6, ph: 7.2 }, 'paco2_mmhg', { typed: '8.6', unit: 'kPa', text: '8.6\u00a0kPa (64.5\u00a0mmHg)' }],
  [
    { lactate_mmol: 20.1 },
    'lactate_mmol',
    { typed: '20.1', unit: 'mg/dL', text: '20.1\u00a0mg/dL (2.23\u00a0mmol/L)' },
  ],
])('%o: another unit', (values, code, suggestion) => {
  const [finding, ...others] = found(values)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ id: `${code}_unit`, severity: 'soft', fields: [code], suggestion })
  expect(finding?.sentence).toBe(
    `${suggestion?.typed}\u00a0${code === 'lactate_mmol' ? 'mmol/L' : code === 'paco2_mmhg' ? 'mmHg' : 'mg/dL'}: or is it ${suggestion?.text}?`,
  )
})

test.each<[string, Record<string, AnswerValue>]>([
  ['one pressure alone', { dbp: 90 }],
  ['a width that was measured', { weight_kg: 140.1, max_body_width_cm: 60 }],
  ['a low PaCO₂ that fits its pH', { paco2_mmhg: 8.6, ph: 7.5 }],
  ['a low PaCO₂ without a pH', { paco2_mmhg: 8.6 }],
  ['a PaCO₂ of 20', { paco2_mmhg: 20, ph: 7.2 }],
  ['a low PaCO₂ that would be no usual one in kPa', { paco2_mmhg: 19, ph: 7.2 }],
  ['the upper BMI limit', { height_cm: 200, weight_kg: 260, max_body_width_cm: 60 }],
  ['the lower BMI limit', { height_cm: 200, weight_kg: 56 }],
  ['a gas without its bicarbonate', { ph: 7.4, paco2_mmhg: 80 }],
  ['a gas without its PaCO₂', { ph: 7.4, hco3_mmol: 60 }],
  ['a gas without its pH', { paco2_mmhg: 80, hco3_mmol: 10 }],
  ['a low saturation without a gas', { spo2_pct: 60 }],
  ['a low saturation with a low PaO₂', { spo2_pct: 60, pao2_mmhg: 40 }],
  ['a high saturation with a high PaO₂', { spo2_pct: 99, pao2_mmhg: 200 }],
  ['PaO₂ at the line', { spo2_pct: 79, pao2_mmhg: 80 }],
  ['PaO₂ at the other line', { spo2_pct: 98, pao2_mmhg: 50 }],
  ['a tidal volume without a height', { tidal_volume_ml: 1900, sex_for_calculation: 'male' }],
  ['a tidal volume without a sex', { tidal_volume_ml: 1900, height_cm: 175 }],
  ['3 mL per kg of predicted weight', { tidal_volume_ml: 150, height_cm: 152.4, sex_for_calculation: 'male' }],
  ['12 mL per kg of predicted weight', { tidal_volume_ml: 600, height_cm: 152.4, sex_for_calculation: 'male' }],
  ['a height without a tidal volume', { height_cm: 175, sex_for_calculation: 'male' }],
])('nothing is found for %s', (_, values) => expect(found(values)).toEqual([]))
