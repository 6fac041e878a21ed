import { join } from 'node:path'

/** Mutation testing of what decides: the clinical core and the table of transitions. See docs/mutation.md. */
export default {
  mutate: [
    'lib/clinical/**/*.ts',
    '!lib/clinical/**/*.test.ts',
    '!lib/clinical/**/testing/**',
    '!lib/clinical/**/testing.ts',
    'lib/referrals/transitions.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'labels.js')],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
  ignorers: ['labels'],
  coverageAnalysis: 'perTest',
  // What is computed when a file is loaded needs every test of its file: hours. See docs/mutation.md.
  ignoreStatic: true,
  concurrency: 2,
  // Which tests reach which change is kept for all of lib/clinical at once: more than Node gives a process by itself.
  testRunnerNodeArgs: ['--max-old-space-size=8192'],
  timeoutMS: 20_000,
  // The step that rewrites a tsconfig does not know this TypeScript, and nothing here needs it: it finds no file.
  tsconfigFile: 'no-tsconfig.json',
  tempDirName: '.data/mutation',
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['.data', '.next', '.next-*', 'app', 'docs', 'e2e', 'public', 'patches', 'test-results'],
  reporters: ['clear-text', 'progress', 'json', 'html'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 97, low: 95, break: 95 },
}
