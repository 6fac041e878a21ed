import { getSystemErrorName } from 'node:util'
import type { PageKind, Channel as Way } from '#lib/paging/words.ts'

/** What goes out, composed. It holds a reference, a hospital, a tier, times and the program's phone, and nothing else. */
export interface Message {
  /** The page's id, the same however often it is sent, so that a receiver can drop the second. */
  readonly id: string
  readonly kind: PageKind
  readonly urgent: boolean
  readonly subject: string
  /** For e-mail: some lines, the link on a line of its own. */
  readonly body: string
  /** For a pager or a text message: one line of at most `SHORT_MAX` characters. */
  readonly short: string
  readonly reference: string | null
  /** Where pressing the button acknowledges. */
  readonly link: string | null
  readonly createdAt: Date
}

/** Where it goes to. */
export interface Contact {
  /** Null for the account's own e-mail address. */
  readonly id: string | null
  readonly channel: Way
  readonly address: string
  readonly pushKeys: { readonly p256dh: string; readonly auth: string } | null
}

/** `handed_over`: the next machine has it. `delivered`: the provider says that the person's device has it. */
export interface Handover {
  readonly outcome: 'handed_over' | 'delivered'
}

/** One way to reach a person. `send` gives up when `signal` aborts, and throws `ChannelError` when it fails. */
export interface Channel {
  send(message: Message, to: Contact, signal: AbortSignal): Promise<Handover>
}

/** Whatever goes out through here: the ways that the program has set up. A way that is not here cannot be used. */
export type Channels = Readonly<Partial<Record<Way, Channel>>>

/** How a way can fail, beside the answers of mail servers and receivers. docs/operations.md tells what each means. */
export const FAILURE_CODES = [
  'connection_refused',
  'connection_lost',
  'host_not_found',
  'host_unreachable',
  'tls_refused',
  'timed_out',
  'address_gone',
  'address_not_allowed',
  'keys_unusable',
  'not_set_up',
  'failed',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number] | `smtp_${number}` | `http_${number}`

/** A failure by its code, never in a provider's words: these may quote what was sent. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly code: FailureCode
  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

/** Answers that may be another one in a moment, though they begin like refusals. */
const PASSING = ['http_408', 'http_425', 'http_429']
const FOR_GOOD = ['address_not_allowed', 'address_gone', 'keys_unusable']

/** Whether trying the same again cannot work, by the code of the failure: then it is the next way's turn at once. */
export function isPermanent(code: string): boolean {
  if (PASSING.includes(code)) return false
  return FOR_GOOD.includes(code) || /^(smtp_5|http_[34])\d\d$/.test(code)
}

const NETWORK_CODES: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_lost',
  EPIPE: 'connection_lost',
  ENOTFOUND: 'host_not_found',
  EAI_AGAIN: 'host_not_found',
  EHOSTUNREACH: 'host_unreachable',
  ENETUNREACH: 'host_unreachable',
  ETIMEDOUT: 'timed_out',
  UND_ERR_CONNECT_TIMEOUT: 'timed_out',
}

/** The code for a failure below the protocol; `undefined` when the error is not one of these. */
export function networkCode(error: unknown): FailureCode | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth++) {
    if (cause.name === 'AbortError' || cause.name === 'TimeoutError') return 'timed_out'
    const code = systemCode(cause)
    if (NETWORK_CODES[code]) return NETWORK_CODES[code]
    if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'tls_refused'
  }
  return undefined
}

/** `ECONNREFUSED` and the like. Some libraries put a word of their own there; then the system's number still says it. */
function systemCode(error: Error): string {
  if ('errno' in error && typeof error.errno === 'number' && error.errno < 0) return getSystemErrorName(error.errno)
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
