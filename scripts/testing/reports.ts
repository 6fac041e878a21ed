import { z } from 'zod'

const vitestFile = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string(),
  assertionResults: z.array(
    z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
  ),
})
export type VitestFile = z.infer<typeof vitestFile>
/** What is read of vitest's JSON report. */
export const vitestReport = z.object({ testResults: z.array(vitestFile) })

const told = z.object({ message: z.string().optional() })
const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ error: told.optional() })) })),
})
export type PlaywrightSpec = z.infer<typeof playwrightSpec>
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[] | undefined
  readonly specs?: readonly PlaywrightSpec[] | undefined
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({ suites: z.array(playwrightSuite).optional(), specs: z.array(playwrightSpec).optional() }),
)
/** What is read of Playwright's JSON report. */
export const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(told),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** All specs of Playwright's suites, however deep. */
export const specsOf = ({ suites = [], specs = [] }: PlaywrightSuite): PlaywrightSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
]
