/**
 * When to think of ECPR, and what speaks against it. No survival score and no percentage belongs here. The favorable limits (age, witnessed,
 * no-flow, rhythm, end-tidal CO₂, signs of life) are the checklist of the ECPR clock.
 */
import { compressionsOver60Min, POOR_SIGNS_TEXT, refractoryArrest, twoPoorSigns } from './compressions.ts'
import type { Criterion } from './criterion.ts'
import { ifOneOf, ifTicked, ifYes } from './questions.ts'
import { LIMITED_CODE_STATUS } from './shared-contraindications.ts'

const BAR = { branch: 'ecpr', kind: 'absolute', sources: ['elsoEcpr', 'program'] } as const

export const ECPR_CRITERIA: readonly Criterion[] = [
  {
    branch: 'ecpr',
    kind: 'trigger',
    id: 'ecpr_cpr_10_min',
    says: 'good compressions for 10 to 15 minutes without return of circulation',
    sources: ['elsoEcpr'],
    evaluate: refractoryArrest,
  },
  {
    ...BAR,
    id: 'ecpr_terminal_illness',
    says: 'known terminal illness',
    evaluate: (patient) => {
      const verdict = ifTicked('comorbidities', 'advanced_malignancy', {
        yes: 'advanced cancer is ticked',
        no: 'advanced cancer is not ticked, and the portal asks for no other terminal illness',
      })(patient)
      return verdict.status === 'not_met' ? { ...verdict, status: 'not_yet_known' } : verdict
    },
  },
  {
    ...BAR,
    id: 'ecpr_no_cpr_order',
    says: 'an order against resuscitation',
    evaluate: ifOneOf('code_status', LIMITED_CODE_STATUS, {
      yes: 'the code status is limited',
      no: 'the code status is full',
    }),
  },
  {
    ...BAR,
    id: 'ecpr_aortic_regurgitation',
    says: 'aortic regurgitation more than moderate',
    evaluate: ifOneOf('aortic_regurgitation', ['severe'], { yes: 'it is severe', no: 'it is not severe' }),
  },
  {
    ...BAR,
    id: 'ecpr_dissection',
    says: 'aortic dissection',
    evaluate: ifYes('aortic_dissection', { yes: 'known or suspected', no: 'neither known nor suspected' }),
  },
  {
    ...BAR,
    id: 'ecpr_cpr_over_60_min',
    kindFrom: 'cprOver60Min',
    says: 'compressions for more than 60 min',
    sources: ['vaReview', 'program'],
    evaluate: compressionsOver60Min,
  },
  {
    branch: 'ecpr',
    kind: 'relative',
    id: 'ecpr_two_poor_signs',
    says: POOR_SIGNS_TEXT,
    sources: ['arrest'],
    evaluate: twoPoorSigns,
  },
]
