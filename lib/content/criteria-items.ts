import type { Criterion } from '../clinical/criteria/criterion.ts'
import { CRITERIA } from '../clinical/criteria/evaluate-criteria.ts'
import type { SourceKey } from '../clinical/criteria/sources.ts'
import type { Inline, Text } from './shape.ts'
import type { SourceId } from './sources.ts'

/** Where the portal's criteria were read; common practice has no source to cite. */
const READ_IN: Record<SourceKey, SourceId | undefined> = {
  eolia: 'eolia',
  elsoVv: 'elso-vv',
  nhs: 'nhs',
  ukPathway: 'nhs',
  contraindicationsReview: 'harnisch',
  shockCall: 'mgh-shock',
  scai: 'scai',
  uw: 'uw',
  vaReview: 'va-contraindications',
  elsoEcpr: 'elso-ecpr',
  arrest: 'arrest',
  program: undefined,
}

/** The portal's own criteria with their sources, worded by `say`: page and portal cannot part. */
export function criteriaItems(
  belongs: (criterion: Criterion) => boolean,
  say: (criterion: Criterion) => string,
): Text[] {
  return CRITERIA.filter(belongs).map((criterion) => {
    const cited = [...new Set(criterion.sources.flatMap((key) => READ_IN[key] ?? []))]
    return [say(criterion), ...cited.map((cite): Inline => ({ cite }))]
  })
}
