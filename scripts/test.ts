import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dueReviews, reviewWarning } from '#lib/content/review-due.ts'
import { StartError } from '#lib/start-error.ts'
import { build, isBuilt } from '#scripts/runtime/build.ts'
import { type Lifetime, live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { findChromium, thisMachine } from '#scripts/testing/chromium.ts'
import { runNode } from '#scripts/testing/command.ts'
import {
  type Counts,
  countPlaywright,
  countVitest,
  FAILED,
  formatCounts,
  PASSED,
  sum,
  withExitCode,
} from '#scripts/testing/counts.ts'
import {
  type Finding,
  failuresOfPlaywright,
  failuresOfVitest,
  flakyOfPlaywright,
  flakyOfVitest,
  formatFinding,
} from '#scripts/testing/findings.ts'
import { startTestPortal } from '#scripts/testing/portal.ts'

const MINUTE_MS = 60_000
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const KNIP = 'node_modules/knip/bin/knip.js'
const NEXT = 'node_modules/next/dist/bin/next'
const TSC = 'node_modules/typescript/bin/tsc'
const VITEST = 'node_modules/vitest/vitest.mjs'
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'

/** `wanted` names test files; none means all of them. */
type Run = { lifetime: Lifetime; reports: string; wanted: readonly string[] }
/** `flaky` are the tests that passed when they were tried again. */
type Outcome = { counts: Counts; failures: readonly Finding[]; flaky: readonly Finding[] }
type Suite = (run: Run) => Promise<Outcome>

const withoutReport = (counts: Counts): Outcome => ({ counts, failures: [], flaky: [] })

const readReport = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Several commands that together are one test; all of them run. */
const asOneTest =
  (...commands: (readonly string[])[]): Suite =>
  async ({ lifetime }) => {
    const results: boolean[] = []
    for (const args of commands) results.push(await runNode(lifetime, args, { limitMs: 5 * MINUTE_MS }))
    return withoutReport(results.every(Boolean) ? PASSED : FAILED)
  }

const vitest =
  (project: 'unit' | 'db'): Suite =>
  async ({ lifetime, reports, wanted }) => {
    const report = join(reports, `${project}.json`)
    const args = [
      VITEST,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...wanted,
    ]
    const ok = await runNode(lifetime, args, { limitMs: 8 * MINUTE_MS })
    const told = readReport(report)
    return { counts: withExitCode(countVitest(told), ok), failures: failuresOfVitest(told), flaky: flakyOfVitest(told) }
  }

const browser: Suite = async ({ lifetime, reports, wanted }) => {
  const chromium = findChromium(thisMachine())
  if (!isBuilt()) await build({ quiet: true })
  const { baseUrl, secondUrl, variables } = await startTestPortal(lifetime)
  const report = join(reports, 'e2e.json')
  const ok = await runNode(lifetime, [PLAYWRIGHT, 'test', '--config', 'e2e/playwright.config.ts', ...wanted], {
    limitMs: 20 * MINUTE_MS,
    env: {
      ...process.env,
      ...variables,
      // What a test imports from the server side reads `server-only`, which is empty under this condition.
      NODE_OPTIONS: '--conditions=react-server',
      CHROMIUM_PATH: chromium,
      E2E_BASE_URL: baseUrl,
      E2E_SECOND_URL: secondUrl,
      E2E_REPORT: report,
    },
  })
  const told = readReport(report)
  return {
    counts: withExitCode(countPlaywright(told), ok),
    failures: failuresOfPlaywright(told),
    flaky: flakyOfPlaywright(told),
  }
}

const SUITES: Record<string, Suite> = {
  lint: asOneTest([BIOME, 'ci', '--diagnostic-level=warn', '.'], [KNIP]),
  types: asOneTest([NEXT, 'typegen'], [TSC, '--noEmit']),
  unit: vitest('unit'),
  db: vitest('db'),
  e2e: browser,
}

function chosenSuites(only: string | undefined): [string, Suite][] {
  const suites = Object.entries(SUITES).filter(([name]) => only === undefined || name === only)
  if (suites.length > 0) return suites
  throw new StartError(`There is no suite "${only}": choose one of ${Object.keys(SUITES).join(', ')}.`)
}

/** What keeps a suite from running at all is one failure of it, said, and the next suite runs. */
async function runSuite(name: string, suite: Suite, run: Run): Promise<Outcome> {
  console.log(`\n— ${name} —`)
  try {
    return await suite(run)
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error)
    return withoutReport(FAILED)
  }
}

/** At the end of all output, where they are found even when only its end was kept. */
function tell(title: string, findings: readonly Finding[]): void {
  if (findings.length > 0) console.warn(`\n${title}\n${findings.map(formatFinding).join('\n')}`)
}

await main(async () => {
  const { values, positionals: wanted } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
  const suites = chosenSuites(values.only)
  // Until everything has passed: a run that is stopped early has not.
  process.exitCode = 1
  let last = ''
  await live(async (lifetime) => {
    const reports = mkdtempSync(join(tmpdir(), 'ecmo-portal-reports-'))
    lifetime.onEnd(() => rmSync(reports, { recursive: true, force: true }))
    const results: [string, Outcome][] = []
    for (const [name, suite] of suites) results.push([name, await runSuite(name, suite, { lifetime, reports, wanted })])
    // A warning and no failure: what was right yesterday must not stop a build today.
    for (const line of reviewWarning(dueReviews(new Date()))) console.warn(line)
    const outcomes = results.map(([, outcome]) => outcome)
    tell(
      'Passed at the second try only; find out why:',
      outcomes.flatMap(({ flaky }) => flaky),
    )
    tell(
      'Failed:',
      outcomes.flatMap(({ failures }) => failures),
    )
    const total = sum(outcomes.map(({ counts }) => counts))
    console.log(`\n${results.map(([name, { counts }]) => `${name.padEnd(6)}${formatCounts(counts)}`).join('\n')}\n`)
    last = formatCounts(total)
    if (total.failed === 0) process.exitCode = 0
  })
  // After everything has been stopped, so that nothing is printed below it.
  console.log(last)
})
