import type { SessionStanding } from '#lib/accounts/session-standing.ts'
import { WARN_BEFORE_MS } from '#lib/accounts/session-state.ts'

/** Activity is told to the server at most this often. */
const PING_EVERY_MS = 60_000
/** How often to look while warned, locked or ended: another tab may have kept or opened the session. */
const LOOK_EVERY_MS = 15_000
/** When the server did not answer. */
const RETRY_MS = 5_000

export interface WatchEdge {
  /** Asks the server how the session stands; `POST` also says that somebody did something. Null when it does not answer. */
  readonly ask: (method: 'GET' | 'POST') => Promise<SessionStanding | null>
  /** In ms. Goes on while the machine sleeps. */
  readonly now: () => number
  /** Calls `work` after `ms`; gives what calls it off. */
  readonly later: (work: () => void, ms: number) => () => void
  readonly onChange: (standing: SessionStanding) => void
}

export interface SessionWatch {
  /** The person pressed something. */
  noteActivity(): void
  /** One tap that keeps the session. */
  keep(): void
  /** Something may have changed elsewhere: asks the server. */
  look(): void
  /** The server has said how it stands. */
  adopt(standing: SessionStanding): void
  close(): void
}

/**
 * Follows the session from a page. The server decides; this only knows when to ask. Activity moves the limit, looking
 * does not. When the time is over and the server cannot be asked, the page takes it that the session has ended.
 */
export function watchSession(first: SessionStanding, edge: WatchEdge): SessionWatch {
  let standing = first
  let heardAt = edge.now()
  let pingedAt = edge.now()
  let closed = false
  let callOffLook = () => {}
  let callOffPing: (() => void) | undefined

  const leftMs = () => Math.max(0, standing.leftMs - (edge.now() - heardAt))

  function adopt(next: SessionStanding) {
    if (closed) return
    standing = next
    heardAt = edge.now()
    edge.onChange(next)
    plan(untilNextLook())
  }

  function untilNextLook(): number {
    if (standing.state === 'active') return Math.max(leftMs() - WARN_BEFORE_MS, 1_000)
    if (standing.state === 'warn') return Math.min(Math.max(leftMs(), 500), LOOK_EVERY_MS)
    return LOOK_EVERY_MS
  }

  function plan(ms: number) {
    callOffLook()
    callOffLook = edge.later(look, ms)
  }

  async function ask(method: 'GET' | 'POST') {
    const answer = await edge.ask(method)
    if (closed) return
    if (answer) return adopt(answer)
    const over = leftMs() === 0 && (standing.state === 'active' || standing.state === 'warn')
    if (over) adopt({ ...standing, state: 'ended', leftMs: 0, canKeep: false })
    plan(RETRY_MS)
  }

  function look() {
    void ask('GET')
  }

  function ping() {
    callOffPing?.()
    callOffPing = undefined
    pingedAt = edge.now()
    void ask('POST')
  }

  plan(untilNextLook())
  return {
    noteActivity() {
      if (standing.state !== 'active' || callOffPing) return
      const waitMs = pingedAt + PING_EVERY_MS - edge.now()
      if (waitMs <= 0) ping()
      else callOffPing = edge.later(ping, waitMs)
    },
    keep: ping,
    look,
    adopt,
    close() {
      closed = true
      callOffLook()
      callOffPing?.()
    },
  }
}
