import type { Refusal } from '#lib/action.ts'

/** How the last press of a small form ended, and what was typed when it was refused. */
export interface FormState<Typed> {
  readonly refusal: Refusal | null
  readonly typed: Typed
  /** Counts what was done, so that a form that has done its work begins anew. */
  readonly done: number
}

export interface TypedWay {
  readonly channel: string
  readonly address: string
  readonly label: string
}
export const NO_WAY: TypedWay = { channel: 'email', address: '', label: '' }

export interface TypedHours {
  readonly from: string
  readonly to: string
}
