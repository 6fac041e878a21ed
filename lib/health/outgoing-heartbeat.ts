import { describeError, log } from '#lib/log.ts'
import type { PagingHealth } from './paging-check.ts'

const LIMIT_MS = 10_000

/**
 * Tells a service outside that pages go out; when it hears nothing it rings somebody. Silence is the alarm: while anything is
 * wrong nothing is sent, and nothing else is done about a service that does not answer than to say so in the log.
 * @returns whether the service has heard
 */
export async function sendHeartbeat(url: string, health: PagingHealth): Promise<boolean> {
  if (health.problems.length > 0) {
    log().warn({ codes: health.problems.map(({ code }) => code) }, 'outgoing_heartbeat_withheld')
    return false
  }
  try {
    const { ok, status, body } = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
    await body?.cancel()
    if (!ok) log().error({ status }, 'outgoing_heartbeat_refused')
    return ok
  } catch (error) {
    // Not the error itself: it may hold the address, which is a secret of whoever is rung.
    log().error({ type: describeError(error).type }, 'outgoing_heartbeat_not_sent')
    return false
  }
}
