import { describe, expect, it } from 'vitest'
import { type PagingFacts, pagingProblems } from './paging-problems.ts'

const WELL: PagingFacts = {
  heartbeatAgeS: 4,
  dueJobs: 0,
  oldestDueJobS: null,
  oldestUrgentPageS: null,
  latestStepS: null,
  failuresInARow: 0,
  lastTestS: null,
}
const HOUR_S = 3600

const codes = (change: Partial<PagingFacts>) => pagingProblems({ ...WELL, ...change }).map(({ code }) => code)

describe('what is wrong with paging', () => {
  it('is nothing when everything is within its limit', () => {
    const atTheLimit = {
      heartbeatAgeS: 30,
      oldestDueJobS: 30,
      oldestUrgentPageS: 30,
      latestStepS: 30,
      failuresInARow: 2,
      lastTestS: 26 * HOUR_S,
    }
    expect(codes({})).toEqual([])
    expect(codes(atTheLimit)).toEqual([])
  })

  it.each([
    [{ heartbeatAgeS: null }, 'no_worker', 'ever run'],
    [{ heartbeatAgeS: 31 }, 'worker_silent', '31 s'],
    [{ oldestDueJobS: 31 }, 'queue_late', '31 s'],
    [{ oldestUrgentPageS: 31 }, 'page_late', '31 s'],
    [{ latestStepS: 31 }, 'step_late', '31 s'],
    [{ failuresInARow: 3 }, 'nobody_reached', 'last 3 tries'],
    [{ lastTestS: 27 * HOUR_S }, 'test_old', '27 h'],
    [{ heartbeatAgeS: 600 }, 'worker_silent', '10 min'],
  ] as const)('is told for %j', (change, code, words) => {
    const [problem, ...more] = pagingProblems({ ...WELL, ...change })
    expect(problem).toMatchObject({ code, cause: expect.stringContaining(words) })
    expect(more).toEqual([])
  })

  it('makes pages late in every case but that of an old test', () => {
    const all = pagingProblems({
      heartbeatAgeS: 31,
      dueJobs: 1,
      oldestDueJobS: 31,
      oldestUrgentPageS: 31,
      latestStepS: 31,
      failuresInARow: 3,
      lastTestS: 27 * HOUR_S,
    })
    expect(all).toHaveLength(6)
    expect(all.filter(({ isLate }) => !isLate).map(({ code }) => code)).toEqual(['test_old'])
  })
})
