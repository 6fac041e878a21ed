import { describe, expect, it } from 'vitest'
import type { QuestionFact } from '#lib/referrals/facts.ts'
import { life, minute, question, type Step } from '#lib/referrals/testing/life.ts'
import type { Branch, Tier } from '#lib/referrals/vocabulary.ts'
import { nextChangeAt, type WatchFacts, watchesOf } from './watch.ts'

const SEND: Step = { event: 'send', min: 0 }
const ACK: Step = { event: 'acknowledge', min: 2 }
const REVIEW: Step = { event: 'start_review', min: 3, role: 'physician' }
/** A coordinator names the physician: two events. */
const NAMED: readonly Step[] = [
  { event: 'start_review', min: 3, detail: { reviewerId: 'varga' } },
  { event: 'decision_asked', min: 3, detail: { personId: 'varga' } },
]

function facts(
  steps: readonly Step[],
  more: { tier?: Tier; support?: Branch; questions?: QuestionFact[] } = {},
): WatchFacts {
  const events = life(...steps)
  const status = events.at(-1)?.toStatus ?? 'draft'
  return { status, tier: 'emergent', support: 'vv', questions: [], events, ...more }
}

const watched = (steps: readonly Step[], atMin: number, more = {}) =>
  watchesOf(facts(steps, more), minute(atMin)).map(({ key, beganAt, askedId }) => [
    key,
    (beganAt.getTime() - minute(0).getTime()) / 60_000,
    ...(askedId ? [askedId] : []),
  ])

describe('an alert', () => {
  it('is watched from the sending on, however long nobody acknowledges', () => {
    expect(watched([SEND], 0)).toEqual([['alert:e1', 0]])
    expect(watched([SEND, { event: 'call_logged', min: 4 }, { event: 'seen', min: 5 }], 600)).toEqual([['alert:e1', 0]])
  })

  it('ends with the acknowledgment, and comes back as the same one when that is undone', () => {
    expect(watched([SEND, ACK], 3)).toEqual([])
    expect(watched([SEND, ACK, { event: 'undo', min: 2.5, undoes: 'e2' }], 3)).toEqual([['alert:e1', 0]])
  })

  it('is a new one when the referral is reopened, and the answer counts again when that is undone', () => {
    const reopened: Step[] = [SEND, ACK, { event: 'advise', min: 9, role: 'physician' }, { event: 'reopen', min: 30 }]
    expect(watched(reopened, 31)).toEqual([['alert:e4', 30]])
    expect(watched([...reopened, { event: 'undo', min: 30.5, undoes: 'e4' }], 31)).toEqual([])
  })

  it('ends when the referral is withdrawn', () => {
    expect(watched([SEND, { event: 'withdraw', min: 1 }], 600)).toEqual([])
  })

  it('pages anew when the tier becomes another one, counted from the same beginning', () => {
    const retiered: Step = { event: 'tier_changed', min: 4, detail: { tier: 'immediate', was: { tier: 'urgent' } } }
    expect(watched([SEND, retiered], 5, { tier: 'immediate' })).toEqual([['alert:e1:e2', 0]])
    const same: Step = { event: 'tier_changed', min: 4, detail: { tier: 'urgent', was: { tier: 'urgent' } } }
    expect(watched([SEND, same], 5)).toEqual([['alert:e1', 0]])
  })
})

describe('an acknowledgment', () => {
  it('lapses when the limit of the tier has passed once more without anything after it', () => {
    expect(watched([SEND, ACK], 6.9)).toEqual([])
    expect(watched([SEND, ACK], 7)).toEqual([['lapse:e2', 7]])
    expect(nextChangeAt(facts([SEND, ACK]), minute(3))).toEqual(minute(7))
  })

  it('handed over, lapses anew from then on, and its steps are counted anew', () => {
    const given: Step = { event: 'hand_over', min: 8 }
    expect(watched([SEND, ACK, given], 12.9)).toEqual([])
    expect(watched([SEND, ACK, given], 13)).toEqual([['lapse:e3', 13]])
    expect(nextChangeAt(facts([SEND, ACK, given]), minute(9))).toEqual(minute(13))
  })

  it.each(['claim', 'question_asked', 'call_logged', 'start_review'] as const)('stands again after %s', (event) => {
    const asked = question(8, null)
    expect(
      watched([SEND, ACK, { event, min: 8, role: 'physician' }], 9, {
        questions: event === 'question_asked' ? [asked] : [],
      }),
    ).toEqual([])
  })

  it('is not kept by what the referring side does', () => {
    expect(watched([SEND, ACK, { event: 'call_logged', min: 5, role: 'referrer' }], 8)).toEqual([['lapse:e2', 7]])
  })

  it('comes back as the same lapse when the review that ended it is undone', () => {
    const undone: Step = { event: 'undo', min: 9, undoes: 'e3' }
    expect(watched([SEND, ACK, { ...REVIEW, min: 8.5 }, undone], 10)).toEqual([['lapse:e2', 7]])
  })
})

describe('somebody who has it in hand and leaves', () => {
  const FOLLOWED: readonly Step[] = [SEND, ACK, { event: 'call_logged', min: 3 }]
  const LEFT: Step = { event: 'holder_left', min: 5, role: 'system' }

  it('is a lapse at once, whatever followed, and whoever owes', () => {
    expect(watched([...FOLLOWED, LEFT], 5)).toEqual([['lapse:e4', 5]])
    const asked = [...FOLLOWED, { event: 'question_asked', min: 4 }, LEFT] as const
    expect(watched(asked, 90, { questions: [question(4, null)] })).toEqual([['lapse:e5', 5]])
    expect(watchesOf(facts([...FOLLOWED, LEFT]), minute(5))).toMatchObject([{ text: 'holder_left' }])
  })

  it('is known to have left, also for a clock that stands before it', () => {
    expect(watched([...FOLLOWED, LEFT], 4)).toEqual([['lapse:e4', 5]])
  })

  it('leaves the lapse that began before as it is, and begins when something is noted in it', () => {
    const left: Step = { ...LEFT, min: 9 }
    expect(watched([SEND, ACK, left], 10)).toEqual([['lapse:e2', 7]])
    expect(watched([SEND, ACK, left, { event: 'call_logged', min: 11 }], 12)).toEqual([['lapse:e3', 9]])
  })

  it.each(['claim', 'hand_over', 'accept', 'start_review'] as const)('is replaced by %s', (event) => {
    expect(watched([...FOLLOWED, LEFT, { event, min: 6, role: 'physician' }], 7)).toEqual([])
  })

  it('is not replaced by a review that is only asked of somebody', () => {
    const kinds = watched([SEND, ACK, LEFT, ...NAMED.map((step) => ({ ...step, min: 6 }))], 7)
    expect(kinds).toEqual([
      ['lapse:e3', 5],
      ['decision:e5', 6, 'varga'],
    ])
  })

  it('calls beside the physician who was asked, and not beside an answer that is overdue already', () => {
    expect(watched([SEND, ACK, ...NAMED, LEFT], 6)).toEqual([
      ['lapse:e5', 5],
      ['decision:e4', 3, 'varga'],
    ])
    expect(watched([SEND, ACK, REVIEW, { ...LEFT, min: 40 }], 41)).toEqual([['overdue:e2', 32]])
    expect(watched([SEND, ACK, REVIEW, LEFT], 41)).toEqual([['lapse:e4', 5]])
  })

  it('is called for while the patient is fetched, and not where the answer was to watch', () => {
    const accepted: Step = { event: 'accept', min: 4, role: 'physician' }
    expect(watched([SEND, ACK, accepted, LEFT], 6)).toEqual([['lapse:e4', 5]])
    expect(watched([SEND, ACK, { ...accepted, event: 'advise' }, LEFT], 6)).toEqual([])
  })
})

describe('a decision', () => {
  it('is asked until a physician acts; what a coordinator does leaves it as it is', () => {
    const asked: readonly Step[] = [SEND, ACK, ...NAMED]
    expect(watched(asked, 4)).toEqual([['decision:e4', 3, 'varga']])
    for (const event of ['claim', 'call_logged', 'question_asked', 'hand_over', 'seen'] as const)
      expect(watched([...asked, { event, min: 5, role: 'coordinator' }], 6)).toEqual([['decision:e4', 3, 'varga']])
    for (const event of ['claim', 'page_acknowledged', 'question_asked', 'second_opinion'] as const)
      for (const role of ['physician', 'director'] as const)
        expect(watched([...asked, { event, min: 5, role }], 6)).toEqual([])
    expect(watched([...asked, { event: 'accept', min: 5, role: 'physician' }], 6)).toEqual([])
  })

  it('is not asked any more when the review that named the physician is undone', () => {
    expect(watched([SEND, ACK, ...NAMED, { event: 'undo', min: 3.5, undoes: 'e3' }], 4)).toEqual([])
  })

  it('asked in an earlier round is not asked in the next', () => {
    const steps: readonly Step[] = [SEND, ACK, ...NAMED, { event: 'advise', min: 9, role: 'physician' }]
    const reopened: readonly Step[] = [...steps, { event: 'reopen', min: 30 }, { event: 'acknowledge', min: 31 }]
    expect(watched([...reopened, { event: 'claim', min: 32 }], 33)).toEqual([])
    const looked: readonly Step[] = [...steps, { event: 'reopen_by_staff', min: 40 }]
    expect(watched(looked, 41)).toEqual([])
  })

  it('is overdue when its time has passed, also when no physician was ever asked', () => {
    expect(watched([SEND, ACK, REVIEW], 31.9)).toEqual([])
    expect(nextChangeAt(facts([SEND, ACK, REVIEW]), minute(31))).toEqual(minute(32))
    expect(watched([SEND, ACK, REVIEW], 32)).toEqual([['overdue:e2', 32]])
    expect(watched([SEND, ACK, { event: 'claim', min: 3 }], 32)).toEqual([['overdue:e2', 32]])
    const acted: Step = { event: 'page_acknowledged', min: 5, role: 'physician' }
    expect(watched([SEND, ACK, ...NAMED, acted], 32)).toEqual([['overdue:e2', 32, 'varga']])
  })

  it('counts without the hospital’s share, and stands still while a question to it is open', () => {
    const asked: readonly Step[] = [SEND, ACK, REVIEW, { event: 'question_asked', min: 10, role: 'physician' }]
    expect(watched(asked, 90, { questions: [question(10, null)] })).toEqual([])
    expect(nextChangeAt(facts(asked, { questions: [question(10, null)] }), minute(90))).toBeNull()
    const answered = { questions: [question(10, 40)] }
    expect(watched(asked, 61.9, answered)).toEqual([])
    expect(watched(asked, 62, answered)).toEqual([['overdue:e2', 62]])
  })

  it('has the limit of the tier once more when a physician shows that they are on it, and then calls again', () => {
    const pressed: Step = { event: 'page_acknowledged', min: 34, role: 'physician' }
    expect(watched([SEND, ACK, REVIEW, pressed], 38.9)).toEqual([])
    expect(nextChangeAt(facts([SEND, ACK, REVIEW, pressed]), minute(35))).toEqual(minute(39))
    expect(watched([SEND, ACK, REVIEW, pressed], 39)).toEqual([['overdue:e4', 39]])
    const called: Step = { event: 'call_logged', min: 34, role: 'coordinator' }
    expect(watched([SEND, ACK, REVIEW, called], 35)).toEqual([['overdue:e2', 32]])
  })

  it('counts anew after a rescinded acceptance', () => {
    const accepted: readonly Step[] = [SEND, ACK, REVIEW, { event: 'accept', min: 10, role: 'physician' }]
    expect(watched(accepted, 600)).toEqual([])
    expect(watched([...accepted, { event: 'rescind', min: 50, role: 'physician' }], 80)).toEqual([['overdue:e5', 80]])
  })
})
