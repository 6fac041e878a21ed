import 'server-only'
import { appDatabase } from '#lib/app-database.ts'
import { appEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { type Hub, openHub } from './hub.ts'
import { watchSessions } from './watch-sessions.ts'

/** Kept on the process: routes and the shutdown are bundled apart and must find the same hub. */
const held = globalThis as typeof globalThis & { portalHub?: Hub }

/** This process's hub. Opened with the first feed. */
export function processHub(): Hub {
  held.portalHub ??= openHub({
    url: appEnv().databaseAppUrl,
    watch: (screens, now) => watchSessions({ db: appDatabase(), now }, screens),
    onTrouble: (error) => log().error({ error }, 'live_feeds_not_checked'),
  })
  return held.portalHub
}

/** Ends all feeds, if there are any: an open one would hold up a shutdown for ever. */
export async function closeProcessHub(): Promise<void> {
  await held.portalHub?.close()
}
