import { CPR_CHECKS } from '#lib/clinical/derived/cpr-times.ts'
import { bullets, paragraphs, table } from './markdown.ts'
import { fieldText } from './names.ts'

/** The times of resuscitation and the questions beside them. */
export function resuscitationSection(): string {
  return paragraphs(
    '## Times of resuscitation',
    bullets([
      'No-flow is the time from collapse to the first compressions, in whole minutes, rounded down. Nobody knows it when the collapse was not witnessed.',
      'Low flow is the time from the first compressions to the return of circulation, to ECMO flow or until now. Several arrests are summed before rounding down; each is shown.',
      'The minute at which low flow reaches 60 is shown as a time of day.',
    ]),
    'Six questions are answered yes, no or not known. They have no total.',
    table(
      ['speaks for ECPR', 'read from'],
      CPR_CHECKS.map(({ name, fields }) => [name, fields.map(fieldText).join(', ')]),
    ),
  )
}
