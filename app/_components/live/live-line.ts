import {
  FEED_EVENTS,
  FEED_RETRY_MS,
  FEED_TIME_MS,
  type FeedEnd,
  type FeedEvent,
  type FeedSession,
} from '#lib/live/wire.ts'

/** `lost`: what is on the screen may be old, and the line is tried again. `signed_out`: it is not. */
export type LiveLineState = 'connecting' | 'live' | 'lost' | 'signed_out'

/** All instants in ms since the epoch, by the server's clock. */
export interface LiveState {
  readonly state: LiveLineState
  /** When `state` began. */
  readonly since: number
  /** When the server was last heard; null before the first time. */
  readonly lastAt: number | null
  /** What to add to this machine's clock to get the server's; it is at most this much behind. */
  readonly serverOffsetMs: number
  readonly session: FeedSession
}

export interface LiveChange {
  /** `null` when it could be any: after a connection, a gap, or while the screen is locked. */
  readonly reference: string | null
  /** Somebody was just asked to answer an alert. */
  readonly alert: boolean
}

/** The part of the browser's EventSource that is used. */
export interface FeedSource {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void
  close(): void
}

export interface LiveLineOptions {
  readonly url: string
  readonly open: (url: string) => FeedSource
  /** Asks the server whether it answers, without a stream. */
  readonly probe: () => Promise<'answers' | 'signed_out' | 'down'>
  /** Something may have changed: read again. */
  readonly onChange: (change: LiveChange) => void
  readonly onState: (state: LiveState) => void
  readonly onServerTime?: (now: number) => void
}

/** Heartbeats come every `FEED_TIME_MS`; after this long without one a line that looks open is dead. */
const SILENCE_MS = 2.5 * FEED_TIME_MS
const POLL_MS = 10_000
/** A restarting server has another one beside it, but not for everybody in the same moment. */
const AFTER_RESTART_MS = 1_000

export interface LiveLine {
  /** Tries now instead of at the next turn. */
  reconnect(): void
  /** The browser says that it has no network. */
  lose(): void
  close(): void
}

export const BEFORE_LIVE: LiveState = {
  state: 'connecting',
  since: 0,
  lastAt: null,
  serverOffsetMs: 0,
  session: 'active',
}

/**
 * Keeps one line to the server open: says when it is live and since when it is not, comes back by itself, and while there
 * is none asks for the page to be read again every few seconds, if the server answers at all.
 */
export function openLiveLine({ url, open, probe, onChange, onState, onServerTime }: LiveLineOptions): LiveLine {
  let state: LiveState = { ...BEFORE_LIVE, since: Date.now() }
  let source: FeedSource | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setInterval> | undefined
  let closed = false

  const serverNow = () => Date.now() + state.serverOffsetMs

  const become = (next: LiveLineState, rest: Partial<LiveState> = {}) => {
    const since = next === state.state ? state.since : serverNow()
    state = { ...state, ...rest, state: next, since }
    onState(state)
  }

  const hear = (now: number | undefined, session: FeedSession | undefined) => {
    clearTimeout(silence)
    silence = setTimeout(() => lost(), SILENCE_MS)
    if (now === undefined) return
    onServerTime?.(now)
    const changed = session !== undefined && session !== state.session && state.lastAt !== null
    become('live', { lastAt: now, serverOffsetMs: now - Date.now(), ...(session && { session }) })
    if (changed) onChange({ reference: null, alert: false })
  }

  const handle = (type: FeedEvent, data: Record<string, unknown>) => {
    if (closed) return
    if (type === 'bye') return left(data.reason)
    hear(numberIn(data, 'now'), sessionIn(data))
    if (type === 'ready') stopPolling()
    if (type === 'time') return
    const reference = typeof data.referral === 'string' ? data.referral : null
    onChange({ reference, alert: type === 'alert' })
  }

  const left = (reason: unknown) => {
    const why = reason as FeedEnd | undefined
    if (why === 'signed_out') return signedOut()
    lost(why === 'restart' ? Math.random() * AFTER_RESTART_MS : undefined)
  }

  const drop = () => {
    clearTimeout(silence)
    clearTimeout(retry)
    source?.close()
    source = undefined
  }

  const signedOut = () => {
    drop()
    stopPolling()
    become('signed_out')
    onChange({ reference: null, alert: false })
  }

  const lost = (retryMs = FEED_RETRY_MS) => {
    if (closed || state.state === 'signed_out') return
    drop()
    become('lost')
    retry = setTimeout(connect, retryMs)
    poll ??= setInterval(ask, POLL_MS)
  }

  const ask = async () => {
    const answer = await probe()
    if (closed || state.state !== 'lost') return
    if (answer === 'signed_out') signedOut()
    // Reading a page again from a server that is away would leave the reader with the browser's error page.
    if (answer === 'answers') onChange({ reference: null, alert: false })
  }

  const stopPolling = () => {
    clearInterval(poll)
    poll = undefined
  }

  const connect = () => {
    drop()
    if (closed) return
    const opened = open(url)
    source = opened
    opened.addEventListener('error', () => {
      if (source === opened) failed()
    })
    for (const type of FEED_EVENTS) {
      opened.addEventListener(type, ({ data }) => {
        if (source === opened) handle(type, fieldsOf(data))
      })
    }
    silence = setTimeout(() => lost(), SILENCE_MS)
  }

  const failed = () => {
    const wasLive = state.state === 'live'
    lost()
    // The browser does not say why a line could not be opened; the first failure after a live line is worth a question.
    if (wasLive || state.lastAt === null) void ask()
  }

  connect()
  return {
    reconnect: () => {
      if (state.state !== 'signed_out') connect()
    },
    lose: () => lost(),
    close: () => {
      closed = true
      drop()
      stopPolling()
    },
  }
}

function fieldsOf(data: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(data)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

function numberIn(data: Record<string, unknown>, key: string): number | undefined {
  const value = data[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function sessionIn({ session }: Record<string, unknown>): FeedSession | undefined {
  return session === 'active' || session === 'locked' ? session : undefined
}
