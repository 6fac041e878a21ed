import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  failuresOfPlaywright,
  failuresOfVitest,
  flakyOfPlaywright,
  flakyOfVitest,
  formatFinding,
} from '#scripts/testing/findings.ts'

const test = (status: string, fullName: string, ...failureMessages: string[]) => ({ status, fullName, failureMessages })
const file = (name: string, status: string, message: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: join(process.cwd(), name),
  status,
  message,
  assertionResults,
})
const spec = (title: string, status: string, ...messages: string[]) => ({
  title,
  file: 'a.spec.ts',
  line: 7,
  tests: [{ status, results: [...messages.map((message) => ({ error: { message } })), {}] }],
})
const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 0 }

describe('what is said of tests at the end of a run', () => {
  it("names each failure of vitest's, and a file that could not be run", () => {
    const testResults = [
      file('lib/a.test.ts', 'failed', '', test('passed', 'a well'), test('failed', 'a ill', 'one', 'two')),
      file('lib/b.test.ts', 'failed', 'no such module'),
      file('lib/c.test.ts', 'passed', '', test('pending', 'c later')),
    ]
    expect(failuresOfVitest({ testResults })).toMatchObject([
      { test: 'lib/a.test.ts a ill', said: 'one\ntwo' },
      { test: 'lib/b.test.ts', said: 'no such module' },
    ])
    expect(() => failuresOfVitest({})).toThrow()
  })

  it('names each failure of the browser tests, however deep it is, and an error outside of them', () => {
    const suites = [
      { specs: [spec('well', 'expected')], suites: [{ specs: [spec('gone', 'unexpected', 'no button', 'no page')] }] },
    ]
    expect(failuresOfPlaywright({ stats, suites, errors: [{ message: 'no browser' }, {}] })).toEqual([
      { test: 'a.spec.ts:7 gone', said: 'no button' },
      { test: 'outside of tests', said: 'no browser' },
      { test: 'outside of tests', said: '' },
    ])
    expect(() => failuresOfPlaywright({})).toThrow()
  })

  it('names what passed at the second try only', () => {
    const tests = [test('passed', 'a well'), test('passed', 'a late', 'too slow'), test('failed', 'a ill', 'no')]
    expect(flakyOfVitest({ testResults: [file('lib/a.test.ts', 'failed', '', ...tests)] })).toMatchObject([
      { test: 'lib/a.test.ts a late', said: 'too slow' },
    ])
    const suites = [{ suites: [{ specs: [spec('late', 'flaky', 'too slow'), spec('gone', 'unexpected', 'no')] }] }]
    expect(flakyOfPlaywright({ stats, suites, errors: [] })).toEqual([{ test: 'a.spec.ts:7 late', said: 'too slow' }])
  })

  it('prints the beginning of what was said, without colors, empty lines and frames of others', () => {
    const said = '\u001b[31mno\u001b[39m\n\nbutton\n  at lib/a.ts:3\n  at run (/x/node_modules/y.js:1)\n'
    expect(formatFinding({ test: 'a.spec.ts:7 gone', said })).toBe(
      'a.spec.ts:7 gone\n    no\n    button\n      at lib/a.ts:3',
    )
    expect(formatFinding({ test: 'a', said: '' })).toBe('a')
    const long = formatFinding({ test: 'a', said: Array.from({ length: 99 }, (_, line) => `line ${line}`).join('\n') })
    expect(long).toContain('line 39')
    expect(long).not.toContain('line 40')
  })
})
