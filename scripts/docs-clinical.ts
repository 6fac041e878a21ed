import { writeFileSync } from 'node:fs'
import { CLINICAL_DOCUMENT, clinicalDocument } from '#scripts/docs/clinical-document.ts'

/** `npm run docs:clinical`: writes what the portal computes, for a physician to check. */
writeFileSync(CLINICAL_DOCUMENT, clinicalDocument())
