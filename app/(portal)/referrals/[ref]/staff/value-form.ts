import { findField, isNumeric } from '#lib/clinical/catalogue.ts'
import { type FormValues, isTicked, linesOf, listOf, textOf } from '#lib/form-values.ts'
import { lastTime } from '#lib/wall-time.ts'
import type { Moment } from '../decide/step-input.ts'

/** One value as the staff form holds it, in the shape of `valuesInput`. */
export function toValuesInput(reference: string, values: FormValues, { zone, now }: Moment): unknown {
  return {
    reference,
    submissionId: textOf(values, 'submissionId'),
    values: [
      {
        code: textOf(values, 'code'),
        ...contentOf(values, { zone, now }),
        measuredAt: lastTime(textOf(values, 'measuredAt') ?? '', zone, now)?.toISOString(),
        wordOf: textOf(values, 'wordOf'),
        correctsId: textOf(values, 'correctsId'),
        unusualConfirmed: isTicked(values, 'unusualConfirmed'),
      },
    ],
  }
}

function contentOf(values: FormValues, { zone, now }: Moment): Record<string, unknown> {
  const state = textOf(values, 'state')
  if (state === 'pending' || state === 'not_known' || state === 'not_applicable') return { state }
  const field = findField(textOf(values, 'code') ?? '')
  const typed = textOf(values, 'typed')
  if (!field || isNumeric(field)) return { typed, typedUnit: textOf(values, 'typedUnit') }
  switch (field.type) {
    case 'boolean':
      return { value: typed === undefined ? undefined : typed === 'yes' }
    case 'choice':
      return { value: typed }
    case 'choices':
      return { value: listOf(values, 'typed') }
    case 'choice_and_text':
      return { value: typed && { choice: typed, text: textOf(values, 'words') } }
    case 'choices_and_text':
      return { value: typed && { choices: listOf(values, 'typed'), text: textOf(values, 'words') } }
    case 'list':
      return { value: typed && linesOf(values, 'typed') }
    case 'checklist':
      return {
        value: typed && {
          items: linesOf(values, 'typed').map((item) => ({ item, done: true })),
          at: now.toISOString(),
        },
      }
    case 'datetime':
      return { value: lastTime(typed ?? '', zone, now)?.toISOString() }
    case 'coded_text':
      return { value: typed && { text: typed } }
    default:
      return { typed }
  }
}
