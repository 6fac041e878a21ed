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

const isReason = ({ kind }: Criterion) => kind === 'trigger' || kind === 'consider'

/** The portal's own criteria with their sources, by the list of a page that they belong to: page and portal cannot part. */
export function criteriaLists(say: (criterion: Criterion) => string) {
  const list = (belongs: (criterion: Criterion) => boolean): { kind: 'list'; items: Text[] } => ({
    kind: 'list',
    items: CRITERIA.filter(belongs).map((criterion) => {
      const cited = [...new Set(criterion.sources.flatMap((key) => READ_IN[key] ?? []))]
      return [say(criterion), ...cited.map((cite): Inline => ({ cite }))]
    }),
  })
  return {
    /** What speaks for it, of one set of triggers. */
    reasonsOf: (set: NonNullable<Criterion['set']>) =>
      list((criterion) => criterion.set === set && isReason(criterion)),
    /** What speaks for this kind of support. */
    reasonsFor: (branch: Criterion['branch']) =>
      list((criterion) => criterion.branch === branch && isReason(criterion)),
    /** What speaks against it. */
    against: (branch: Criterion['branch']) => list((criterion) => criterion.branch === branch && !isReason(criterion)),
  }
}
