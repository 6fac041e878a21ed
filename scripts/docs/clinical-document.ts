import { ENCOURAGE } from '#lib/clinical/scores/encourage-score.ts'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { criteriaSection } from './criteria.ts'
import { derivedSection } from './derived.ts'
import { dosesSection } from './doses.ts'
import { bullets, paragraphs } from './markdown.ts'
import { resuscitationSection } from './resuscitation.ts'
import { scaiSection } from './scai.ts'
import { murraySection, scoreSection } from './scores.ts'
import { conversionsSection, decisionItemsSection, rangesSection } from './values.ts'

/** Where it is kept, from the root of the project. */
export const CLINICAL_DOCUMENT = 'docs/clinical.md'

const INTRODUCTION = paragraphs(
  '# What the portal computes',
  'For the physician who checks it. Every number on this page is read from the program itself: `npm run docs:clinical` writes it, and a test fails when the page and the program differ. The portal and the public calculators use the same code.',
  '## How every calculation is made',
  bullets([
    'Nothing is imputed and nothing missing counts as normal. While an input is unknown a score is the range of every total that it can still take, with the list of what is missing, the most telling first. When every completion gives the same total it is complete.',
    'Values are compared unrounded with each cut-point. Rounding is for the screen, comes last, and is half up.',
    'FiO₂ is a whole percentage, and ratios are 100 × value ÷ percentage, so that no cut-point is missed by a binary fraction.',
    'Worst value of the last 6 hours for RESP and SAVE, of the last 24 hours for SOFA; with a single value, that one.',
    'An answer that is pending, not known or unusable is unknown to every formula. Two answers that contradict each other hard (a plateau below PEEP, a diastolic that is not below the systolic) feed none until one is corrected.',
    'Under 18 no adult figure is computed or shown. While compressions are in progress only the times and the checklist of ECPR are.',
    'A percentage is what was published for the group that the score was built on. It does not tell what will happen to one patient, and no score sorts, accepts or declines.',
  ]),
)

/** The document `docs/clinical.md`, whole. */
export function clinicalDocument(): string {
  const document = paragraphs(
    INTRODUCTION,
    '## Scores',
    scoreSection(RESP),
    scoreSection(SAVE),
    scoreSection(ENCOURAGE),
    scoreSection(SOFA),
    murraySection(),
    scaiSection(),
    dosesSection(),
    derivedSection(),
    resuscitationSection(),
    criteriaSection(),
    decisionItemsSection(),
    rangesSection(),
    conversionsSection(),
  )
  return `${document}\n`
}
