import { type Case, type Criterion, met, notMet, notYetKnown, unanswered, waitsFor } from './criterion.ts'
import { toBeRead } from './questions.ts'

type Evaluate = Criterion['evaluate']

/** Code statuses that limit what is done. */
export const LIMITED_CODE_STATUS = ['dnr_but_full_treatment', 'dnr_dni', 'comfort_measures'] as const

const BRAIN_IMAGES = ['bleed', 'infarct', 'edema'] as const
const BRAIN_FIELDS = ['head_ct', 'cns_dysfunction', 'pupils'] as const
const NO_SIGN = 'no sign of brain injury is reported'

/** What the answers say of an injured brain: null while they do not say. Sedation is no sign of it. */
function brainSigns({ known }: Case): 'imaged' | 'suspected' | 'none' | null {
  const [image, dysfunction, pupils] = [known.text('head_ct'), known.yesNo('cns_dysfunction'), known.text('pupils')]
  if (BRAIN_IMAGES.some((finding) => finding === image)) return 'imaged'
  if (dysfunction === true || pupils === 'fixed_dilated' || pupils === 'unequal' || image === 'other')
    return 'suspected'
  return dysfunction === false ? 'none' : null
}

/** Brain injury that cannot be survived or treated: its signs are for a person to read, and only their absence rules it out. */
export const fatalBrainInjury: Evaluate = (patient) => {
  const signs = brainSigns(patient)
  if (signs === null) return waitsFor(patient, unanswered(patient, BRAIN_FIELDS))
  if (signs === 'none') return notMet(NO_SIGN)
  return toBeRead('signs of brain injury are reported; whether it can be treated is for the reviewer')
}

/** Brain hemorrhage or injury of any degree. */
export const brainInjury: Evaluate = (patient) => {
  const signs = brainSigns(patient)
  if (signs === null) return waitsFor(patient, unanswered(patient, BRAIN_FIELDS))
  if (signs === 'imaged') return met('the head CT shows it', { isForReview: true })
  return signs === 'none' ? notMet(NO_SIGN) : toBeRead('signs of brain injury are reported without an image of it')
}

/** What the patient would want, where a conversation was held. */
export const refusedByPatient: Evaluate = (patient) => {
  switch (patient.known.text('goals_of_care_discussed')) {
    case undefined:
      return waitsFor(patient, ['goals_of_care_discussed'])
    case 'would_not_want_ecmo':
      return met('the patient would not want ECMO', { isForReview: true })
    case 'wants_all_treatment':
      return notMet('the patient wants all treatment')
    default:
      return notYetKnown('no conversation could be held yet')
  }
}

/** Older age where the source gives no threshold: no number settles it. */
export const ageWithoutThreshold: Evaluate = (patient) => {
  const age = patient.known.number('age_years')
  return age === undefined
    ? waitsFor(patient, ['age_years'])
    : notYetKnown(`the patient is ${age}, and the source gives no threshold`)
}

/** Dialysis for good; acute dialysis does not count. */
export const dialysisDependent: Evaluate = (patient) => {
  const [therapy, ticked] = [patient.known.text('rrt'), patient.known.choices('comorbidities')]
  if (therapy === 'chronic_dialysis' || ticked?.includes('ckd_on_dialysis'))
    return met('on dialysis before this illness', { isForReview: true })
  return therapy === undefined && ticked === undefined
    ? waitsFor(patient, ['rrt', 'comorbidities'])
    : notMet('not on dialysis before this illness')
}

/** No arrest, or an arrest that somebody saw, rules it out. */
export const unwitnessedArrest: Evaluate = (patient) => {
  const { known } = patient
  const witnessed = known.text('arrest_witnessed')
  if (witnessed !== undefined)
    return witnessed === 'no' ? met('nobody saw the arrest', { isForReview: true }) : notMet('the arrest was witnessed')
  if (known.yesNo('arrest_this_illness') === false) return notMet('no cardiac arrest in this illness')
  return waitsFor(patient, unanswered(patient, ['arrest_this_illness', 'arrest_witnessed']))
}
