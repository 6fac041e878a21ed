/**
 * Contraindications to V-V ECMO. ELSO lists only relative ones; the review names what at least one source calls absolute. Each is for
 * review. PRESERVE and PRESET, which the review lists too, are not computed and therefore not here.
 */
import type { Criterion } from './criterion.ts'
import { ventilated } from './gas-points.ts'
import { ifDescribed, ifNumber, ifOneOf, ifScore, ifTicked, ifYes, notAsked, toBeRead } from './questions.ts'
import {
  ageWithoutThreshold,
  brainInjury,
  fatalBrainInjury,
  LIMITED_CODE_STATUS,
  refusedByPatient,
} from './shared-contraindications.ts'

const ABSOLUTE = { branch: 'vv', kind: 'absolute', sources: ['contraindicationsReview'] } as const
const RELATIVE = { branch: 'vv', kind: 'relative' } as const

export const VV_CONTRAINDICATIONS: readonly Criterion[] = [
  { ...ABSOLUTE, id: 'vv_refused', says: 'the patient refuses', evaluate: refusedByPatient },
  {
    ...ABSOLUTE,
    id: 'vv_irreversible',
    says: 'disease that cannot recover, and no transplant as a way out',
    evaluate: notAsked('whether the disease can recover'),
  },
  {
    ...ABSOLUTE,
    id: 'vv_advanced_cancer',
    says: 'advanced cancer',
    evaluate: ifTicked('comorbidities', 'advanced_malignancy', { yes: 'it is ticked', no: 'it is not ticked' }),
  },
  {
    ...ABSOLUTE,
    id: 'vv_fatal_brain_injury',
    says: 'fatal or untreatable brain injury',
    evaluate: fatalBrainInjury,
  },
  {
    ...RELATIVE,
    id: 'vv_brain_injury',
    says: 'brain hemorrhage or injury',
    sources: ['elsoVv', 'nhs'],
    evaluate: brainInjury,
  },
  {
    ...RELATIVE,
    id: 'vv_bleeding',
    says: 'significant systemic bleeding',
    sources: ['elsoVv'],
    evaluate: ifDescribed('active_bleeding', {
      none: 'none is reported',
      described: 'bleeding is reported; how significant it is, is for the reviewer',
    }),
  },
  {
    ...RELATIVE,
    id: 'vv_no_anticoagulation',
    says: 'anticoagulation not possible',
    sources: ['elsoVv', 'nhs'],
    evaluate: (patient) =>
      patient.known.yesNo('hit_history') === true
        ? toBeRead('heparin-induced thrombocytopenia is reported; whether another drug is possible is for the reviewer')
        : notAsked('whether anticoagulation is possible')(patient),
  },
  {
    ...RELATIVE,
    id: 'vv_immunosuppression',
    says: 'immunosuppression',
    sources: ['elsoVv', 'contraindicationsReview'],
    evaluate: ifYes('immunocompromised', { yes: 'immunocompromised', no: 'not immunocompromised' }),
  },
  {
    ...RELATIVE,
    id: 'vv_blood_cancer',
    says: 'blood cancer, above all after marrow transplant',
    sources: ['contraindicationsReview'],
    evaluate: notAsked('about blood cancer by itself'),
  },
  {
    ...RELATIVE,
    id: 'vv_older_age',
    set: 'eolia',
    says: 'older age, without a fixed threshold',
    sources: ['elsoVv', 'contraindicationsReview'],
    evaluate: ageWithoutThreshold,
  },
  {
    ...RELATIVE,
    id: 'vv_age_over_65',
    set: 'uk',
    says: 'age over 65 (older list)',
    sources: ['nhs'],
    evaluate: ifNumber(
      'age_years',
      (years) => years > 65,
      (years) => `the patient is ${years}`,
    ),
  },
  {
    ...RELATIVE,
    id: 'vv_high_pressure_gt_7_days',
    says: 'plateau above 30 cmH₂O with FiO₂ above 90 % for more than 7 days (168 h)',
    sources: ['elsoVv', 'contraindicationsReview', 'nhs'],
    evaluate: ventilated(
      ifNumber(
        'high_pressure_hours',
        (hours) => hours > 168,
        (hours) => `${hours} h as typed`,
      ),
    ),
  },
  {
    ...RELATIVE,
    id: 'vv_right_heart_failure',
    says: 'right-heart failure',
    sources: ['contraindicationsReview'],
    evaluate: notAsked('about the right heart by itself; the echo report may tell'),
  },
  {
    ...RELATIVE,
    id: 'vv_sofa_gt_12',
    isFigure: true,
    says: 'SOFA above 12',
    sources: ['contraindicationsReview'],
    evaluate: ifScore(
      'SOFA',
      ({ sofa }) => sofa,
      (total) => total > 12,
    ),
  },
  {
    ...RELATIVE,
    id: 'vv_resp_le_minus_2',
    isFigure: true,
    says: 'RESP −2 or lower',
    sources: ['contraindicationsReview'],
    evaluate: ifScore(
      'RESP',
      ({ resp }) => resp,
      (total) => total <= -2,
    ),
  },
  {
    ...RELATIVE,
    id: 'vv_treatment_limits',
    says: 'a do-not-resuscitate order or another limit on treatment',
    sources: ['contraindicationsReview', 'nhs'],
    evaluate: ifOneOf('code_status', LIMITED_CODE_STATUS, {
      yes: 'the code status is limited',
      no: 'the code status is full',
    }),
  },
]
