import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NEE, VIS } from '#lib/clinical/scores/vasoactive.ts'
import { CLINICAL_DOCUMENT, clinicalDocument } from './clinical-document.ts'

test('docs/clinical.md says what the program does; when it does not, run "npm run docs:clinical" and read the difference', () => {
  expect(readFileSync(CLINICAL_DOCUMENT, 'utf8')).toBe(clinicalDocument())
})

test('every factor is printed with all its digits', () => {
  const printed = clinicalDocument().replaceAll(',', '')
  for (const { factor } of [...VIS.terms, ...NEE.terms]) expect(printed).toContain(`| ${factor} `)
})
