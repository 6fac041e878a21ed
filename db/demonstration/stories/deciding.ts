import {
  ADEYEMI,
  BRANDT,
  BYRNE,
  FONTAINE,
  HADDAD,
  MOREAU,
  NAKAMURA,
  OKAFOR,
  OSEI,
  PETROV,
  TANAKA,
  VARGA,
} from '#db/demonstration/people.ts'
import type { Story } from '#db/demonstration/story.ts'
import { ask, sendMessage } from '#lib/referrals/conversation.ts'
import { acknowledge, startReview } from '#lib/referrals/hold.ts'
import { logCall, markDelivered, markSeen } from '#lib/referrals/notes.ts'

/** The line that the gas machine prints, pasted by the bedside. */
const GAS_LINE = [
  'ph',
  'paco2_mmhg',
  'pao2_mmhg',
  'hco3_mmol',
  'base_excess',
  'lactate_mmol',
  'fio2_pct',
  'peep',
  'plateau_pressure',
]

/** Immediate, and nobody has taken it: past the limit. */
const myocarditis: Story = {
  example: 'EX-06',
  reference: 'W5FCN7',
  referrer: HADDAD,
  patientMoved: '-15:20',
  async tell(story) {
    await story.send('03:10:02')
    await story.at('03:10:04', TANAKA, markDelivered)
    await story.limitPasses('03:11:02')
  },
}

/** Just in, and too young for this program. */
const adenovirus: Story = {
  example: 'EX-12',
  reference: 'P3HCVQ',
  referrer: FONTAINE,
  patientMoved: '-09:19',
  async tell(story) {
    await story.send('03:11:50')
    await story.at('03:11:52', OKAFOR, markDelivered)
  },
}

/** Two and a half minutes left to decide, and nothing missing. */
const embolism: Story = {
  example: 'EX-05',
  reference: 'K8PEYG',
  referrer: NAKAMURA,
  patientMoved: '-01:40',
  async tell(story) {
    await story.send('02:58:10')
    await story.at('02:58:12', OKAFOR, markDelivered)
    await story.at('02:58:58', OKAFOR, markSeen)
    await story.at('03:00:10', OKAFOR, acknowledge)
    await story.at('03:00:40', OKAFOR, logCall, {
      withWhom: 'Dr E. Nakamura',
      text: 'No further lysis. Right groin kept free.',
    })
    await story.at('03:01:10', OSEI, startReview, null)
  },
}

/** One question asked and answered; three answers are still missing. */
const influenza: Story = {
  example: 'EX-01',
  reference: '7K4QMT',
  referrer: MOREAU,
  patientMoved: '-06:00',
  async tell(story) {
    const missing = ['nonpulm_infection', 'bicarbonate_infusion']
    await story.send('03:04:08', {
      without: [...GAS_LINE, ...missing, 'gcs_best_presedation', 'gcs_estimated'],
      pending: ['bilirubin_mg_dl'],
      notKnown: ['fibrinogen_mg_dl'],
    })
    await story.at('03:04:10', OKAFOR, markDelivered)
    await story.at('03:04:52', OKAFOR, markSeen)
    await story.at('03:05:20', OKAFOR, acknowledge)
    await story.at('03:05:40', OKAFOR, logCall, {
      withWhom: 'Dr A. Moreau',
      text: 'Keep paralysed; leave right neck and groins free.',
    })
    await story.addValues('03:05:51', MOREAU, GAS_LINE)
    await story.at('03:06:03', VARGA, startReview, null)
    await story.at('03:07:10', VARGA, ask, { text: 'Best GCS before sedation?', codes: ['gcs_best_presedation'] })
    await story.answer('03:08:45', MOREAU, '15, talking until intubation.', ['gcs_best_presedation', 'gcs_estimated'])
    await story.at('03:09:30', MOREAU, sendMessage, {
      text: 'Family is here and knows about ECMO. Spouse can sign.',
    })
    await story.at('03:10:12', OKAFOR, sendMessage, { text: 'Thank you. Cross-match four units while we decide.' })
  },
}

/** A refusal in the making: the second physician has been asked. */
const lungCancer: Story = {
  example: 'EX-11',
  reference: 'R9D2HX',
  referrer: ADEYEMI,
  patientMoved: '-13:36',
  async tell(story) {
    await story.send('02:24:00')
    await story.at('02:24:02', OKAFOR, markDelivered)
    await story.at('02:25:15', OKAFOR, markSeen)
    await story.at('02:28:00', OKAFOR, acknowledge)
    await story.at('02:34:00', VARGA, startReview, null)
    await story.at('02:40:00', VARGA, ask, {
      text: 'Is the cancer proven to have spread, and what has the family been told?',
      codes: [],
    })
    await story.answer(
      '02:48:20',
      ADEYEMI,
      'Liver and bone, seen by CT in January and by oncology. Nobody has spoken with the family about ECMO yet.',
    )
    await story.at('03:05:00', VARGA, sendMessage, { text: 'Dr O. Brandt reads it too. You hear from us by 03:36.' })
    await story.at('03:06:30', BRANDT, markSeen)
  },
}

/** An open question: the time is the hospital's. */
const infarct: Story = {
  example: 'EX-07',
  reference: 'B2XQHS',
  referrer: PETROV,
  patientMoved: '-18:35',
  async tell(story) {
    await story.send('02:41:00')
    await story.at('02:41:02', OKAFOR, markDelivered)
    await story.at('02:41:40', OKAFOR, markSeen)
    await story.at('02:44:00', OKAFOR, acknowledge)
    await story.at('02:46:00', OSEI, startReview, null)
    await story.at('02:47:10', OSEI, logCall, {
      withWhom: 'Dr G. Petrov',
      text: 'Hold further fluid. Left groin kept free.',
    })
    await story.at('02:58:10', OSEI, ask, {
      text: 'Where does the Impella sit on echo, and does the family accept blood products?',
      codes: ['echo_summary', 'blood_products_acceptable'],
    })
  },
}

/** An open question of more than an hour: the effect of a treatment is awaited. */
const lungBridge: Story = {
  example: 'EX-10',
  reference: 'J9TWDB',
  referrer: BYRNE,
  patientMoved: '-09:16',
  async tell(story) {
    await story.send('00:44:00')
    await story.at('00:44:02', OKAFOR, markDelivered)
    await story.at('00:46:20', OKAFOR, markSeen)
    await story.at('00:50:00', OKAFOR, acknowledge)
    await story.at('00:58:00', VARGA, startReview, null)
    await story.at('01:00:00', VARGA, ask, {
      text: 'Is he still active on the list, and has the transplant team seen him this week?',
      codes: ['transplant_status'],
    })
    await story.answer('01:53:35', BYRNE, 'Active. The transplant team saw him yesterday and knows about tonight.')
    await story.at('02:05:40', VARGA, ask, {
      text: 'Please repeat the gas after one hour at 60 L.',
      codes: ['pao2_mmhg', 'paco2_mmhg', 'ph'],
    })
    await story.at('02:30:00', BYRNE, sendMessage, { text: 'At 60 L since 02:30. Gas expected 03:30.' })
  },
}

/** Who waits for an acknowledgment, for a decision, or for the hospital's answer. */
export const DECIDING: readonly Story[] = [
  myocarditis,
  adenovirus,
  embolism,
  influenza,
  lungCancer,
  infarct,
  lungBridge,
]
