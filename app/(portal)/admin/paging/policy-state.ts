import type { FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'

/** What came of the form of the times. */
export type PolicyState =
  | { readonly outcome: 'none' }
  | {
      readonly outcome: 'refused'
      readonly values: FormValues
      readonly message: string
      /** By the names of the form's fields. */
      readonly fields: FieldMessages
    }
  | { readonly outcome: 'done'; readonly version: number }
