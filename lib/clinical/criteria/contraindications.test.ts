import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../answers.ts'
import type { ValueState } from '../words.ts'
import type { Verdict } from './criterion.ts'
import { ECPR_CRITERIA } from './ecpr-criteria.ts'
import { standing } from './testing/patients.ts'
import { VA_CRITERIA } from './va-criteria.ts'
import { VV_CONTRAINDICATIONS } from './vv-contraindications.ts'

type Values = Record<string, AnswerValue>

function branchOf(id: string) {
  return id.startsWith('vv') ? 'vv' : id.startsWith('va') ? 'va' : 'ecpr'
}

function of(id: string, values: Values, states: Record<string, ValueState> = {}) {
  return standing(id, { values, states, branch: branchOf(id) })
}

const tube = { resp_support: 'imv_ett' }
const ticked = (...choices: string[]) => ({ comorbidities: { choices } })

/** Status, and whether it is for review: both follow from each answer. */
const MET = ['met', true] as const
const NOT = ['not_met', false] as const
const READ = ['not_yet_known', true] as const
const OPEN = ['not_yet_known', false] as const

describe('contraindications, answer by answer', () => {
  it.each<[string, Values, readonly [Verdict['status'], boolean]]>([
    ['vv_refused', { goals_of_care_discussed: 'would_not_want_ecmo' }, MET],
    ['vv_refused', { goals_of_care_discussed: 'wants_all_treatment' }, NOT],
    ['vv_refused', { goals_of_care_discussed: 'not_yet_discussed' }, OPEN],
    ['vv_refused', { goals_of_care_discussed: 'unable' }, OPEN],
    ['vv_advanced_cancer', ticked('advanced_malignancy', 'cirrhosis'), MET],
    ['vv_advanced_cancer', ticked('cirrhosis'), NOT],
    ['vv_advanced_cancer', ticked('none'), NOT],
    ['vv_fatal_brain_injury', { head_ct: 'bleed' }, READ],
    ['vv_fatal_brain_injury', { cns_dysfunction: false, head_ct: 'not_done' }, NOT],
    ['vv_brain_injury', { head_ct: 'bleed', cns_dysfunction: false }, MET],
    ['vv_brain_injury', { head_ct: 'infarct' }, MET],
    ['vv_brain_injury', { head_ct: 'edema' }, MET],
    ['vv_brain_injury', { head_ct: 'other', cns_dysfunction: false }, READ],
    ['vv_brain_injury', { cns_dysfunction: true }, READ],
    ['vv_brain_injury', { pupils: 'fixed_dilated' }, READ],
    ['vv_brain_injury', { pupils: 'unequal' }, READ],
    ['vv_brain_injury', { cns_dysfunction: false, head_ct: 'normal', pupils: 'equal_reactive' }, NOT],
    ['vv_brain_injury', { head_ct: 'normal', pupils: 'equal_reactive' }, OPEN],
    ['vv_bleeding', { active_bleeding: 'none' }, NOT],
    ['vv_bleeding', { active_bleeding: ' None known ' }, NOT],
    ['vv_bleeding', { active_bleeding: 'none so far, but oozing' }, READ],
    ['vv_bleeding', { active_bleeding: 'splenic laceration: none since noon' }, READ],
    ['vv_no_anticoagulation', { hit_history: true }, READ],
    ['vv_no_anticoagulation', { hit_history: false }, OPEN],
    ['vv_immunosuppression', { immunocompromised: true }, MET],
    ['vv_immunosuppression', { immunocompromised: false }, NOT],
    ['vv_older_age', { age_years: 79 }, OPEN],
    ['vv_high_pressure_gt_7_days', { ...tube, high_pressure_hours: 168 }, NOT],
    ['vv_high_pressure_gt_7_days', { ...tube, high_pressure_hours: 168.1 }, MET],
    ['vv_treatment_limits', { code_status: 'full' }, NOT],
    ['vv_treatment_limits', { code_status: 'dnr_but_full_treatment' }, MET],
    ['vv_treatment_limits', { code_status: 'dnr_dni' }, MET],
    ['vv_treatment_limits', { code_status: 'comfort_measures' }, MET],
    ['va_dissection', { aortic_dissection: true }, MET],
    ['va_dissection', { aortic_dissection: false }, NOT],
    ['va_advanced_cancer', ticked('advanced_malignancy'), MET],
    ['va_advanced_cancer', ticked('frailty'), NOT],
    ['va_brain_injury', { pupils: 'fixed_dilated' }, READ],
    ['va_brain_injury', { cns_dysfunction: false }, NOT],
    ['va_dialysis', { rrt: 'chronic_dialysis' }, MET],
    ['va_dialysis', { rrt: 'acute' }, NOT],
    ['va_dialysis', { rrt: 'none' }, NOT],
    ['va_dialysis', ticked('ckd_on_dialysis'), MET],
    ['va_dialysis', { ...ticked('ckd_on_dialysis'), rrt: 'none' }, MET],
    ['va_dialysis', ticked('none'), NOT],
    ['va_bleeding', { active_bleeding: 'retroperitoneal' }, READ],
    ['va_bleeding', { active_bleeding: 'none' }, NOT],
    ['va_unwitnessed_arrest', { arrest_this_illness: false }, NOT],
    ['va_unwitnessed_arrest', { arrest_this_illness: true, arrest_witnessed: 'no' }, MET],
    ['va_unwitnessed_arrest', { arrest_this_illness: true, arrest_witnessed: 'yes' }, NOT],
    ['va_aortic_regurgitation', { aortic_regurgitation: 'severe' }, MET],
    ['va_aortic_regurgitation', { aortic_regurgitation: 'moderate' }, NOT],
    ['va_older_age', { age_years: 80 }, OPEN],
    ['va_peripheral_artery_disease', { vascular_problems: 'femoral graft' }, READ],
    ['va_peripheral_artery_disease', { vascular_problems: 'none known' }, NOT],
    ['va_cirrhosis', ticked('cirrhosis'), MET],
    ['va_cirrhosis', ticked('none'), NOT],
    ['va_severe_frailty', { clinical_frailty_scale: 7 }, MET],
    ['va_severe_frailty', { clinical_frailty_scale: 6 }, NOT],
    ['va_immunosuppression', { immunocompromised: true }, MET],
    ['va_immunosuppression', { immunocompromised: false }, NOT],
    ['ecpr_terminal_illness', ticked('advanced_malignancy'), MET],
    ['ecpr_terminal_illness', ticked('none'), OPEN],
    ['ecpr_no_cpr_order', { code_status: 'dnr_dni' }, MET],
    ['ecpr_no_cpr_order', { code_status: 'full' }, NOT],
    ['ecpr_aortic_regurgitation', { aortic_regurgitation: 'severe' }, MET],
    ['ecpr_aortic_regurgitation', { aortic_regurgitation: 'moderate' }, NOT],
    ['ecpr_dissection', { aortic_dissection: true }, MET],
    ['ecpr_dissection', { aortic_dissection: false }, NOT],
  ])('%s with %j', (id, values, [status, isForReview]) => {
    expect(of(id, values)).toMatchObject({ status, isForReview })
  })

  it.each([
    ['vv_refused', ['goals_of_care_discussed']],
    ['vv_advanced_cancer', ['comorbidities']],
    ['vv_fatal_brain_injury', ['head_ct', 'cns_dysfunction', 'pupils']],
    ['vv_brain_injury', ['head_ct', 'cns_dysfunction', 'pupils']],
    ['vv_bleeding', ['active_bleeding']],
    ['vv_immunosuppression', ['immunocompromised']],
    ['vv_older_age', ['age_years']],
    ['vv_high_pressure_gt_7_days', ['resp_support']],
    ['vv_treatment_limits', ['code_status']],
    ['va_dissection', ['aortic_dissection']],
    ['va_dialysis', ['rrt', 'comorbidities']],
    ['va_unwitnessed_arrest', ['arrest_this_illness', 'arrest_witnessed']],
    ['va_peripheral_artery_disease', ['vascular_problems']],
    ['va_severe_frailty', ['clinical_frailty_scale']],
    ['ecpr_terminal_illness', ['comorbidities']],
    ['ecpr_aortic_regurgitation', ['aortic_regurgitation']],
  ])('%s waits for %j', (id, missing) => {
    expect(of(id, {})).toMatchObject({ status: 'not_yet_known', missing, isForReview: false })
  })

  it('tells whom it waits for when one of two is answered', () => {
    expect(of('va_unwitnessed_arrest', { arrest_this_illness: true }).missing).toEqual(['arrest_witnessed'])
    expect(of('vv_brain_injury', { head_ct: 'normal' }).missing).toEqual(['cns_dysfunction', 'pupils'])
    expect(of('vv_fatal_brain_injury', { head_ct: 'normal' }).missing).toEqual(['cns_dysfunction', 'pupils'])
    expect(of('vv_high_pressure_gt_7_days', tube).missing).toEqual(['high_pressure_hours'])
  })

  it('does not read hours of high pressure without a tube', () => {
    expect(of('vv_high_pressure_gt_7_days', { resp_support: 'hfnc', high_pressure_hours: 200 }).status).toBe(
      'not_applicable',
    )
  })

  it('says what it read', () => {
    const because = (id: string, values: Values) => of(id, values).because
    expect(because('vv_refused', { goals_of_care_discussed: 'would_not_want_ecmo' })).toBe(
      'the patient would not want ECMO',
    )
    expect(because('vv_advanced_cancer', ticked('advanced_malignancy'))).toBe('it is ticked')
    expect(because('vv_advanced_cancer', ticked('none'))).toBe('it is not ticked')
    expect(because('vv_older_age', { age_years: 79 })).toBe('the patient is 79, and the source gives no threshold')
    expect(because('vv_high_pressure_gt_7_days', { ...tube, high_pressure_hours: 216 })).toBe('216 h as typed')
    expect(because('vv_treatment_limits', { code_status: 'full' })).toBe('the code status is full')
    expect(because('va_severe_frailty', { clinical_frailty_scale: 7 })).toBe('7 on the scale')
    expect(because('va_unwitnessed_arrest', { arrest_this_illness: false })).toBe('no cardiac arrest in this illness')
    expect(because('ecpr_terminal_illness', ticked('advanced_malignancy'))).toBe('advanced cancer is ticked')
  })

  it('repeats nothing that a person wrote', () => {
    const words = 'GI bleed of Jane Sample'
    for (const { id } of [...VV_CONTRAINDICATIONS, ...VA_CRITERIA, ...ECPR_CRITERIA]) {
      if (id === 'vv_age_over_65') continue
      const result = of(id, { active_bleeding: words, vascular_problems: words, air_leak: words, echo_summary: words })
      expect(JSON.stringify(result)).not.toContain('Sample')
    }
  })

  it('says of what the portal does not ask that it does not', () => {
    for (const id of [
      'vv_irreversible',
      'vv_blood_cancer',
      'vv_right_heart_failure',
      'va_irreversible',
      'va_long_shock',
      'va_obesity',
    ])
      expect(of(id, {})).toMatchObject({
        status: 'not_yet_known',
        because: expect.stringMatching(/^the portal does not ask /u),
        missing: [],
        isForReview: false,
      })
  })
})

describe('the age of the older UK list', () => {
  it.each([
    [65, 'not_met'],
    [66, 'met'],
  ] as const)('%i years: %s', (age_years, status) => {
    const result = standing('vv_age_over_65', { values: { age_years }, settings: { triggerSet: 'uk' } })
    expect(result).toMatchObject({ status, because: `the patient is ${age_years}`, isForReview: status === 'met' })
  })
})

describe('contraindications drawn from a score', () => {
  it.each([
    ['vv_sofa_gt_12', 'sofa', 12, 12, NOT, 'SOFA is 12'],
    ['vv_sofa_gt_12', 'sofa', 13, 13, MET, 'SOFA is 13'],
    ['vv_sofa_gt_12', 'sofa', 13, 16, MET, 'SOFA is between 13 and 16'],
    ['vv_sofa_gt_12', 'sofa', 12, 13, OPEN, 'SOFA can still be 12 to 13'],
    ['vv_resp_le_minus_2', 'resp', -1, 4, NOT, 'RESP is between -1 and 4'],
    ['vv_resp_le_minus_2', 'resp', -2, -2, MET, 'RESP is -2'],
    ['vv_resp_le_minus_2', 'resp', -2, -1, OPEN, 'RESP can still be -2 to -1'],
  ] as const)('%s with %s from %i to %i', (id, score, low, high, [status, isForReview], because) => {
    expect(standing(id, { scores: { [score]: { low, high } } })).toMatchObject({ status, isForReview, because })
  })

  it('are not yet known without it', () => {
    expect(standing('vv_sofa_gt_12', {})).toMatchObject({ status: 'not_yet_known', because: 'SOFA is not known' })
    expect(standing('vv_resp_le_minus_2', {})).toMatchObject({ status: 'not_yet_known', because: 'RESP is not known' })
  })
})
