/**
 * When to ring about V-A ECMO, and its contraindications. The absolute ones stand in published lists that differ on dialysis and on 60
 * minutes of compressions; the relative ones are common practice that no source was read for. Each contraindication is for review.
 */

import { withUnit } from '../unit-text.ts'
import { compressionsOver60Min } from './compressions.ts'
import type { Case, Criterion, Verdict } from './criterion.ts'
import { met, notMet, notYetKnown, waitsFor } from './criterion.ts'
import { lasts } from './lasting.ts'
import { ifDescribed, ifNumber, ifOneOf, ifTicked, ifYes, notAsked } from './questions.ts'
import {
  ageWithoutThreshold,
  dialysisDependent,
  fatalBrainInjury,
  unwitnessedArrest,
} from './shared-contraindications.ts'

/** 30 mL/h over a day. */
const LOW_URINE_ML_24H = 720

function lowPressure(patient: Case): Verdict {
  const { known, measured } = patient
  if (!known.has('sbp')) return waitsFor(patient, ['sbp'])
  const points = (measured.sbp ?? []).flatMap(({ state, value, measuredAt }) =>
    state === 'value' && typeof value === 'number'
      ? [{ at: measuredAt, holds: value < 90, says: `systolic is ${withUnit(value, 'mm[Hg]')}` }]
      : [],
  )
  return lasts(
    { condition: `systolic below ${withUnit(90, 'mm[Hg]')}`, hours: 0.5, isMoreThan: true, fields: ['sbp'] },
    points,
    patient,
  )
}

/** Low pressure that lasts, with too little urine; a cold periphery would do as well, and is not asked. */
function lowPressureWithHypoperfusion(patient: Case): Verdict {
  const pressure = lowPressure(patient)
  if (pressure.status !== 'met') return pressure
  const urine = patient.known.number('urine_ml_24h')
  const says = `${pressure.because}; urine ${urine === undefined ? '' : withUnit(urine, 'mL/(24.h)')}`
  if (urine === undefined)
    return waitsFor(patient, ['urine_ml_24h'], {
      because: `${pressure.because}; ${patient.known.whyOpen('urine_ml_24h')}`,
    })
  return urine < LOW_URINE_ML_24H
    ? met(says, { basis: pressure.basis })
    : notYetKnown(`${says}; the portal does not ask for a cold periphery`, { basis: pressure.basis })
}

/** Stage D or E; C is a reason to ring when it gets worse, which a stage does not say. */
function worseningShock({ scores: { scaiStages } }: Case): Verdict {
  if (scaiStages === undefined || scaiStages.length === 0) return notYetKnown('no SCAI stage can be suggested yet')
  const says = `suggested SCAI stage ${scaiStages.join(' or ')}`
  if (scaiStages.every((stage) => stage === 'D' || stage === 'E')) return met(says)
  if (scaiStages.every((stage) => stage === 'A' || stage === 'B')) return notMet(says)
  return notYetKnown(scaiStages.join() === 'C' ? `${says}; whether it worsens is for the reviewer` : says)
}

const TRIGGER = { branch: 'va', kind: 'trigger', isFigure: true } as const
const UW = { branch: 'va', kind: 'absolute', sources: ['uw'] } as const
const VA_REVIEW = { branch: 'va', kind: 'absolute', sources: ['vaReview'] } as const
const RELATIVE = { branch: 'va', kind: 'relative', sources: ['program'] } as const

export const VA_CRITERIA: readonly Criterion[] = [
  {
    ...TRIGGER,
    id: 'va_scai_d_or_e',
    says: 'cardiogenic shock in SCAI stage C that worsens, D or E',
    sources: ['scai', 'program'],
    evaluate: worseningShock,
  },
  {
    ...TRIGGER,
    id: 'va_sbp_lt_90_gt_30min',
    says: 'systolic pressure below 90 mmHg for more than 30 min with a cold periphery or urine below 30 mL/h',
    sources: ['shockCall'],
    evaluate: lowPressureWithHypoperfusion,
  },
  {
    ...UW,
    id: 'va_dissection',
    says: 'acute aortic dissection',
    evaluate: ifYes('aortic_dissection', { yes: 'known or suspected', no: 'neither known nor suspected' }),
  },
  {
    ...UW,
    id: 'va_advanced_cancer',
    says: 'advanced cancer',
    evaluate: ifTicked('comorbidities', 'advanced_malignancy', { yes: 'it is ticked', no: 'it is not ticked' }),
  },
  { ...UW, id: 'va_brain_injury', says: 'irreversible brain injury', evaluate: fatalBrainInjury },
  {
    ...UW,
    id: 'va_dialysis',
    kindFrom: 'dialysis',
    says: 'dialysis-dependent end-stage kidney disease',
    evaluate: dialysisDependent,
  },
  {
    ...VA_REVIEW,
    id: 'va_bleeding',
    says: 'uncontrolled bleeding',
    evaluate: ifDescribed('active_bleeding', {
      none: 'none is reported',
      described: 'bleeding is reported; whether it is controlled is for the reviewer',
    }),
  },
  {
    ...VA_REVIEW,
    id: 'va_irreversible',
    says: 'irreversible disease, unless a transplant or a durable device is possible',
    evaluate: notAsked('whether the disease can recover'),
  },
  { ...VA_REVIEW, id: 'va_unwitnessed_arrest', says: 'unwitnessed arrest', evaluate: unwitnessedArrest },
  {
    ...VA_REVIEW,
    id: 'va_cpr_over_60_min',
    kindFrom: 'cprOver60Min',
    says: 'compressions for more than 60 min',
    evaluate: compressionsOver60Min,
  },
  {
    ...VA_REVIEW,
    id: 'va_aortic_regurgitation',
    says: 'severe aortic regurgitation',
    evaluate: ifOneOf('aortic_regurgitation', ['severe'], { yes: 'it is severe', no: 'it is not severe' }),
  },
  { ...RELATIVE, id: 'va_older_age', says: 'advanced age', evaluate: ageWithoutThreshold },
  {
    ...RELATIVE,
    id: 'va_peripheral_artery_disease',
    says: 'severe peripheral artery disease',
    evaluate: ifDescribed('vascular_problems', {
      none: 'no vascular problem is reported',
      described: 'a vascular problem is reported; which one is for the reviewer to read',
    }),
  },
  {
    ...RELATIVE,
    id: 'va_cirrhosis',
    says: 'cirrhosis',
    evaluate: ifTicked('comorbidities', 'cirrhosis', { yes: 'it is ticked', no: 'it is not ticked' }),
  },
  {
    ...RELATIVE,
    id: 'va_severe_frailty',
    says: 'severe frailty (7 or more on the Clinical Frailty Scale)',
    evaluate: ifNumber(
      'clinical_frailty_scale',
      (score) => score >= 7,
      (score) => `${score} on the scale`,
    ),
  },
  {
    ...RELATIVE,
    id: 'va_long_shock',
    says: 'long shock with several organs failing',
    evaluate: notAsked('how long the shock has lasted'),
  },
  {
    ...RELATIVE,
    id: 'va_immunosuppression',
    says: 'severe immunosuppression',
    evaluate: ifYes('immunocompromised', { yes: 'immunocompromised', no: 'not immunocompromised' }),
  },
  {
    ...RELATIVE,
    id: 'va_obesity',
    says: 'obesity that prevents access',
    evaluate: notAsked('whether the vessels can be reached'),
  },
]
