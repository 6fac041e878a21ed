import { defineConfig } from 'vitest/config'

/** The tests that mutants are tried on: unit tests of the clinical core and of the transition table. */
export default defineConfig({
  test: {
    include: ['lib/clinical/**/*.test.ts', 'lib/referrals/transitions.test.ts'],
    // One mutant a run, the same for every file of it: files can share what they import.
    isolate: false,
  },
})
