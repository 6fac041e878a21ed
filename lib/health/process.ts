import 'server-only'
import { appDatabase } from '#lib/app-database.ts'
import { recordPeerAddresses } from '#lib/auth/network-address.ts'
import { closeProcessHub } from '#lib/live/process-hub.ts'
import { log } from '#lib/log.ts'
import { shutDown, watchRequests } from './shutdown.ts'

/**
 * Prepares a server process: remembers where requests come from, and ends cleanly when told to. The framework must leave
 * the signals alone (NEXT_MANUAL_SIG_HANDLE): its own handler waits for open feeds, which never end by themselves.
 */
export function startProcess(): void {
  recordPeerAddresses()
  watchRequests()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void shutDown({
        closeFeeds: closeProcessHub,
        closeRest: () => appDatabase().close(),
        exit: (code) => process.exit(code),
        note: (event, counts) => log().info({ signal, ...counts }, event),
      })
    })
  }
}
