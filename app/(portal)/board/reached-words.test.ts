import { describe, expect, it } from 'vitest'
import type { PagedFact } from '#lib/paging/paged-list.ts'
import { pagedFact } from '#lib/paging/testing/paged-fact.ts'
import { life, minute, type Step } from '#lib/referrals/testing/life.ts'
import { reachedWords } from './reached-words.ts'

const facility = { timeZone: 'UTC' }
const sent: Step = { event: 'send', min: 0 }
const onDesk: Step = { event: 'page_delivered', min: 1 }
const seenBy = (by: string): Step => ({ event: 'seen', min: 2, by })

const page = (personName: string, change: Partial<PagedFact> = {}) =>
  pagedFact(personName, minute(0), { handedOverAt: minute(0), handedOverBy: 'email', ...change })

const words = (steps: Step[], paged: PagedFact[]) => reachedWords({ events: life(...steps), round: 1, facility, paged })

describe('whom a new alert has reached', () => {
  it('is told by the desk and by who opened it, where nobody was paged', () => {
    expect(words([sent], [])).toBe('No desk has shown it yet.')
    expect(words([sent, onDesk], [])).toBe('On a desk since 00:01, nobody has opened it.')
    expect(words([sent, onDesk, seenBy('B')], [])).toBe('Seen by B at 00:02, not acknowledged.')
  })

  it('is told by the pages alone when they say it', () => {
    expect(words([sent], [page('A')])).toBe('A handed over 00:00')
    expect(words([sent, onDesk], [page('A', { deliveredAt: minute(1) })])).toBe('A delivered 00:01')
    expect(words([sent, onDesk, seenBy('A')], [page('A', { seenAt: minute(2) })])).toBe('A seen 00:02')
  })

  it('tells beside the pages what they do not say: the desk or the eyes of somebody else', () => {
    expect(words([sent, onDesk], [page('A')])).toBe('A handed over 00:00. On a desk since 00:01, nobody has opened it.')
    expect(words([sent, onDesk, seenBy('B')], [page('A', { deliveredAt: minute(1) })])).toBe(
      'A delivered 00:01. Seen by B at 00:02, not acknowledged.',
    )
  })
})
