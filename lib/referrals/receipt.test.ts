import { describe, expect, test } from 'vitest'
import { toReceipt } from './receipt.ts'
import { life, minute, question, row } from './testing/life.ts'

const SENT = { event: 'send', min: 480 } as const
const DELIVERED = { event: 'page_delivered', min: 480.1, role: 'system' } as const
const SEEN = { event: 'seen', min: 481 } as const
const ACKNOWLEDGED = { event: 'acknowledge', min: 481.2, by: 'R. Okafor' } as const
const REVIEW = { event: 'start_review', min: 482, by: 'R. Okafor' } as const
const ADVISED = { event: 'advise', min: 490, by: 'Dr M. Varga', role: 'physician' } as const

const labels = (receipt: ReturnType<typeof toReceipt>) =>
  receipt.chain.map(({ label, isDone, clock }) => `${isDone ? '' : 'next: '}${label} ${clock}`)

describe('the receipt', () => {
  test('says that nobody has it, until when, and what happens then', () => {
    const receipt = toReceipt(row(life(SENT), { holder: null }), minute(481))
    expect(receipt.headline).toBe('Sent. Waiting for a person to take it.')
    expect(receipt.pastHeadline).toBe('Nobody has opened it yet: ring now.')
    expect(receipt.countdown).toMatchObject({
      clock: { startedAt: minute(480).getTime(), limitMs: 5 * 60_000, stoppedAt: undefined },
      dueClock: '04:05:00',
    })
    expect(receipt.countdown?.past).toContain('7K4\u00a0QMT')
    expect(labels(receipt)).toEqual(['Sent 04:00:00', 'next: Acknowledged by a person due 04:05:00'])
  })

  test('tells delivered from seen, and shows neither before it happened', () => {
    const delivered = toReceipt(row(life(SENT, DELIVERED), { holder: null }), minute(481))
    expect(delivered.headline).toBe('Delivered. Waiting for a person to take it.')
    expect(delivered.pastHeadline).toBe('Nobody has opened it yet: ring now.')
    expect(labels(delivered)).toEqual([
      'Sent 04:00:00',
      'Delivered to the coordinator 04:00:06',
      'next: Acknowledged by a person due 04:05:00',
    ])
    const seen = toReceipt(row(life(SENT, DELIVERED, SEEN), { holder: null }), minute(482))
    expect(seen.pastHeadline).toBe('Opened, but nobody has taken it yet: ring now.')
  })

  test('names the human, with every time to the second', () => {
    const events = life(SENT, DELIVERED, SEEN, ACKNOWLEDGED)
    const holder = { id: 'o', name: 'R. Okafor', jobTitle: null, phone: null, verified: true }
    const receipt = toReceipt(row(events, { holder }), minute(482))
    expect(receipt.headline).toBe('R. Okafor has your patient.')
    expect(receipt.lead).toBe(
      'Sent 04:00:00 · delivered to the coordinator 04:00:06 · seen 04:01:00 · acknowledged 04:01:12 by R. Okafor, coordinator.',
    )
    expect(receipt.chain.find(({ key }) => key === 'acknowledged')?.note).toBe(
      'R. Okafor, coordinator, after 1\u00a0min 12\u00a0s',
    )
    expect(receipt.countdown).toMatchObject({ dueClock: '04:31:12' })
  })

  test('an acknowledgment that was undone did not happen', () => {
    const events = life(SENT, ACKNOWLEDGED, { event: 'undo', min: 481.5, by: 'R. Okafor', undoes: 'e2' })
    const receipt = toReceipt(row(events, { holder: null }), minute(482))
    expect(receipt.headline).toBe('Sent. Waiting for a person to take it.')
    expect(labels(receipt)).toEqual(['Sent 04:00:00', 'next: Acknowledged by a person due 04:05:00'])
  })

  test('stands still while a question to the hospital is open, and says whose turn it is', () => {
    const events = life(SENT, ACKNOWLEDGED, REVIEW, { event: 'question_asked', min: 485 })
    const receipt = toReceipt(row(events, { questions: [question(485, null)] }), minute(490))
    expect(receipt.lead).toContain('A question to you is open.')
    expect(receipt.countdown?.dueClock).toBeNull()
    expect(receipt.countdown?.left).toContain('once you have answered')
    expect(receipt.countdown?.clock).toMatchObject({
      notOursMs: 5 * 60_000,
      stoppedAt: minute(490).getTime(),
    })
  })

  test('shows the decision instead of a countdown', () => {
    const receipt = toReceipt(row(life(SENT, ACKNOWLEDGED, REVIEW, ADVISED)), minute(500))
    expect(receipt.headline).toContain('Dr M. Varga')
    expect(receipt.countdown).toBeNull()
    expect(labels(receipt).at(-1)).toBe('Advised 04:10:00')
  })

  test('sent again begins anew: what was acknowledged before does not count', () => {
    const events = life(SENT, ACKNOWLEDGED, REVIEW, ADVISED, { event: 'reopen', min: 600 })
    const receipt = toReceipt(row(events, { holder: null }), minute(601))
    expect(receipt.headline).toBe('Sent. Waiting for a person to take it.')
    expect(labels(receipt)).toEqual(['Sent again 06:00:00', 'next: Acknowledged by a person due 06:05:00'])
  })

  test('never promises to page anybody or to ring', () => {
    for (const events of [life(SENT), life(SENT, ACKNOWLEDGED), life(SENT, ACKNOWLEDGED, REVIEW)]) {
      const { countdown } = toReceipt(row(events), minute(481))
      expect(`${countdown?.meanwhile} ${countdown?.past}`).not.toMatch(/we page|is paged|we ring/i)
    }
  })
})
