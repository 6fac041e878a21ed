import 'server-only'
import { appDatabase, appKeys } from '#lib/app-database.ts'
import { recordPeerAddresses } from '#lib/auth/network-address.ts'
import { closeProcessHub } from '#lib/live/process-hub.ts'
import { log } from '#lib/log.ts'
import { startGuard } from '#lib/paging/guard.ts'
import { guardHere } from '#lib/paging/guard-here.ts'
import { shutDown, watchRequests } from './shutdown.ts'

/** Made at its first look: a build runs this file too, and has no environment. */
let look: ReturnType<typeof guardHere> | undefined

function guard() {
  look ??= guardHere({ db: appDatabase(), keys: appKeys(), now: () => new Date() })
  return look()
}

/**
 * Prepares a server process: remembers where requests come from, pages when no worker does, and ends cleanly when told
 * to. The framework must leave the signals alone (NEXT_MANUAL_SIG_HANDLE): its own handler waits for open feeds, which
 * never end by themselves.
 */
export function startProcess(): void {
  recordPeerAddresses()
  watchRequests()
  const stopGuard = startGuard(() => guard())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopGuard()
      void shutDown({
        closeFeeds: closeProcessHub,
        closeRest: () => appDatabase().close(),
        exit: (code) => process.exit(code),
        note: (event, counts) => log().info({ signal, ...counts }, event),
      })
    })
  }
}
