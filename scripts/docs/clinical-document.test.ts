import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLINICAL_DOCUMENT, clinicalDocument } from './clinical-document.ts'

test('docs/clinical.md says what the program does; when it does not, run "npm run docs:clinical" and read the difference', () => {
  expect(readFileSync(CLINICAL_DOCUMENT, 'utf8')).toBe(clinicalDocument())
})
