import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, formatCounts, sum, withExitCode } from '#scripts/testing/counts.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map((test) => ({ status: test, fullName: test, failureMessages: [] })),
})

describe('counting over all suites', () => {
  it('adds up and says it in the one form that is read by others', () => {
    const all = [
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 4, skipped: 0 },
    ]
    expect(formatCounts(sum(all))).toBe('5 passed, 4 failed, 1 skipped')
    expect(formatCounts(sum([]))).toBe('0 passed, 0 failed, 0 skipped')
  })

  it("reads vitest's report; a file that could not be loaded is a failure, not nothing", () => {
    const report = { testResults: [file('passed', 'passed', 'pending', 'todo'), file('failed', 'failed', 'passed')] }
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2 })
    expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(() => countVitest({})).toThrow()
  })

  it("reads Playwright's report; an error outside of tests is a failure", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, suites: [], errors: [] })).toEqual({ passed: 6, failed: 1, skipped: 2 })
    expect(countPlaywright({ stats, suites: [], errors: [{ message: 'boom' }] }).failed).toBe(2)
    expect(() => countPlaywright({ stats: {}, suites: [], errors: [] })).toThrow()
  })

  it('does not believe a report whose run ended badly, nor one in which nothing ran', () => {
    const good = { passed: 3, failed: 0, skipped: 0 }
    expect(withExitCode(good, true)).toEqual(good)
    expect(withExitCode(good, false).failed).toBe(1)
    expect(withExitCode({ passed: 0, failed: 0, skipped: 4 }, true).failed).toBe(1)
    expect(withExitCode({ passed: 1, failed: 2, skipped: 0 }, false).failed).toBe(2)
  })
})
