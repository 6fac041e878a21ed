import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageFact } from '#lib/paging/paged-people.ts'
import type { Roster } from '#lib/paging/referring-side.ts'
import { CHANNELS, PAGE_REASONS } from '#lib/paging/words.ts'
import type { ReferralSummary } from './facts.ts'
import { type Receipt, toReceipt } from './receipt.ts'
import { life, minute, question, row, type Step } from './testing/life.ts'
import { page, pagingOf, ROSTER } from './testing/paging.ts'

const SENT = { event: 'send', min: 480 } as const
const ON_DESK = { event: 'page_delivered', min: 480.1, detail: { channel: 'desk' } } as const
const SEEN = { event: 'seen', min: 481 } as const
const ACKNOWLEDGED = { event: 'acknowledge', min: 481.2, by: 'R. Okafor' } as const
const REVIEW = { event: 'start_review', min: 482, by: 'Dr M. Varga', role: 'physician' } as const
const FOR_VARGA = [
  { event: 'start_review', min: 482, by: 'R. Okafor', detail: { reviewerId: 'Dr M. Varga' } },
  { event: 'decision_asked', min: 482, by: 'R. Okafor', detail: { personId: 'Dr M. Varga' } },
] as const satisfies Step[]
const ADVISED = { event: 'advise', min: 490, by: 'Dr M. Varga', role: 'physician' } as const

const person = (name: string) => ({ id: name, name, jobTitle: null, phone: null, verified: true })
const HOLDER = { holder: person('R. Okafor') }
const NOBODY = { holder: null }
const BACKUP = { step: 1, personId: 'Q. Tanaka', personName: 'Q. Tanaka', reason: 'backup_on_call' } as const

interface Setting {
  readonly pages?: readonly PageFact[]
  readonly roster?: Roster
  readonly isLate?: boolean
  readonly more?: Partial<ReferralSummary>
}

function receiptAt(min: number, steps: readonly Step[], { pages = [], more = NOBODY, ...duty }: Setting = {}): Receipt {
  const facts = row(life(...steps), more)
  return toReceipt(facts, pagingOf(facts, minute(min), pages, duty), minute(min))
}

const labels = (receipt: Receipt) =>
  receipt.chain.map(({ label, isDone, clock }) => `${isDone ? '' : 'next: '}${label} ${clock}`)

/** What the headline says to a reader who looks at minute `min`, and why they are to ring. */
function headline(receipt: Receipt, min: number): string {
  return ringAt(receipt, min)?.headline ?? receipt.headline
}
const ringAt = ({ rings }: Receipt, min: number) => rings.find(({ from }) => from <= minute(min).getTime())

/** All that stands beside "ring now" at minute `min`. */
function whyAt(receipt: Receipt, min: number): string | undefined {
  const ring = ringAt(receipt, min)
  return ring && [ring.why, ring.ahead?.words].filter(Boolean).join(' ')
}

describe('the receipt', () => {
  test('a moment after sending promises nothing yet, and rings when no page goes out', () => {
    const receipt = receiptAt(480.1, [SENT])
    expect(headline(receipt, 480.1)).toBe('Sent. Waiting for a person to take it.')
    expect(receipt.countdown).toMatchObject({
      clock: { startedAt: minute(480).getTime(), limitMs: 5 * 60_000, stoppedAt: undefined },
      dueClock: '04:05:00',
      meanwhile: 'Not paged yet. If no page has gone out by 04:00:30, this page tells you to ring.',
    })
    expect(headline(receipt, 480.5)).toBe('Nobody has been paged yet: ring now.')
    expect(receipt.spoken).toBe('7K4\u00a0QMT')
    expect(labels(receipt)).toEqual(['Sent 04:00:00', 'next: Acknowledged by a person due 04:05:00'])
  })

  test('says whom it pages, and rings when that page does not go out', () => {
    const receipt = receiptAt(480.2, [SENT], { pages: [page(480.05)] })
    expect(receipt.lead).toBe('Sent 04:00:00 · paging the coordinator on call since 04:00:03.')
    expect(receipt.chain[1]).toMatchObject({ label: 'Coordinator on call paged', note: 'Not gone out yet' })
    expect(receipt.countdown?.meanwhile).toBe(
      'If nobody has by then, the backup coordinator is paged too and this page tells you to ring. You need not wait: ring now if it gets worse.',
    )
    expect(headline(receipt, 480.5)).toBe('Sent. Waiting for a person to take it.')
    expect(headline(receipt, 480.55)).toBe('No page has gone out yet: ring now.')
  })

  test('what the mail server has taken is not called delivered', () => {
    const receipt = receiptAt(481, [SENT], { pages: [page(480.05, { handed: 480.1 })] })
    expect(receipt.lead).toBe(
      'Sent 04:00:00 · page for the coordinator on call handed to the mail server 04:00:06, arrival not confirmed.',
    )
    expect(receipt.chain[1]).toMatchObject({
      label: 'Coordinator on call paged',
      note: 'Handed to the mail server 04:00:06; that it arrived is not confirmed',
    })
    expect(headline(receipt, 484)).toBe('Sent. Waiting for a person to take it.')
    expect(headline(receipt, 485)).toBe('Nobody has opened it yet: ring now.')
    // The screen turns to it by itself, and does not know then whether anybody else was paged.
    expect(whyAt(receipt, 485)).toBe('')
  })

  test('tells delivered from seen, and shows neither before it happened', () => {
    const delivered = receiptAt(481, [SENT], { pages: [page(480.05, { handed: 480.1, delivered: 480.15 })] })
    expect(headline(delivered, 481)).toBe('Delivered. Waiting for a person to take it.')
    expect(delivered.lead).toBe('Sent 04:00:00 · delivered to the coordinator 04:00:09.')
    expect(labels(delivered)).toEqual([
      'Sent 04:00:00',
      'Delivered to the coordinator 04:00:09',
      'next: Acknowledged by a person due 04:05:00',
    ])
    const seen = receiptAt(482, [SENT], { pages: [page(480.05, { handed: 480.1, seen: 481 })] })
    expect(seen.lead).toBe('Sent 04:00:00 · seen 04:01:00.')
    expect(headline(seen, 485)).toBe('Opened, but nobody has taken it yet: ring now.')
  })

  test('a desk that shows it and a person who opens it count as well, paged or not', () => {
    const receipt = receiptAt(482, [SENT, ON_DESK, SEEN], { pages: [page(480.05, { handed: 480.1 })] })
    expect(receipt.lead).toBe('Sent 04:00:00 · delivered to the coordinator 04:00:06 · seen 04:01:00.')
  })

  test('tells to ring from step 1 on, and what is done meanwhile', () => {
    const pages = [page(480.05, { handed: 480.1 }), page(485, {}, BACKUP)]
    const receipt = receiptAt(485.1, [SENT], { pages })
    expect({ headline: headline(receipt, 485.1), why: whyAt(receipt, 485.1) }).toEqual({
      headline: 'Nobody has opened it yet: ring now.',
      why: 'Backup coordinator paged 04:05:00. If nobody has it by 04:10:00, all coordinators and the physician on call are paged too.',
    })
    // Only until its time: after that, only a page says whether it was done.
    expect(ringAt(receipt, 485.1)?.ahead?.by).toBe(minute(490).getTime())
    expect(labels(receipt)).toEqual([
      'Sent 04:00:00',
      'Coordinator on call paged 04:00:03',
      'Backup coordinator paged 04:05:00',
      'next: Acknowledged by a person due 04:05:00',
    ])
  })

  test('does not call a page sent that was overtaken before it went out', () => {
    const receipt = receiptAt(486, [SENT], { pages: [page(480.05), page(485, { handed: 485.1 }, BACKUP)] })
    expect(receipt.chain[1]).toMatchObject({ label: 'Coordinator on call paged', note: 'Did not go out' })
  })

  test('of the repeats of the last step only the latest is shown', () => {
    const again = [15, 20, 25].map((min, index) => page(480 + min, {}, { step: 3 + index, reason: 'first_on_call' }))
    const receipt = receiptAt(505.1, [SENT], { pages: [page(480.05, { handed: 480.1 }), ...again] })
    expect(labels(receipt).slice(1, 3)).toEqual(['Coordinator on call paged 04:00:03', 'Paged again 04:25:00'])
    expect(whyAt(receipt, 505.1)).toBe('Paged again 04:25:00. If nobody has it by 04:30:00, everybody is paged again.')
  })

  test('rings at once when nobody is on call, and says that everyone is paged', () => {
    const alone = page(480.05, { handed: 480.1 }, { reason: 'nobody_on_call' })
    const roster = { ...ROSTER, coordinator: { first: null, backup: null } }
    const receipt = receiptAt(480.2, [SENT], { pages: [alone], roster })
    expect({ headline: headline(receipt, 480.2), why: whyAt(receipt, 480.2) }).toEqual({
      headline: 'Nobody is on call: ring now.',
      why: 'Nobody is entered as on call. All coordinators paged 04:00:03. If nobody has it by 04:05:00, the physician on call is paged too.',
    })
  })

  test('rings at once when nobody of the step can be reached', () => {
    const receipt = receiptAt(481, [SENT], { pages: [page(480.05, { lost: 480.8 })] })
    expect(headline(receipt, 480.7)).toBe('Sent. Waiting for a person to take it.')
    expect(headline(receipt, 481)).toBe('Nobody could be reached: ring now.')
    expect(receipt.chain[1]).toMatchObject({ note: 'Cannot be reached, 04:00:48' })
  })

  test('rings and promises nothing while pages go out late', () => {
    const pages = [page(480.05, { handed: 480.1, delivered: 480.2 })]
    const receipt = receiptAt(480.3, [SENT], { pages, isLate: true })
    expect({ headline: headline(receipt, 480.3), why: whyAt(receipt, 480.3) }).toEqual({
      headline: 'Pages may go out late: ring now.',
      why: 'The portal’s own paging is not working as it should.',
    })
    const lapsed = receiptAt(488, [SENT, ACKNOWLEDGED], {
      pages: [page(486.3, {}, { watch: 'lapse:e2' })],
      isLate: true,
      more: HOLDER,
    })
    expect(whyAt(lapsed, 488)).not.toContain('If nobody has it')
  })

  test('names the human, with every time to the second', () => {
    const pages = [page(480.05, { handed: 480.1, delivered: 480.15, seen: 481 })]
    const receipt = receiptAt(482, [SENT, ACKNOWLEDGED], { pages, more: HOLDER })
    expect(headline(receipt, 482)).toBe('R. Okafor has your patient.')
    expect(receipt.lead).toBe(
      'Sent 04:00:00 · delivered to the coordinator 04:00:09 · seen 04:01:00 · acknowledged 04:01:12 by R. Okafor, coordinator.',
    )
    expect(receipt.chain.find(({ key }) => key === 'acknowledged')?.note).toBe(
      'R. Okafor, coordinator, after 1\u00a0min 12\u00a0s',
    )
    expect(receipt.countdown).toMatchObject({ dueClock: '04:31:12' })
  })

  test('whoever opens it after it was acknowledged is not the one who saw the alert', () => {
    const receipt = receiptAt(483, [SENT, ACKNOWLEDGED, { event: 'seen', min: 482 }], { more: HOLDER })
    expect(receipt.lead).toBe('Sent 04:00:00 · acknowledged 04:01:12 by R. Okafor, coordinator.')
  })

  test('an acknowledgment that was undone did not happen, and the same alert goes on', () => {
    const undone = { event: 'undo', min: 481.5, by: 'R. Okafor', undoes: 'e2' } as const
    const pages = [page(480.05, { handed: 480.1, delivered: 480.15, seen: 481.1 })]
    const receipt = receiptAt(482, [SENT, ACKNOWLEDGED, undone], { pages })
    expect(headline(receipt, 482)).toBe('Delivered. Waiting for a person to take it.')
    expect(labels(receipt)).toEqual([
      'Sent 04:00:00',
      'Delivered to the coordinator 04:00:09',
      'Seen 04:01:06',
      'next: Acknowledged by a person due 04:05:00',
    ])
  })

  test('an acknowledgment that nothing follows lapses: ring, and who is paged again', () => {
    const before = receiptAt(482, [SENT, ACKNOWLEDGED], { more: HOLDER })
    expect(headline(before, 486)).toBe('R. Okafor has your patient.')
    expect(headline(before, 486.2)).toBe('R. Okafor took it, but nothing has followed: ring now.')
    const pages = [
      page(486.21, {}, { watch: 'lapse:e2', reason: 'holder' }),
      page(486.21, {}, { watch: 'lapse:e2', personId: 'S. Marsh', personName: 'S. Marsh' }),
    ]
    const lapsed = receiptAt(487, [SENT, ACKNOWLEDGED], { pages, more: HOLDER })
    expect(whyAt(lapsed, 487)).toBe(
      'Nothing has been noted since. R. Okafor and coordinator on call paged 04:06:12. If nobody has it by 04:11:12, the backup coordinator is paged too.',
    )
    expect(labels(lapsed)).toContain('R. Okafor and coordinator on call paged 04:06:12')
  })

  test('whoever had it has left: ring, also where the patient is to be fetched', () => {
    const left = { event: 'holder_left', min: 490, role: 'system' } as const
    const accepted = { event: 'accept', min: 485, by: 'Dr M. Varga', role: 'physician' } as const
    for (const before of [
      [SENT, ACKNOWLEDGED, REVIEW],
      [SENT, ACKNOWLEDGED, accepted],
    ] as const) {
      const receipt = receiptAt(491, [...before, left], {
        pages: [page(490, {}, { watch: 'lapse:e4', personId: 'S. Marsh', personName: 'S. Marsh' })],
        more: HOLDER,
      })
      expect(headline(receipt, 491)).toBe('R. Okafor no longer has your patient, and nobody else has yet. Ring now.')
      expect(whyAt(receipt, 491)).toBe(
        'Coordinator on call paged 04:10:00. If nobody has it by 04:15:00, the backup coordinator is paged too.',
      )
      const taken = receiptAt(492, [...before, left, { event: 'claim', min: 491.5 }], { more: HOLDER })
      expect(taken.rings.filter(({ from }) => from <= minute(492).getTime())).toEqual([])
    }
  })

  test('a physician who is asked does not have it yet', () => {
    const more = { ...HOLDER, reviewer: person('Dr M. Varga') }
    const asked = page(
      482.02,
      { handed: 482.05 },
      {
        watch: 'decision:e4',
        personId: 'Dr M. Varga',
        personName: 'Dr M. Varga',
        asRole: 'physician',
        reason: 'asked',
        handedOverBy: 'webhook',
      },
    )
    const receipt = receiptAt(483, [SENT, ACKNOWLEDGED, ...FOR_VARGA], { pages: [asked], more })
    expect(headline(receipt, 483)).toBe('R. Okafor has your patient.')
    expect(receipt.lead).toContain(
      'Dr M. Varga was asked 04:02:00 · paged 04:02:01 · handed to the paging service 04:02:03.',
    )
    expect(receipt.chain.map(({ label }) => label)).not.toContain('Physician has it')
    expect(receipt.countdown?.meanwhile).toBe(
      'If Dr M. Varga has not answered by 04:07:00, the backup physician is paged too. If it gets worse: ring and say “7K4\u00a0QMT”.',
    )
    expect(headline(receipt, 487)).toBe('R. Okafor has your patient. Dr M. Varga has not answered yet: ring now.')
    const seen = { ...asked, deliveredAt: minute(482.1), seenAt: minute(482.5) }
    const looked = receiptAt(483, [SENT, ACKNOWLEDGED, ...FOR_VARGA], { pages: [seen], more })
    expect(looked.lead).toContain('asked 04:02:00 · paged 04:02:01 · delivered 04:02:06 · seen 04:02:30.')
    const taken = [
      SENT,
      ACKNOWLEDGED,
      ...FOR_VARGA,
      { event: 'page_acknowledged', min: 483, by: 'Dr M. Varga', role: 'physician' },
    ] as const
    const has = receiptAt(484, taken, { pages: [seen], more })
    expect(has.lead).toContain('Dr M. Varga has it.')
    expect(labels(has)).toContain('Physician has it 04:03:00')
  })

  test('says that the decision is late, and who is paged for it', () => {
    const more = { ...HOLDER, reviewer: person('Dr M. Varga') }
    const late = page(511.25, { handed: 511.3 }, { watch: 'overdue:e2', personId: 'Dr M. Varga', asRole: 'physician' })
    const receipt = receiptAt(512, [SENT, ACKNOWLEDGED, REVIEW], { pages: [late], more })
    expect({ headline: headline(receipt, 512), why: whyAt(receipt, 512) }).toEqual({
      headline: 'R. Okafor has your patient. The decision is late: ring now.',
      why: 'Physician on call paged 04:31:15. If nobody has it by 04:36:12, the backup physician is paged too.',
    })
  })

  test('stands still while a question to the hospital is open, and says whose turn it is', () => {
    const steps = [SENT, ACKNOWLEDGED, REVIEW, { event: 'question_asked', min: 485 }] as const
    const receipt = receiptAt(540, steps, { more: { ...HOLDER, questions: [question(485, null)] } })
    expect(receipt.lead).toContain('A question to you is open.')
    expect(receipt.countdown?.dueClock).toBeNull()
    expect(receipt.countdown?.left).toContain('once you have answered')
    expect(receipt.countdown?.clock).toMatchObject({ notOursMs: 55 * 60_000, stoppedAt: minute(540).getTime() })
    expect(ringAt(receipt, 600)).toBeUndefined()
  })

  test('shows the decision instead of a countdown, and rings no more', () => {
    const receipt = receiptAt(500, [SENT, ACKNOWLEDGED, REVIEW, ADVISED], {
      pages: [page(480, { lost: 481 })],
      isLate: true,
    })
    expect(receipt.headline).toContain('Dr M. Varga')
    expect(receipt.countdown).toBeNull()
    expect(receipt.rings).toEqual([])
    expect(labels(receipt).at(-1)).toBe('Advised 04:10:00')
  })

  test('sent again begins anew: what was paged and acknowledged before does not count', () => {
    const before = page(480.05, { handed: 480.1, delivered: 480.15, seen: 481 })
    const anew = page(600.02, {}, { watch: 'alert:e5' })
    const steps = [SENT, ACKNOWLEDGED, REVIEW, ADVISED, { event: 'reopen', min: 600 }] as const
    const receipt = receiptAt(600.1, steps, { pages: [before, anew] })
    expect(headline(receipt, 600.1)).toBe('Sent. Waiting for a person to take it.')
    expect(labels(receipt)).toEqual([
      'Sent again 06:00:00',
      'Coordinator on call paged 06:00:01',
      'next: Acknowledged by a person due 06:05:00',
    ])
  })

  test('counts a page that another tier brought to the same alert', () => {
    const steps = [
      SENT,
      { event: 'tier_changed', min: 482, detail: { tier: 'immediate', was: { tier: 'emergent' } } },
    ] as const
    const pages = [
      page(480.05, { handed: 480.1 }),
      page(482, { delivered: 482.1 }, { watch: 'alert:e1:e2', step: 2, reason: 'all_of_role' }),
    ]
    const receipt = receiptAt(482.2, steps, { pages, more: { ...NOBODY, tier: 'immediate' } })
    expect(receipt.lead).toBe('Sent 04:00:00 · delivered to the coordinator 04:02:06.')
    expect(whyAt(receipt, 482.2)).toContain('Paged again 04:02:00.')
  })
})

describe('whatever the rows say', () => {
  const instant = fc.option(fc.double({ min: 480, max: 520, noNaN: true }), { nil: undefined })
  const anyPage = fc
    .record({
      min: fc.double({ min: 480, max: 520, noNaN: true }),
      handed: instant,
      delivered: instant,
      seen: instant,
      lost: instant,
      step: fc.nat({ max: 5 }),
      who: fc.constantFrom('R. Okafor', 'Q. Tanaka', 'Dr M. Varga'),
      asRole: fc.constantFrom('coordinator', 'physician', 'director'),
      reason: fc.constantFrom(...PAGE_REASONS),
      by: fc.constantFrom(...CHANNELS),
    })
    .map(({ min, who, step, asRole, reason, by, ...times }) =>
      page(min, times, { step, asRole, reason, personId: who, personName: who, handedOverBy: by }),
    )
  const anySetting = fc.record({ pages: fc.array(anyPage, { maxLength: 6 }), isLate: fc.boolean() })
  const said = (receipt: Receipt) =>
    `${receipt.headline} ${receipt.lead} ${receipt.chain.map(({ label, isDone }) => (isDone ? label : '')).join(' ')}`

  test('nothing is called delivered, seen, handed over or acknowledged without its row', () => {
    fc.assert(
      fc.property(anySetting, fc.double({ min: 480, max: 530, noNaN: true }), (setting, min) => {
        const receipt = receiptAt(min, [SENT], setting)
        const has = (when: keyof PageFact) => setting.pages.some((each) => each[when] !== null)
        const words = said(receipt).toLowerCase()
        if (!has('deliveredAt') && !has('seenAt')) expect(words).not.toContain('delivered')
        if (!has('seenAt')) expect(words).not.toContain('seen')
        if (!has('handedOverAt')) expect(words).not.toContain('handed')
        expect(words).not.toContain('acknowledged')
        expect(words).not.toContain('has your patient')
      }),
    )
  })

  test('from step 1 on, or past the limit, it tells to ring; and never later', () => {
    fc.assert(
      fc.property(anySetting, fc.double({ min: 480, max: 530, noNaN: true }), (setting, min) => {
        const receipt = receiptAt(min, [SENT], setting)
        const isPaged = setting.pages.some(({ step, createdAt }) => step >= 1 && createdAt <= minute(min))
        if (isPaged || min >= 485 || setting.isLate) expect(headline(receipt, min)).toContain('ring now')
      }),
    )
  })

  test('before an acknowledgment there is always a moment, at most the limit away, at which it tells to ring', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        expect(headline(receiptAt(480, [SENT], setting), 485)).toContain('ring now')
      }),
    )
  })
})
