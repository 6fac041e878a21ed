import type { ErrorCode, FieldMessages } from '#lib/errors.ts'
import type { FormValues } from '#lib/form-values.ts'

/** What became of the last press. A refusal keeps what was typed, also for a browser without scripts. */
export type StepState =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'done'; readonly step: string; readonly reference: string; readonly at: number }
  | {
      readonly outcome: 'refused'
      readonly step: string
      readonly reference: string
      readonly code: ErrorCode
      readonly message: string
      readonly fields: FieldMessages
      readonly values: FormValues
    }

export const NOTHING_YET: StepState = { outcome: 'none' }

/** A form's action: takes the state before it, gives the state after it. */
export type StepAction = (before: StepState, form: FormData) => Promise<StepState>
