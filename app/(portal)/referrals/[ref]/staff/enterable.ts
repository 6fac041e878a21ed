import { FIELDS } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { acceptedUnits } from '#lib/clinical/units.ts'
import { fieldLabel } from '#lib/referrals/answer-text.ts'
import { optionText } from '#lib/referrals/option-labels.ts'
import type { Branch } from '#lib/referrals/vocabulary.ts'
import type { EnterableField } from './enter-value.tsx'

/** Made by the portal itself, or written with a step of its own. */
const NOT_TYPED = ['system', 'disposition', 'outcome']
const NOT_HERE = [
  'sending_facility_id',
  'sending_unit_type',
  'support_question',
  'referrer_urgency',
  'accepting_physician',
  'receiving_bed',
]

/** Fields that the staff's form can enter for this support, in the order of the catalogue. */
export function enterableFields(support: Branch): EnterableField[] {
  return FIELDS.filter((field) => !NOT_TYPED.includes(field.ask[support]) && !NOT_HERE.includes(field.id)).flatMap(
    (field) => {
      const control = controlOf(field)
      if (!control) return []
      return [
        {
          id: field.id,
          label: fieldLabel(field.id),
          section: field.section.replace(/^\d+\s/u, ''),
          control,
          options: (field.options ?? []).map((option) => ({ value: option, label: optionText(field.id, option) })),
          units: acceptedUnits(field).map((unit) => ({ value: unit, label: unitText(unit) })),
          hasWords: field.type === 'choice_and_text' || field.type === 'choices_and_text',
        },
      ]
    },
  )
}

function controlOf({ type }: Field): EnterableField['control'] | null {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'yes_no'
    case 'choice':
    case 'choice_and_text':
      return 'choice'
    case 'choices':
    case 'choices_and_text':
      return 'choices'
    case 'list':
    case 'checklist':
      return 'lines'
    case 'datetime':
      return 'moment'
    case 'text':
    case 'phone':
    case 'coded_text':
    case 'date':
      return 'words'
    default:
      return null
  }
}
