import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import {
  type PlaywrightSpec,
  playwrightReport,
  specsOf,
  type VitestFile,
  vitestReport,
} from '#scripts/testing/reports.ts'

/** A test that did not simply pass: which one, and what it said. */
export type Finding = { test: string; said: string }

/** Lines of a message that are shown: enough for the assertion, the counterexample of a property, how a night stands. */
const LINES = 40

/** The tests that vitest's `report` has as failed, and the files that could not be run. Throws when it is not vitest's. */
export function failuresOfVitest(report: unknown): Finding[] {
  return vitestReport.parse(report).testResults.flatMap((file) => {
    const failed = testsOf(file).filter(({ status }) => status === 'failed')
    return file.status === 'failed' && failed.length === 0 ? [{ test: nameOf(file), said: file.message }] : failed
  })
}

/** The tests that passed only when tried again, with what they said at first. Throws as above. */
export function flakyOfVitest(report: unknown): Finding[] {
  return vitestReport
    .parse(report)
    .testResults.flatMap(testsOf)
    .filter(({ status, said }) => status === 'passed' && said !== '')
}

const nameOf = ({ name }: VitestFile): string => relative(process.cwd(), name)

const testsOf = (file: VitestFile): (Finding & { status: string })[] =>
  file.assertionResults.map(({ fullName, status, failureMessages }) => ({
    test: `${nameOf(file)} ${fullName}`,
    said: failureMessages.join('\n'),
    status,
  }))

const withStatus = (report: unknown, status: string): Finding[] =>
  playwrightReport
    .parse(report)
    .suites.flatMap(specsOf)
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map((spec) => ({ test: `${spec.file}:${spec.line} ${spec.title}`, said: firstError(spec) }))

const firstError = ({ tests }: PlaywrightSpec): string =>
  tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message ?? ''

/** The tests that Playwright's `report` has as failed, and its errors outside of tests. Throws when it is not Playwright's. */
export const failuresOfPlaywright = (report: unknown): Finding[] => [
  ...withStatus(report, 'unexpected'),
  ...playwrightReport.parse(report).errors.map(({ message = '' }) => ({ test: 'outside of tests', said: message })),
]

/** As `flakyOfVitest`. */
export const flakyOfPlaywright = (report: unknown): Finding[] => withStatus(report, 'flaky')

const NOT_OURS = /^\s*at .*(node_modules|new Promise|<anonymous>)/

/** A finding as it is printed: the test, and below it the beginning of what it said, without colors and foreign frames. */
export function formatFinding({ test, said }: Finding): string {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => line.trim() !== '' && !NOT_OURS.test(line))
  return [test, ...lines.slice(0, LINES).map((line) => `    ${line}`)].join('\n')
}
