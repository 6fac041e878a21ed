import type { ErrorCode, FieldMessages } from '#lib/errors.ts'

/** What a post without scripts brings back: why it was not sent, and everything that was typed. */
export interface AlertFormState {
  readonly refusal: { readonly code: ErrorCode; readonly message: string; readonly fields: FieldMessages } | null
  readonly typed: Readonly<Record<string, string>>
}

export const NOTHING_TYPED: AlertFormState = { refusal: null, typed: {} }
