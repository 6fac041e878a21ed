import { playwrightReport, vitestReport } from '#scripts/testing/reports.ts'

export type Counts = { passed: number; failed: number; skipped: number }

export const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 }
export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 }

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

export const formatCounts = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/**
 * Counts what vitest reports. A file that could not be run at all counts as one failure.
 * Throws when `report` is not vitest's.
 */
export function countVitest(report: unknown): Counts {
  return sum(
    vitestReport.parse(report).testResults.flatMap(({ status, assertionResults }) => {
      const tests = assertionResults.map((test): Counts => {
        if (test.status === 'passed') return PASSED
        return test.status === 'failed' ? FAILED : { passed: 0, failed: 0, skipped: 1 }
      })
      const hasFailed = tests.some(({ failed }) => failed > 0)
      return status === 'failed' && !hasFailed ? [...tests, FAILED] : tests
    }),
  )
}

/**
 * Counts what Playwright reports. A test that passed when it was tried again has passed, and `flakyOfPlaywright` names it.
 * Throws when `report` is not Playwright's.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}

/** A run that did not end well has failed, whatever its report says; and so has one in which nothing ran. */
export function withExitCode(counts: Counts, ok: boolean): Counts {
  const nothingRan = counts.passed + counts.failed === 0
  return counts.failed === 0 && (!ok || nothingRan) ? { ...counts, failed: 1 } : counts
}
