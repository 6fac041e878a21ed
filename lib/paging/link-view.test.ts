import { describe, expect, it } from 'vitest'
import { life, minute, type Step } from '#lib/referrals/testing/life.ts'
import type { Role } from '#lib/referrals/vocabulary.ts'
import { pressOf, standingOf } from './link-view.ts'
import type { LinkedPage } from './linked-page.ts'
import { pagedFact } from './testing/paged-fact.ts'

const ME = 'R. Okafor'
const OTHER = 'Q. Tanaka'
const sent: Step = { event: 'send', min: 0 }
const mine: Step = { event: 'acknowledge', min: 3, by: ME }
const theirs: Step = { event: 'acknowledge', min: 3, by: OTHER }

type Page = LinkedPage['page']

/** A page for the referral with these events, to me, in `role`. */
function linked(steps: readonly Step[], change: Partial<Page> = {}, role: Exclude<Role, 'system'> = 'coordinator') {
  const events = life(...steps)
  const holder = events.findLast(({ event }) => event === 'acknowledge' || event === 'claim')
  const last = events.at(-1)
  const page: Page = {
    ...pagedFact(ME, minute(0), { asRole: role }),
    watch: 'alert:e1',
    referralId: 'r1',
    round: 1,
    tier: 'emergent',
    reason: 'first_on_call',
    text: 'alert',
    detail: {},
    urgent: true,
    policyVersion: 0,
    dueAt: minute(0),
    leasedUntil: null,
    leasedBy: null,
    linkExpiresAt: minute(60),
    linkUsedAt: null,
    ...change,
  }
  const status = last?.toStatus ?? 'draft'
  const result: LinkedPage = {
    page,
    actor: {
      personId: ME,
      sessionId: null,
      name: ME,
      verified: true,
      memberships: [{ role, facilityId: null, unitType: null }],
    },
    about: {
      referral: {
        id: 'r1',
        reference: '7K4QMT',
        facilityId: 'f1',
        createdBy: 'referrer',
        intakeKey: 'k1',
        onBehalf: false,
        support: 'vv',
        tier: 'emergent',
        referrerTier: 'emergent',
        unitType: null,
        status,
        version: events.length,
        round: last?.round ?? 1,
        holderId: status === 'sent' ? null : (holder?.actorId ?? null),
        reviewerId: null,
        createdAt: minute(0),
        endedAt: null,
      },
      hospital: 'Riverton',
      switchboard: '207-555-0151',
      timeZone: 'America/New_York',
      holderName: holder?.actorName ?? null,
      facts: { status, tier: 'emergent', support: 'vv', events, questions: [] },
    },
  }
  return result
}

describe('what the link of a page shows', () => {
  it('has its button while nobody has it', () => {
    expect(standingOf(linked([sent]), minute(1))).toEqual({ is: 'asked' })
  })

  it('says that the reader has it, and since when, whether by the link or at a desk', () => {
    const byLink = { acknowledgedAt: minute(3), linkUsedAt: minute(3) }
    expect(standingOf(linked([sent, mine], byLink), minute(4))).toEqual({ is: 'yours', at: minute(3) })
    expect(standingOf(linked([sent, mine]), minute(4))).toEqual({ is: 'yours', at: minute(3) })
  })

  it('says who was first', () => {
    expect(standingOf(linked([sent, theirs]), minute(4))).toEqual({ is: 'taken', by: OTHER, at: minute(3) })
    const handedOver: Step = { event: 'claim', min: 5, by: OTHER }
    const used = { acknowledgedAt: minute(3), linkUsedAt: minute(3) }
    expect(standingOf(linked([sent, mine, handedOver], used), minute(6))).toMatchObject({ is: 'taken', by: OTHER })
  })

  it('says that it is over without saying how it was answered', () => {
    const declined: Step = { event: 'decline', min: 20, role: 'physician', detail: { reason: 'malignancy' } }
    const view = standingOf(linked([sent, theirs, declined]), minute(21))
    expect(view).toEqual({ is: 'over', isWithdrawn: false, at: minute(20) })
    const withdrawn: Step = { event: 'withdraw', min: 2, role: 'referrer' }
    expect(standingOf(linked([sent, withdrawn]), minute(3))).toMatchObject({ is: 'over', isWithdrawn: true })
  })

  it('says that it was sent again after this page', () => {
    const again = [sent, theirs, { event: 'advise', min: 20 }, { event: 'reopen', min: 40 }] as const
    expect(standingOf(linked(again), minute(41))).toEqual({ is: 'sent_again', at: minute(40) })
  })

  it('has its button again after an undone acknowledgment, but works only once', () => {
    const undone = [sent, mine, { event: 'undo', min: 3.5, undoes: 'e2', by: ME }] as const
    expect(standingOf(linked(undone), minute(4))).toEqual({ is: 'asked' })
    expect(standingOf(linked(undone, { linkUsedAt: minute(3) }), minute(4))).toEqual({
      is: 'open_again',
      at: minute(3),
    })
  })

  it('runs out', () => {
    expect(standingOf(linked([sent]), minute(60))).toEqual({ is: 'expired' })
    expect(standingOf(linked([sent]), minute(59.99))).toEqual({ is: 'asked' })
  })

  it('asks after a lapse, and the holder whether they still have it', () => {
    const lapse = linked([sent, mine], { kind: 'lapse', watch: 'lapse:e2' })
    expect(standingOf(lapse, minute(7.9))).toEqual({ is: 'yours', at: minute(3) })
    expect(standingOf(lapse, minute(8))).toEqual({ is: 'asked' })
    expect(pressOf(lapse)).toBe('still_have_it')
    expect(pressOf(linked([sent, theirs], { kind: 'lapse', watch: 'lapse:e2' }))).toBe('have_it')
  })

  it('asks for the place of somebody who has left, and says who took it, also after the answer', () => {
    const steps = [sent, theirs, { event: 'accept', min: 6, role: 'physician' }] as const
    const left = { event: 'holder_left', min: 9, role: 'system' } as const
    const change = { kind: 'lapse', text: 'holder_left', watch: 'lapse:e4' } as const
    expect(standingOf(linked([...steps, left], change), minute(10))).toEqual({ is: 'asked' })
    const claimed = { event: 'claim', min: 11, by: OTHER } as const
    const taken = linked([...steps, left, claimed], change)
    expect(standingOf(taken, minute(12))).toEqual({ is: 'taken', by: OTHER, at: minute(11) })
    expect(standingOf(linked([...steps, left, { ...claimed, by: ME }], change), minute(12))).toMatchObject({
      is: 'yours',
    })
  })

  it('asks a physician for a decision, and tells a coordinator of it', () => {
    const steps = [
      sent,
      theirs,
      { event: 'start_review', min: 5, detail: { reviewerId: ME } },
      { event: 'decision_asked', min: 5, detail: { personId: ME } },
    ] as const
    const asked = { kind: 'decision', watch: 'decision:e4' } as const
    expect(standingOf(linked(steps, asked, 'physician'), minute(6))).toEqual({ is: 'asked' })
    expect(pressOf(linked(steps, asked, 'physician'))).toBe('on_it')
    expect(pressOf(linked(steps, asked, 'coordinator'))).toBe('read')
    const on = { event: 'page_acknowledged', min: 7, by: ME, role: 'physician' } as const
    const pressed = { ...asked, acknowledgedAt: minute(7), linkUsedAt: minute(7) }
    expect(standingOf(linked([...steps, on], pressed, 'physician'), minute(8))).toEqual({ is: 'yours', at: minute(7) })
    const other = { ...on, by: 'Dr N. Osei' }
    expect(standingOf(linked([...steps, other], asked, 'physician'), minute(8))).toEqual({
      is: 'taken',
      by: 'Dr N. Osei',
      at: minute(7),
    })
    const read = { ...asked, acknowledgedAt: minute(7), linkUsedAt: minute(7) }
    expect(standingOf(linked(steps, read, 'coordinator'), minute(8))).toEqual({ is: 'read', at: minute(7) })
  })

  it('only has what merely tells something read', () => {
    const test = { ...linked([sent], { kind: 'test', watch: 'test:1' }), about: null }
    expect(standingOf(test, minute(1))).toEqual({ is: 'asked' })
    expect(pressOf(test)).toBe('reached')
    const told = linked([sent, mine], { kind: 'told', linkUsedAt: minute(5) }, 'referrer')
    expect(standingOf(told, minute(6))).toEqual({ is: 'read', at: minute(5) })
    expect(pressOf(told)).toBe('read')
  })
})
