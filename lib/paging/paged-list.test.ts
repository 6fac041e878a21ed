import { describe, expect, it } from 'vitest'
import { latestOfEach, type PagedFact, pagedLines, pagedWords } from './paged-list.ts'
import { pagedFact } from './testing/paged-fact.ts'

const ZONE = 'America/New_York'
/** Seconds after 03:04:00 at the hospital. */
const at = (second: number) => new Date(Date.UTC(2026, 2, 14, 7, 4, second))

const page = (personName: string, change: Partial<PagedFact> = {}) => pagedFact(personName, at(0), change)

describe('who was paged', () => {
  it('shows each person once, by their latest page, in the order in which they were first paged', () => {
    const again = page('R. Okafor', { step: 1, createdAt: at(300), deliveredAt: at(305) })
    const list = latestOfEach([
      page('Q. Tanaka', { step: 1, createdAt: at(300) }),
      again,
      page('R. Okafor', { seenAt: at(52) }),
    ])
    expect(list.map(({ personName }) => personName)).toEqual(['R. Okafor', 'Q. Tanaka'])
    expect(list[0]).toBe(again)
  })

  it('puts those first, of one step, who came furthest', () => {
    const list = latestOfEach([page('A'), page('B', { seenAt: at(2) }), page('C', { handedOverAt: at(3) })])
    expect(list.map(({ personName }) => personName)).toEqual(['B', 'C', 'A'])
  })

  it('says it in the words of the board', () => {
    expect(pagedWords([], ZONE)).toBeNull()
    const okafor = page('R. Okafor', { handedOverAt: at(10), seenAt: at(52) })
    const tanaka = page('Q. Tanaka', { step: 1, createdAt: at(300), handedOverAt: at(301) })
    expect(pagedWords([okafor, tanaka], ZONE)).toBe('R. Okafor seen 03:04 · Q. Tanaka handed over 03:09')
    expect(pagedWords([page('A'), page('B', { unreachableAt: at(60) })], ZONE)).toBe(
      'B cannot be reached 03:05 · A not out yet 03:04',
    )
  })

  it('names those who came furthest when there are many, and counts the rest', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => page(name, { createdAt: at(name.charCodeAt(0)) }))
    const seen = page('Z', { createdAt: at(200), seenAt: at(240) })
    expect(pagedWords([...many, seen], ZONE)).toMatch(/^Z seen 03:08 · .* · 4 more paged$/u)
    expect(pagedWords(many.slice(0, 3), ZONE)).not.toContain('more')
  })
})

describe('the list of a referral', () => {
  it('tells the state to the second, by which way, why not, and at which step', () => {
    const lines = pagedLines(
      [
        page('R. Okafor', { handedOverAt: at(10), handedOverBy: 'pager_email' }),
        page('Q. Tanaka', {
          step: 1,
          createdAt: at(300),
          asRole: 'physician',
          unreachableAt: at(320),
          unreachableWhy: 'no_answer',
        }),
      ],
      ZONE,
    )
    expect(lines).toMatchObject([
      {
        name: 'R. Okafor',
        state: 'handed_over',
        words: 'handed over by pager 03:04:10',
        step: 'page 1',
        pagedAt: '03:04:00',
      },
      {
        name: 'Q. Tanaka',
        state: 'cannot_be_reached',
        words: 'cannot be reached since 03:09:20: the last way did not answer',
        step: 'page 2',
        pagedAt: '03:09:00',
      },
    ])
  })

  it('says of a page that never went out and need not that it was called off', () => {
    expect(pagedLines([page('A', { stoppedAt: at(9) })], ZONE)[0]?.words).toBe('called off, no longer needed 03:04:09')
    expect(pagedLines([page('A')], ZONE)[0]?.words).toBe('not out yet since 03:04:00')
  })
})
