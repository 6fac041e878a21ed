import { randomUUID } from 'node:crypto'
import { type DestinationStream, type Logger, pino } from 'pino'
import { logLevel } from '#lib/env.ts'

/**
 * What may be logged: event names, codes, ids, references, counts and times. Never a value, a name or words of a patient:
 * callers name what happened in `event` and give ids beside it; whatever still slips in under these names is removed.
 */
const NEVER_LOGGED = [
  'address',
  'answer',
  'authorization',
  'body',
  'cookie',
  'detail',
  'email',
  'form',
  'headers',
  'input',
  'message',
  'name',
  'params',
  'parameters',
  'password',
  'payload',
  'phone',
  'query',
  'text',
  'token',
  'value',
  'values',
]

/** Makes a logger that writes one JSON object a line to `destination`, by default the standard output. */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
      serializers: { error: describeError },
    },
    destination,
  )
}

let root: Logger | undefined

/** The process's log. Usage: `log().info({ reference }, 'referral_sent')`. */
export function log(): Logger {
  root ??= makeLog(logLevel())
  return root
}

export interface ErrorDescription {
  readonly type: string
  readonly code?: string
  readonly constraint?: string
  readonly digest?: string
  readonly frames?: readonly string[]
  readonly cause?: ErrorDescription
}

/**
 * What is safe to keep of an unexpected error. Its message is not: the database driver puts parameters into messages, and
 * a JSON parser quotes what it could not read.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint_name: constraint, digest } = error as Error & Partial<Record<string, unknown>>
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof digest === 'string' && { digest }),
    ...framesOf(error),
    ...(error.cause !== undefined && error.cause !== error && { cause: describeError(error.cause) }),
  }
}

/** Lines that name a place in the code; a message of several lines stays out. */
function framesOf({ stack }: Error): Pick<ErrorDescription, 'frames'> {
  const frames = stack
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
  return frames?.length ? { frames } : {}
}

/** The id by which one request is followed through the logs: the caller's if it looks like one, or a new one. */
export function requestIdFrom(header: string | null | undefined): string {
  return header && /^[A-Za-z0-9._-]{8,64}$/.test(header) ? header : randomUUID()
}
