/** How one submission stands on its way to the server. Instants are in ms since the epoch. */
export type OutboxState =
  | { readonly phase: 'idle' }
  /** On its way, or asking whether an earlier try arrived. */
  | { readonly phase: 'sending'; readonly tries: number; readonly triedAt: number }
  /** Not sent yet: the next try comes by itself. */
  | { readonly phase: 'waiting'; readonly tries: number; readonly triedAt: number; readonly nextAt: number }
  /** The server wants the password again; what was typed waits. */
  | { readonly phase: 'signed_out'; readonly tries: number; readonly triedAt: number; readonly message: string }
  /** The server has looked at it and said no: a person must change something. Nothing was stored. */
  | { readonly phase: 'refused'; readonly message: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly phase: 'sent'; readonly receipt: Receipt; readonly tries: number }

/** What the server answers once it has stored a submission. */
export interface Receipt {
  readonly reference: string
  /** When it was stored, by the server's clock. */
  readonly at: number
}

/** What one try led to. `unknown`: no answer came, so it may have been stored or not. */
export type Outcome =
  | { readonly kind: 'stored'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly message: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'signed_out'; readonly message: string }
  | { readonly kind: 'unknown' }

/** Whether a submission arrived after all. `unreachable`: the server could not be asked. */
export type Whereabouts = Receipt | 'not_there' | 'unreachable' | 'signed_out'

export interface OutboxEdge {
  /** Sends what stands in the form now. Never throws: no answer is `unknown`. */
  readonly post: (signal: AbortSignal) => Promise<Outcome>
  /** Asks whether it arrived. Never throws. */
  readonly ask: (signal: AbortSignal) => Promise<Whereabouts>
  readonly onState: (state: OutboxState) => void
  readonly now: () => number
}

export interface Outbox {
  /** The person pressed send, or "Try now", or has signed in again, or the network is back. */
  readonly go: () => void
  /** Stops for good: the page is left. */
  readonly close: () => void
}

/** A try without an answer for this long counts as unanswered. */
export const POST_LIMIT_MS = 8_000
const ASK_LIMIT_MS = 4_000

/** Seconds until the next try, by the number of tries so far; the last one repeats. Short: somebody is waiting. */
const PAUSES_S = [2, 4, 4, 6, 8, 10]

const SIGNED_OUT = 'You were signed out. Sign in here; what you typed is kept.'

export function pauseMs(tries: number): number {
  const seconds = PAUSES_S[Math.min(tries, PAUSES_S.length) - 1] ?? PAUSES_S[0] ?? 0
  return seconds * 1000
}

/** Is something on this page that the server has not confirmed? Leaving it should be asked about. */
export function isUnsent({ phase }: OutboxState): boolean {
  return phase === 'sending' || phase === 'waiting' || phase === 'signed_out' || phase === 'refused'
}

/**
 * Sends one submission until the server has it. A second press while it is on its way does nothing. After a try that
 * got no answer it first asks whether that try arrived, and sends again only if it did not.
 */
export function makeOutbox({ post, ask, onState, now }: OutboxEdge): Outbox {
  let state: OutboxState = { phase: 'idle' }
  let inDoubt = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const leaving = new AbortController()

  const become = (next: OutboxState) => {
    if (leaving.signal.aborted) return
    state = next
    onState(next)
  }
  const triesSoFar = () => ('tries' in state ? state.tries : 0)

  const run = async () => {
    clearTimeout(timer)
    const tries = triesSoFar() + 1
    const triedAt = now()
    become({ phase: 'sending', tries, triedAt })
    if (inDoubt) {
      const found = await ask(within(ASK_LIMIT_MS, leaving.signal))
      if (found === 'unreachable') return later(tries, triedAt)
      if (found === 'signed_out') return become({ phase: 'signed_out', tries, triedAt, message: SIGNED_OUT })
      if (found !== 'not_there') return become({ phase: 'sent', receipt: found, tries })
    }
    inDoubt = true
    const outcome = await post(within(POST_LIMIT_MS, leaving.signal))
    if (outcome.kind === 'unknown') return later(tries, triedAt)
    inDoubt = false
    if (outcome.kind === 'stored') return become({ phase: 'sent', receipt: outcome.receipt, tries })
    if (outcome.kind === 'signed_out') {
      return become({ phase: 'signed_out', tries, triedAt, message: outcome.message })
    }
    become({ phase: 'refused', message: outcome.message, fields: outcome.fields })
  }

  const later = (tries: number, triedAt: number) => {
    if (leaving.signal.aborted) return
    const pause = pauseMs(tries)
    become({ phase: 'waiting', tries, triedAt, nextAt: now() + pause })
    timer = setTimeout(run, pause)
  }

  return {
    go: () => {
      if (state.phase !== 'sending' && state.phase !== 'sent' && !leaving.signal.aborted) void run()
    },
    close: () => {
      clearTimeout(timer)
      leaving.abort()
    },
  }
}

function within(limitMs: number, leaving: AbortSignal): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(limitMs), leaving])
}
