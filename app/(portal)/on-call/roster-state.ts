import type { FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'

/** What became of the last press. A refusal keeps what was typed, also for a browser without scripts. */
export type RosterState =
  | { readonly outcome: 'none' }
  | {
      readonly outcome: 'done'
      readonly step: string
      readonly message: string
      /** A secret address that is shown this once. */
      readonly address: string | null
      readonly at: number
    }
  | {
      readonly outcome: 'refused'
      readonly step: string
      readonly about: string
      readonly message: string
      readonly fields: FieldMessages
      readonly values: FormValues
    }

export const NOTHING_YET: RosterState = { outcome: 'none' }
