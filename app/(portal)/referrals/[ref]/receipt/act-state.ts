import type { FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'

/** What became of the last press of one of the receipt's forms. A refusal keeps what was typed. */
export type ActState =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'done'; readonly at: number }
  | {
      readonly outcome: 'refused'
      readonly message: string
      readonly fields: FieldMessages
      readonly values: FormValues
    }

export const NOTHING_YET: ActState = { outcome: 'none' }
