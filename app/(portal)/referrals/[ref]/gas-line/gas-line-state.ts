import type { FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'

/** What became of the last press of the form, for a browser without scripts. All but a save keep what was typed. */
export type GasLineState =
  | { readonly outcome: 'none' }
  /** The text was read; nothing is saved yet. */
  | { readonly outcome: 'read'; readonly values: FormValues }
  | {
      readonly outcome: 'refused'
      readonly values: FormValues
      readonly fields: FieldMessages
      readonly message: string
    }
  | { readonly outcome: 'saved'; readonly saved: string }

export const NOTHING_YET: GasLineState = { outcome: 'none' }
