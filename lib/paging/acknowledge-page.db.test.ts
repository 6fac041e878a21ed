import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberships, people } from '#db/schema/people.ts'
import { advise } from '#lib/referrals/decide.ts'
import { acknowledge, handOver, startReview } from '#lib/referrals/hold.ts'
import { reopen } from '#lib/referrals/lifecycle.ts'
import { acknowledgePaged, logCall, markDelivered, markSeen } from '#lib/referrals/notes.ts'
import { undo } from '#lib/referrals/undo.ts'
import { type Clinic, NOON, openClinic, seconds, WORDS } from '#scripts/testing/clinic.ts'
import { acknowledgePage } from './acknowledge-page.ts'
import { makePage, pageRow } from './testing/make-page.ts'

let clinic: Clinic

const press = (page: string, at = NOON) => {
  const { db, keys } = clinic
  return acknowledgePage({ db, keys, now: at, requestId: 'test' }, page)
}

/** Acknowledged, and a physician named for the review, who is asked by that. */
const askedOf = async (who: 'physician' | 'physician2') => {
  const reference = await clinic.referralIn('acknowledged')
  await startReview(clinic.as('coordinator', seconds(-500)), reference, clinic.id(who))
  return reference
}

const lastEvent = async (reference: string) => (await clinic.state(reference)).events.at(-1)

describe('pressing the link of a page', () => {
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  it('acknowledges an alert as the person who was paged', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator', reference)
    expect(await press(page, seconds(12))).toBe('done')
    const { referral } = await clinic.state(reference)
    expect(referral).toMatchObject({ status: 'acknowledged', holderId: clinic.id('coordinator') })
    expect(await lastEvent(reference)).toMatchObject({
      event: 'acknowledge',
      actorId: clinic.id('coordinator'),
      actorName: 'R. Okafor',
      actorRole: 'coordinator',
      at: seconds(12),
    })
    const times = { seenAt: seconds(12), acknowledgedAt: seconds(12), linkUsedAt: seconds(12) }
    expect(await pageRow(clinic.db, page)).toMatchObject(times)
  })

  it('works once', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator', reference)
    await press(page, seconds(12))
    const before = await clinic.state(reference)
    expect(await press(page, seconds(20))).toBe('used')
    expect(await clinic.state(reference)).toEqual(before)
    expect(await pageRow(clinic.db, page)).toMatchObject({ acknowledgedAt: seconds(12), linkUsedAt: seconds(12) })
  })

  it('lets one of two have it, at the same moment, and writes the other down as having seen it', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator', reference)
    const other = await makePage(clinic, 'physician', reference, { step: 2 })
    const ends = await Promise.all([press(page, seconds(12)), press(other, seconds(12))])
    expect([...ends].sort()).toEqual(['done', 'not_needed'])
    const lost = await pageRow(clinic.db, ends[0] === 'done' ? other : page)
    expect(lost).toMatchObject({ seenAt: seconds(12), acknowledgedAt: null, linkUsedAt: null })
    const { events } = await clinic.state(reference)
    expect(events.filter(({ event }) => event === 'acknowledge')).toHaveLength(1)
  })

  it('does nothing after the link has run out, not even in its last moment', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator', reference, { linkExpiresAt: seconds(60) })
    const before = [await clinic.state(reference), await pageRow(clinic.db, page)]
    expect(await press(page, seconds(60))).toBe('expired')
    expect([await clinic.state(reference), await pageRow(clinic.db, page)]).toEqual(before)
    expect(await press(page, seconds(59.999))).toBe('done')
  })

  it('does not take a later sending for the one it was about', async () => {
    const reference = await clinic.referralIn('advised')
    const page = await makePage(clinic, 'coordinator2', reference)
    await reopen(clinic.as('referrer', seconds(10)), reference, { reason: 'Worse.' })
    expect(await press(page, seconds(12))).toBe('not_needed')
    expect((await clinic.state(reference)).referral.status).toBe('sent')
  })

  it('opens nothing for whoever has left, has lost the role, or was never paged', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'director', reference)
    const director = clinic.id('director')
    const account = { reach: 'account', personId: null, facilityIds: [] } as const
    const left = (deactivatedAt: Date | null) =>
      clinic.db.transaction(account, (tx) => tx.update(people).set({ deactivatedAt }).where(eq(people.id, director)))
    const ended = (endedAt: Date | null) =>
      clinic.db.transaction(account, (tx) =>
        tx.update(memberships).set({ endedAt }).where(eq(memberships.personId, director)),
      )
    const before = await clinic.state(reference)
    await left(NOON)
    expect(await press(page)).toBe('unknown')
    await left(null)
    await ended(NOON)
    expect(await press(page)).toBe('unknown')
    expect(await press(randomUUID())).toBe('unknown')
    expect(await clinic.state(reference)).toEqual(before)
    await ended(null)
    expect(await press(page)).toBe('done')
  })

  it('lets the holder say, after a lapse, that they still have it', async () => {
    const reference = await clinic.referralIn('acknowledged')
    const lapsed = seconds(-540 + 10 * 60)
    const page = await makePage(clinic, 'coordinator', reference, { kind: 'lapse' })
    expect(await press(page, lapsed)).toBe('done')
    expect(await lastEvent(reference)).toMatchObject({
      event: 'claim',
      actorId: clinic.id('coordinator'),
      detail: { fromId: clinic.id('coordinator') },
    })
  })

  it('lets somebody else take it after a lapse', async () => {
    const reference = await clinic.referralIn('acknowledged')
    const page = await makePage(clinic, 'coordinator2', reference, { kind: 'lapse' })
    expect(await press(page, seconds(60))).toBe('done')
    expect((await clinic.state(reference)).referral.holderId).toBe(clinic.id('coordinator2'))
  })

  it('takes nothing from a holder who has shown meanwhile that they have it', async () => {
    const reference = await clinic.referralIn('acknowledged')
    const page = await makePage(clinic, 'coordinator2', reference, { kind: 'lapse' })
    const own = await makePage(clinic, 'coordinator', reference, { kind: 'lapse' })
    await logCall(clinic.as('coordinator', seconds(70)), reference, { withWhom: 'Dr A. Moreau', text: 'On it.' })
    const before = await clinic.state(reference)
    expect(await press(page, seconds(80))).toBe('not_needed')
    expect(await press(own, seconds(80))).toBe('not_needed')
    expect(await clinic.state(reference)).toEqual(before)
  })

  it.each([
    ['decision', 5],
    ['overdue', 3100],
  ] as const)('records that a physician is on it: %s', async (kind, second) => {
    const reference = await askedOf('physician')
    if (kind === 'overdue')
      await press(await makePage(clinic, 'physician', reference, { kind: 'decision' }), seconds(-400))
    const page = await makePage(clinic, 'physician', reference, { kind, step: 1 })
    const { watch } = await pageRow(clinic.db, page)
    expect(await press(page, seconds(second))).toBe('done')
    expect(await lastEvent(reference)).toMatchObject({
      event: 'page_acknowledged',
      actorId: clinic.id('physician'),
      fromStatus: 'in_review',
      toStatus: 'in_review',
      detail: { watch, kind, step: 1 },
    })
  })

  it('says that somebody is on it to the second physician, and changes nothing', async () => {
    const reference = await askedOf('physician')
    await press(await makePage(clinic, 'physician', reference, { kind: 'decision' }), seconds(5))
    const before = await clinic.state(reference)
    const second = await makePage(clinic, 'physician2', reference, { kind: 'decision', step: 1 })
    expect(await press(second, seconds(9))).toBe('not_needed')
    expect(await clinic.state(reference)).toEqual(before)
  })

  it('does not let a coordinator silence what waits for a physician', async () => {
    const reference = await askedOf('physician')
    const page = await makePage(clinic, 'coordinator', reference, { kind: 'decision', step: 2 })
    const before = await clinic.state(reference)
    expect(await press(page, seconds(5))).toBe('done')
    expect(await clinic.state(reference)).toEqual(before)
    // That they have read it, not that somebody has it.
    const row = { seenAt: seconds(5), linkUsedAt: seconds(5), acknowledgedAt: null }
    expect(await pageRow(clinic.db, page)).toMatchObject(row)
  })

  it('is not needed any more once the decision has been made', async () => {
    const reference = await askedOf('physician')
    const page = await makePage(clinic, 'physician2', reference, { kind: 'decision' })
    await advise(clinic.as('physician', seconds(1)), reference, {
      ...WORDS,
      triggers: [...WORDS.triggers],
      otherReasons: [],
    })
    expect(await press(page, seconds(5))).toBe('not_needed')
    expect(await pageRow(clinic.db, page)).toMatchObject({ seenAt: seconds(5), acknowledgedAt: null })
  })

  it.each(['told', 'taken', 'test', 'notice'] as const)(
    'says of a page that only tells that it was read: %s',
    async (kind) => {
      const reference = kind === 'test' || kind === 'notice' ? null : await clinic.referralIn('sent')
      const who = kind === 'told' ? 'referrer' : 'coordinator'
      const page = await makePage(clinic, who, reference, { kind, urgent: false })
      expect(await press(page, seconds(5))).toBe('done')
      expect(await pageRow(clinic.db, page)).toMatchObject({ seenAt: seconds(5), acknowledgedAt: seconds(5) })
      if (reference) expect((await clinic.state(reference)).referral.status).toBe('sent')
    },
  )
})

describe('what the desk shows of a page', () => {
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  it('has arrived when the desk of that person has painted it, and is seen when they open it', async () => {
    const reference = await clinic.referralIn('sent')
    const own = await makePage(clinic, 'coordinator', reference)
    const other = await makePage(clinic, 'coordinator2', reference, { step: 1 })
    await markDelivered(clinic.as('coordinator', seconds(3)), reference)
    await markDelivered(clinic.as('coordinator', seconds(4)), reference)
    await markSeen(clinic.as('coordinator', seconds(9)), reference)
    await markSeen(clinic.as('coordinator', seconds(11)), reference)
    expect(await pageRow(clinic.db, own)).toMatchObject({ deliveredAt: seconds(3), seenAt: seconds(9) })
    expect(await pageRow(clinic.db, other)).toMatchObject({ deliveredAt: null, seenAt: null })
  })

  it('is acknowledged by whoever acknowledges at the desk, until they undo it', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator', reference, { seenAt: seconds(2) })
    const { eventId } = await acknowledge(clinic.as('coordinator', seconds(5)), reference)
    expect(await pageRow(clinic.db, page)).toMatchObject({ seenAt: seconds(2), acknowledgedAt: seconds(5) })
    await undo(clinic.as('coordinator', seconds(9)), reference, eventId)
    expect(await pageRow(clinic.db, page)).toMatchObject({ seenAt: seconds(2), acknowledgedAt: null })
  })

  it('counts a press that comes after an undone acknowledgment', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'coordinator2', reference)
    const { eventId } = await acknowledge(clinic.as('coordinator', seconds(5)), reference)
    expect(await press(page, seconds(6))).toBe('not_needed')
    await undo(clinic.as('coordinator', seconds(9)), reference, eventId)
    expect(await press(page, seconds(12))).toBe('done')
  })

  it('lets a physician say at the desk that they are on it, while a page calls them for the decision', async () => {
    const reference = await clinic.referralIn('acknowledged')
    await startReview(clinic.as('coordinator', seconds(-500)), reference, clinic.id('physician'))
    const page = await makePage(clinic, 'physician', reference, { kind: 'decision', step: 1 })
    await acknowledgePaged(clinic.as('physician', seconds(5)), reference)
    expect(await lastEvent(reference)).toMatchObject({
      event: 'page_acknowledged',
      actorId: clinic.id('physician'),
      detail: { kind: 'decision', step: 1 },
    })
    expect(await pageRow(clinic.db, page)).toMatchObject({ acknowledgedAt: seconds(5) })
    await expect(acknowledgePaged(clinic.as('physician', seconds(6)), reference)).rejects.toThrow('any more')
    await expect(acknowledgePaged(clinic.as('coordinator', seconds(6)), reference)).rejects.toThrow('not yours')
  })

  it('is taken once by two presses at the same moment', async () => {
    const reference = await clinic.referralIn('acknowledged')
    await startReview(clinic.as('coordinator', seconds(-500)), reference, clinic.id('physician'))
    const page = await makePage(clinic, 'physician', reference, { kind: 'decision' })
    const pressed = await Promise.all([press(page, seconds(5)), press(page, seconds(5)), press(page, seconds(5))])
    expect(pressed.filter((how) => how === 'done')).toHaveLength(1)
    const { events } = await clinic.state(reference)
    expect(events.filter(({ event }) => event === 'page_acknowledged')).toHaveLength(1)
  })

  it('leaves a handed-over referral with whoever has it now', async () => {
    const reference = await clinic.referralIn('sent')
    const page = await makePage(clinic, 'physician2', reference, { kind: 'lapse' })
    await acknowledge(clinic.as('coordinator', seconds(5)), reference)
    await handOver(clinic.as('coordinator', seconds(7)), reference, clinic.id('coordinator2'))
    expect(await press(page, seconds(3000))).toBe('not_needed')
    expect((await clinic.state(reference)).referral.holderId).toBe(clinic.id('coordinator2'))
  })
})
