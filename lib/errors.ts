/** What can be expected to go wrong. `message` is one sentence for a person and never holds patient detail. */
export type ErrorCode = 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'signed_out' | 'too_many'

export type FieldMessages = Record<string, string>

/** An expected refusal. Anything else that is thrown is a defect or an outage. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldMessages | undefined

  constructor(code: ErrorCode, message: string, fields?: FieldMessages) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }
}

/** The same words whether a referral belongs to somebody else or does not exist. */
export function referralNotFound(): AppError {
  return new AppError(
    'not_found',
    'This referral is not open to you. It may belong to another hospital, or the reference may be mistyped.',
  )
}

/** Somebody else was first, and it is not known who. */
export function movedOn(): AppError {
  return new AppError('conflict', 'This referral has moved on. Read it again before you act.')
}
