import {
  ABARA,
  BRANDT,
  CASTELLANO,
  DELACROIX,
  LINDGREN,
  MARSH,
  OKAFOR,
  OSEI,
  SOLBERG,
  TANAKA,
  VARGA,
  WHITCOMBE,
} from '#db/demonstration/people.ts'
import type { Story, Telling } from '#db/demonstration/story.ts'
import { accept, advise } from '#lib/referrals/decide.ts'
import { acknowledge, claim, handOver, startReview } from '#lib/referrals/hold.ts'
import { arrive, assignBed, dispatch, overridePacket } from '#lib/referrals/lifecycle.ts'
import { logCall, markDelivered, markSeen, reachMilestone } from '#lib/referrals/notes.ts'
import type { ValueEntry } from '#lib/referrals/values.ts'

/** The alert of a cardiac arrest, and the taps that follow the send button. */
const ARREST_TAPS = [
  'arrest_witnessed',
  'cpr_started_at',
  'initial_rhythm',
  'mechanical_cpr',
  'etco2_mmhg',
  'signs_of_life_during_cpr',
]

/** Read off the gas machine once it is there; ECPR does not wait for it. */
const GAS = ['abg_at', 'abg_source', 'ph', 'paco2_mmhg', 'pao2_mmhg', 'hco3_mmol', 'base_excess', 'lactate_mmol']

/** What a new gas brings in a patient who is watched. */
const WATCHED_GAS = [...GAS, 'spo2_pct', 'fio2_pct', 'pf_below_80_hours', 'pf_below_50_hours', 'hypercapnia_hours']

function consent(choice: string, text: string): ValueEntry {
  return { code: 'transfer_consent', state: 'value', value: { choice, text }, typedValue: null, typedUnit: null }
}

function recordsSent(story: Telling, time: string): ValueEntry {
  const items = ['Summary and medication list', 'Imaging', 'Laboratory results'].map((item) => ({ item, done: true }))
  const value = { items, at: story.moment(time).toISOString() }
  return { code: 'records_sent', state: 'value', value, typedValue: null, typedUnit: null }
}

/** On the way with compressions running: flow is wanted within the hour. */
const refractoryArrest: Story = {
  example: 'EX-09',
  reference: 'E4ZRKP',
  referrer: SOLBERG,
  patientMoved: '-11:29',
  async tell(story) {
    await story.send('03:03:00', { without: [...ARREST_TAPS, ...GAS] })
    await story.at('03:03:02', DELACROIX, markDelivered)
    await story.at('03:03:30', DELACROIX, acknowledge)
    await story.addValues('03:03:50', SOLBERG, ARREST_TAPS)
    await story.at('03:04:00', BRANDT, startReview, null)
    await story.at('03:06:00', BRANDT, accept, { ...story.decision('accept'), expiresAt: story.moment('03:34') })
    await story.addValues('03:06:40', SOLBERG, GAS, [
      consent('emergency_implied', 'No surrogate in time; noted by two clinicians.'),
    ])
    await story.at('03:07:00', DELACROIX, assignBed, {
      bed: 'Cath lab 2',
      confirmedBy: 'P. Delacroix',
      confirmedAt: story.moment('03:07'),
    })
    await story.at('03:07:30', BRANDT, overridePacket, {
      codes: ['records_sent'],
      reason: 'Compressions are running. The emergency department sends the records behind.',
    })
    await story.at('03:08:00', DELACROIX, dispatch, {
      transportMode: 'ground_cct',
      crew: 'Lakeside paramedics, mechanical device on',
      departedAt: story.moment('03:08'),
      expectedAt: story.moment('03:19'),
    })
    await story.at('03:08:10', DELACROIX, reachMilestone, { name: 'departed', happenedAt: story.moment('03:08') })
    await story.at('03:09:00', DELACROIX, logCall, {
      withWhom: 'cath lab 2',
      text: 'Dr O. Brandt and P. Delacroix are ready.',
    })
  },
}

/** Accepted, a bed is there, and the packet is not complete. */
const chestTrauma: Story = {
  example: 'EX-04',
  reference: 'V3JRMD',
  referrer: CASTELLANO,
  patientMoved: '-12:54',
  async tell(story) {
    await story.send('02:06:30')
    await story.at('02:06:32', TANAKA, markDelivered)
    await story.at('02:08:10', OKAFOR, markSeen)
    await story.at('02:10:30', OKAFOR, acknowledge)
    await story.at('02:18:30', OSEI, startReview, null)
    await story.at('02:47:30', OSEI, accept, story.decision('accept'))
    await story.at('02:47:50', OKAFOR, claim, OSEI.id)
    await story.at('02:58:00', OKAFOR, assignBed, {
      bed: 'MCS ICU 1',
      confirmedBy: 'charge nurse',
      confirmedAt: story.moment('02:58'),
      team: 'Retrieval team 2',
      console: 'Console 4',
    })
  },
}

/** The retrieval team is at the bedside. */
const asthma: Story = {
  example: 'EX-02',
  reference: 'H4WKZ8',
  referrer: LINDGREN,
  patientMoved: '-01:00',
  async tell(story) {
    await story.send('01:10:10')
    await story.at('01:10:12', TANAKA, markDelivered)
    await story.at('01:10:40', TANAKA, markSeen)
    await story.at('01:10:58', TANAKA, acknowledge)
    await story.at('01:12:00', TANAKA, logCall, {
      withWhom: 'Dr B. Lindgren',
      text: 'Slow rate, long expiration. Watch the left drain.',
    })
    await story.at('01:15:10', VARGA, startReview, null)
    await story.at('01:26:10', VARGA, accept, story.decision('accept'))
    await story.at('01:35:10', TANAKA, assignBed, {
      bed: 'MCS ICU 2',
      confirmedBy: 'charge nurse',
      confirmedAt: story.moment('01:35'),
      team: 'Retrieval team 1',
      console: 'Console 2',
    })
    await story.addValues(
      '01:50:00',
      LINDGREN,
      [],
      [consent('surrogate_written', 'M. Testpatient, mother'), recordsSent(story, '01:50')],
    )
    await story.at('01:58:00', TANAKA, dispatch, {
      transportMode: 'ecmo_team_ground',
      crew: 'S. Marsh, two physicians, one perfusionist',
      departedAt: story.moment('01:58'),
      expectedAt: story.moment('04:40'),
    })
    await story.at('01:58:20', TANAKA, handOver, MARSH.id, 'You have it from here.')
    await story.at('02:43:00', MARSH, reachMilestone, { name: 'at_bedside', happenedAt: story.moment('02:43') })
  },
}

/** Advised to wait: the re-check is close, and so is a trigger. */
const pneumococcus: Story = {
  example: 'EX-03',
  reference: 'N6TBXC',
  referrer: WHITCOMBE,
  patientMoved: '-08:00',
  async tell(story) {
    await story.send('22:37:00', { without: WATCHED_GAS })
    await story.at('22:37:02', OKAFOR, markDelivered)
    await story.at('22:39:30', OKAFOR, markSeen)
    await story.at('22:42:00', OKAFOR, acknowledge)
    await story.at('22:52:00', VARGA, startReview, null)
    await story.at('23:32:00', VARGA, advise, {
      ...story.decision('advise'),
      rationale:
        'Responded to the one prone session so far, plateau is 34 and can come down first; P/F under 80 for less than two hours.',
      recheckAt: story.moment('03:32'),
    })
    await story.at('23:34:00', OKAFOR, claim, VARGA.id)
    await story.addValues('02:50:00', WHITCOMBE, WATCHED_GAS)
  },
}

/** Arrived before the board is drawn; the outcome is still to be told. */
const electricalStorm: Story = {
  example: 'EX-08',
  reference: 'Y7MGAV',
  referrer: ABARA,
  patientMoved: '-14:33',
  async tell(story) {
    await story.send('22:27:00')
    await story.at('22:27:02', OKAFOR, markDelivered)
    await story.at('22:28:20', OKAFOR, markSeen)
    await story.at('22:31:00', OKAFOR, acknowledge)
    await story.at('22:38:00', BRANDT, startReview, null)
    await story.at('23:12:00', BRANDT, accept, story.decision('accept'))
    await story.at('23:37:00', OKAFOR, assignBed, {
      bed: 'Cardiac ICU 6',
      confirmedBy: 'charge nurse',
      confirmedAt: story.moment('23:37'),
    })
    await story.addValues(
      '00:05:00',
      ABARA,
      [],
      [consent('surrogate_written', 'J. Testpatient, brother'), recordsSent(story, '00:05')],
    )
    await story.at('00:17:00', OKAFOR, dispatch, {
      transportMode: 'ground_cct',
      crew: 'Critical care transport, nurse and paramedic',
      departedAt: story.moment('00:47'),
      expectedAt: story.moment('01:50'),
    })
    await story.at('00:47:30', OKAFOR, reachMilestone, { name: 'departed', happenedAt: story.moment('00:47') })
    await story.at('01:52:00', OKAFOR, arrive, { unit: 'Cardiac ICU 6', happenedAt: story.moment('01:52') })
  },
}

/** Who is on the way, who is watched, and who has arrived. */
export const MOVING: readonly Story[] = [refractoryArrest, chestTrauma, asthma, pneumococcus, electricalStorm]
