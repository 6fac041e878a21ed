import type { Criterion } from '#lib/clinical/criteria/criterion.ts'
import { CRITERIA } from '#lib/clinical/criteria/evaluate-criteria.ts'
import { type CriterionSource, SOURCES, type SourceKey } from '#lib/clinical/criteria/sources.ts'
import { branchText } from '#lib/referrals/labels.ts'
import { bullets, paragraphs, type Row, table } from './markdown.ts'

const KIND = {
  trigger: 'reason to refer',
  consider: 'earlier reason to ring',
  absolute: 'absolute contraindication',
  relative: 'relative contraindication',
} as const satisfies Record<Criterion['kind'], string>

const SET = { eolia: 'EOLIA', uk: 'United Kingdom' } as const satisfies Record<NonNullable<Criterion['set']>, string>

function kindText({ kind, kindFrom, set }: Criterion): string {
  const notes = [
    ...(set === undefined ? [] : [`set ${SET[set]}`]),
    ...(kindFrom === undefined ? [] : ['lists differ: a setting of the program']),
  ]
  return notes.length === 0 ? KIND[kind] : `${KIND[kind]} (${notes.join('; ')})`
}

const LISTED: readonly [string, CriterionSource][] = Object.entries(SOURCES)

/** "3", or "12 (unverified)": its place in the list of sources. */
function sourceText(key: SourceKey): string {
  const number = LISTED.findIndex(([each]) => each === key) + 1
  return SOURCES[key].isVerified ? `${number}` : `${number} (unverified)`
}

const row = (criterion: Criterion): Row => [
  criterion.says,
  kindText(criterion),
  criterion.sources.map(sourceText).join(', '),
]

/** Every criterion with its source and version. */
export function criteriaSection(): string {
  const branches = [...new Set(CRITERIA.map(({ branch }) => branch))]
  return paragraphs(
    '## Criteria',
    bullets([
      'Each is met, not met, not applicable, or not yet known because of something that is named. None of them is a decision; a contraindication is shown for review, never as a refusal.',
      'Durations come from the series of gases when there are at least two, otherwise from the hours that were typed, and it is said which.',
      'The set of reasons to refer is a setting of the program: EOLIA or the United Kingdom’s.',
      'What is marked unverified was read in no source: a physician of the program must confirm it.',
    ]),
    ...branches.map((branch) =>
      paragraphs(
        `### ${branchText(branch)}`,
        table(['criterion', 'what it is', 'source'], CRITERIA.filter((each) => each.branch === branch).map(row)),
      ),
    ),
    '### Sources of the criteria',
    LISTED.map(([, { citation, version }], at) => `${at + 1}. ${citation}. Version: ${version}.`).join('\n'),
  )
}
