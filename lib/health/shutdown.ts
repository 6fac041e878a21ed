import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

interface Shutdown {
  readonly begun: boolean
  /** Answers on their way. */
  readonly open: Set<ServerResponse>
  readonly servers: Set<Server>
}

/** Kept on the process: routes and the instrumentation are bundled apart. */
const held = globalThis as typeof globalThis & { portalShutdown?: { -readonly [Key in keyof Shutdown]: Shutdown[Key] } }

/** Orchestrators kill what has not ended after 30 seconds; this leaves time to say so in the log. */
const HARD_STOP_MS = 25_000

function shutdown() {
  held.portalShutdown ??= { begun: false, open: new Set(), servers: new Set() }
  return held.portalShutdown
}

/** Whether this process is on its way out: it answers what it has begun, and wants no more. */
export function isShuttingDown(): boolean {
  return held.portalShutdown?.begun ?? false
}

export interface ShutdownSteps {
  /** Ends what would stay open for ever. */
  readonly closeFeeds: () => Promise<void>
  /** Connections to the database and the like, after the last answer. */
  readonly closeRest: () => Promise<void>
  readonly exit: (code: number) => void
  readonly note: (event: string, counts: { readonly open: number }) => void
  readonly hardStopMs?: number
}

/** Remembers servers and answers from now on, so that they can be drained. Once a process. */
export function watchRequests(): void {
  if (held.portalShutdown) return
  const { open, servers } = shutdown()
  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as { server: Server; request: IncomingMessage; response: ServerResponse }
    servers.add(server)
    open.add(response)
    response.once('close', () => {
      open.delete(response)
      if (isShuttingDown()) server.closeIdleConnections()
    })
  })
}

/**
 * Ends the process without cutting off an answer: readiness turns to no, feeds are told to come back elsewhere, no new
 * connection is taken, and what was begun is finished, for 25 seconds at most. Asked twice, it ends at once.
 */
export async function shutDown({ closeFeeds, closeRest, exit, note, hardStopMs = HARD_STOP_MS }: ShutdownSteps) {
  const state = shutdown()
  if (state.begun) return exit(1)
  state.begun = true
  note('shutdown_begun', { open: state.open.size })
  const timer = setTimeout(() => {
    note('shutdown_cut_off', { open: state.open.size })
    exit(1)
  }, hardStopMs)
  await closeFeeds()
  const closed = [...state.servers].map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
  for (const server of state.servers) server.closeIdleConnections()
  await Promise.all(closed)
  await closeRest()
  clearTimeout(timer)
  note('shutdown_done', { open: 0 })
  exit(0)
}
