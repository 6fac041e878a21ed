import { describe, expect, test } from 'vitest'
import { FIELDS, REVIEW_FLAGS } from '#lib/clinical/catalogue.ts'
import { fieldLabel, typedText, valueText, valueWithUnit } from './answer-text.ts'
import { eventSentence, eventWords } from './event-sentence.ts'
import type { EventFact } from './facts.ts'
import { DECLINE_REASON_GROUPS, owedBy, owedText, reviewFlagText, untoldText } from './labels.ts'
import { optionText } from './option-labels.ts'
import type { Owed } from './owed.ts'
import { life, minute, row, type Step } from './testing/life.ts'
import { DECISION_REASONS, EVENT_NAMES } from './vocabulary.ts'

const zone = 'America/New_York'
const shown = { zone, now: minute(300) }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a hospital that could not be told', () => {
  const failed: readonly Step[] = [
    { event: 'send', min: 0 },
    { event: 'acknowledge', min: 3 },
    { event: 'told_failed', min: 4, role: 'system' },
  ]
  const told = (...steps: Step[]) => untoldText(row(life(...failed, ...steps)))

  test('must be rung, whatever the program does meanwhile', () => {
    const words = 'Riverton could not be told at 20:04 by any way: ring them.'
    expect(told()).toBe(words)
    expect(told({ event: 'claim', min: 5 }, { event: 'seen', min: 6 })).toBe(words)
  })

  test('is rung once a call is logged, or is there by itself', () => {
    expect(told({ event: 'call_logged', min: 5 })).toBeNull()
    expect(told({ event: 'message_sent', min: 5, role: 'referrer' })).toBeNull()
    expect(told({ event: 'call_logged', min: 5 }, { event: 'told_failed', min: 9, role: 'system' })).not.toBeNull()
  })
})

describe('values in words', () => {
  test.each([
    ['ph', 7.29, '7.29'],
    ['ph', 7.3, '7.30'],
    ['paco2_mmhg', 64.505332, '65 mmHg'],
    ['creatinine_mg_dl', 3.2126696, '3.2 mg/dL'],
    ['norepinephrine', 0.08, '0.08 µg/kg/min'],
    ['height_cm', 180.34, '180 cm'],
    ['fio2_pct', 100, '100 %'],
    ['clinical_frailty_scale', 7, '7'],
    ['code_status', 'dnr_but_full_treatment', 'DNR, full treatment'],
    ['blood_products_acceptable', 'unknown', 'Not known'],
    ['ongoing_cpr', false, 'No'],
    ['mcs_in_place', ['iabp', 'impella'], 'IABP, Impella'],
    ['allergies', ['none'], 'None'],
    ['active_bleeding', 'none', 'None'],
    ['comorbidities', { choices: ['chronic_lung_disease'], text: 'mild asthma' }, 'Chronic lung disease; mild asthma'],
    ['primary_diagnosis', { text: 'Status asthmaticus' }, 'Status asthmaticus'],
    ['abg_at', '2026-03-14T00:40:00-04:00', '00:40'],
    ['intubated_at', '2026-03-12T01:00:00-04:00', '12 Mar 01:00'],
    ['transfer_consent', { choice: 'surrogate_written', text: 'spouse' }, 'Surrogate, in writing; spouse'],
    ['report_given_to', { nurse: { name: 'N. Sample', at: '2026-03-14T00:40:00-04:00' } }, 'Nurse: N. Sample, 00:40'],
    [
      'records_sent',
      {
        items: [
          { item: 'ECG', done: true },
          { item: 'CT', done: false },
        ],
        at: '2026-03-14T00:40:00-04:00',
      },
      'ECG, CT (not yet); 00:40',
    ],
    [
      'receiving_bed',
      { text: 'ICU 4', confirmed_by: 'P. Sample', at: '2026-03-14T00:40:00-04:00' },
      'ICU 4; P. Sample; 00:40',
    ],
  ] as const)('%s', (code, value, text) =>
    expect(plain(valueWithUnit(code, structuredClone(value) as never, shown))).toBe(text),
  )

  test('the typed unit is shown when it differs', () => {
    expect(plain(typedText('pao2_mmhg', '8.6', 'kPa') ?? '')).toBe('8.6 kPa')
    expect(typedText('pao2_mmhg', '8.6 kPa', 'kPa')).toBe('8.6 kPa')
    expect(typedText('height_cm', '5\'10"', 'ft_in')).toBe('5\'10"')
    expect(typedText('pao2_mmhg', '62', 'mm[Hg]')).toBeNull()
    expect(typedText('pao2_mmhg', null, null)).toBeNull()
  })

  test('every field has a name, every option words, and none shows an id', () => {
    for (const field of FIELDS) {
      expect(fieldLabel(field.id), field.id).not.toMatch(/_|^$/)
      for (const option of field.options ?? [])
        expect(optionText(field.id, option), `${field.id}: ${option}`).toMatch(/^[A-Z][^_]*$/)
    }
    expect(valueText('rhythm', 'af_flutter', shown)).toBe('AF or flutter')
    expect(fieldLabel('pao2_mmhg')).toBe('PaO₂')
    expect(optionText('code_status', 'full')).toBe('Full')
  })

  test('every review flag has words', () => {
    for (const { id } of REVIEW_FLAGS) expect(reviewFlagText(id)).not.toMatch(/_/)
  })

  test('every reason to decline is in exactly one group', () => {
    const grouped = DECLINE_REASON_GROUPS.flatMap(({ reasons }) => [...reasons]).toSorted()
    expect(grouped).toEqual(DECISION_REASONS.filter((reason) => reason !== 'meets_criteria').toSorted())
  })
})

describe('what is owed in words', () => {
  const owed = (parts: Partial<Owed>): Owed => ({
    kind: 'decide',
    who: null,
    dueAt: null,
    overdueByMs: 0,
    codes: [],
    ...parts,
  })
  test.each([
    [owed({ dueAt: minute(456) }), 'Decision by 03:36', 'Nobody yet'],
    [owed({ kind: 'acknowledge', dueAt: minute(436) }), 'Acknowledge by 03:16', 'Nobody yet'],
    [owed({ kind: 'acknowledge', dueAt: minute(436), overdueByMs: 1 }), 'Acknowledge now', 'Nobody yet'],
    [
      owed({ kind: 'answer', who: 'Dr G. Sample', codes: ['echo_summary', 'blood_products_acceptable'] }),
      'Answer from Dr G. Sample',
      'Echo; Blood products acceptable to the patient',
    ],
    [owed({ kind: 'assign_bed', who: 'R. Sample' }), 'Assign a bed', 'R. Sample'],
    [owed({ kind: 'nothing' }), 'Nothing', ''],
  ])('%#', (each, what, by) => {
    expect(owedText(each, zone)).toBe(what)
    expect(owedBy(each)).toBe(by)
  })
})

describe('the timeline', () => {
  const told = (event: EventFact['event'], detail: object = {}, more: Partial<EventFact> = {}) => {
    const [made] = life({ event, min: 0, detail: { ...detail } })
    if (made === undefined) throw new Error('no event')
    return eventSentence({ ...made, ...more }, { zone, nameOf: (id) => ({ dr: 'Dr M. Sample' })[id] })
  }

  test.each([
    ['send', {}, 'Sent'],
    ['start_review', { reviewerId: 'dr' }, 'Review started, for Dr M. Sample'],
    ['accept', { mode: 'retrieval' }, 'Accepted: our team comes and cannulates'],
    [
      'accept',
      { mode: 'transfer_in', expiresAt: minute(480).toISOString() },
      'Accepted: transfer to us; conditions hold until 04:00',
    ],
    ['advise', { recheckAt: minute(480).toISOString() }, 'Advised, re-check 04:00'],
    ['decline', { reason: 'malignancy', recheckAt: minute(480).toISOString() }, 'Declined: malignancy, re-check 04:00'],
    ['decline', { reason: 'no_bed_or_team' }, 'Declined: no bed or team'],
    ['close', { outcome: 'ecmo_died' }, 'Closed: ECMO, died'],
    ['withdraw', { reason: 'duplicate' }, 'Withdrawn: sent twice'],
    ['values_added', { codes: ['ph'] }, 'pH added'],
    ['values_added', { codes: ['ph', 'peep'] }, '2 values added'],
    ['milestone', { name: 'at_bedside' }, 'At the bedside'],
    ['hand_over', { toId: 'dr' }, 'Handed over to Dr M. Sample'],
    ['hand_over', { toId: 'gone' }, 'Handed over to a colleague'],
    ['tier_changed', { tier: 'immediate' }, 'Urgency set to immediate'],
    ['question_asked', { toSide: 'hospital' }, 'Question to the hospital'],
    ['undo', { undone: 'accept' }, 'Undone: the acceptance'],
  ] as const)('%s', (event, detail, text) => expect(plain(told(event, detail))).toBe(text))

  test('a start of one’s own review names nobody', () => {
    expect(told('start_review', { reviewerId: 'coordinator' })).toBe('Review started')
  })

  test('a call says with whom', () => {
    expect(told('call_logged', {}, { words: { withWhom: 'Dr A. Sample', text: 'Keep paralysed.' } })).toBe(
      'Call with Dr A. Sample',
    )
  })

  test('every event has a sentence, also when its detail is empty or forged', () => {
    for (const event of EVENT_NAMES)
      for (const detail of [
        {},
        { mode: 7, reason: {}, recheckAt: 'x', codes: 'x', toId: null, name: 'x', tier: [], outcome: 1, undone: 'x' },
      ])
        expect(told(event, detail), event).toMatch(/^[A-Zp].+/)
  })

  test('what the person wrote comes with its label', () => {
    const [event] = life({ event: 'decline', min: 0 })
    if (event === undefined) throw new Error('no event')
    expect(eventWords({ ...event, words: { rationale: 'ECMO can only buy time.', triggers: ['none'] } })).toEqual([
      { label: 'In words', lines: ['ECMO can only buy time.'] },
      { label: 'Ring us again if', lines: ['none foreseeable'] },
    ])
  })
})
