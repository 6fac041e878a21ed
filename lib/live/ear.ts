import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { inTime } from '#lib/deadline.ts'

export interface EarOptions {
  readonly url: string
  readonly channels: Readonly<Record<string, (payload: string) => void>>
  /** Everything said from now on is heard; what was said before may have been missed. */
  readonly onListening: () => void
  readonly onDeaf: () => void
}

/** One connection that listens. */
export interface Ear {
  /** Whether the database's words get here, as far as is known. */
  readonly hears: boolean
  /** Says something to itself and waits to hear it; if it does not, it is deaf and listens anew. */
  check(): Promise<boolean>
  close(): Promise<void>
}

const ECHO_WITHIN_MS = 3_000
const RETRY_MS = 1_000

/**
 * Listens on `channels` until closed. The driver listens again when its connection breaks; where it gives up, because the
 * database was away when it tried, `check` notices and starts over.
 */
export function openEar({ url, channels, onListening, onDeaf }: EarOptions): Ear {
  const echoChannel = `echo_${randomUUID().replaceAll('-', '')}`
  let client: postgres.Sql | undefined
  let hears = false
  let closed = false
  let echo: (() => void) | undefined
  let checking = false

  const start = async () => {
    while (!closed) {
      const own = postgres(url, {
        max: 1,
        connect_timeout: 5,
        idle_timeout: 30,
        onnotice: () => {},
        connection: { application_name: 'portal-live' },
      })
      client = own
      try {
        const [last, ...others] = Object.entries(channels).reverse()
        // One that was left may still speak for a moment: nothing is to be heard twice.
        const only = (hear: (payload: string) => void) => (payload: string) => {
          if (own === client) hear(payload)
        }
        await own.listen(echoChannel, () => echo?.())
        for (const [channel, hear] of others) await own.listen(channel, only(hear))
        if (last) await own.listen(last[0], only(last[1]), () => listening(own))
        return
      } catch {
        await own.end({ timeout: 0 }).catch(() => {})
        await delay(RETRY_MS)
      }
    }
  }
  const listening = (own: postgres.Sql) => {
    if (closed || own !== client) return
    hears = true
    onListening()
  }
  const deaf = () => {
    hears = false
    onDeaf()
    client?.end({ timeout: 0 }).catch(() => {})
    void start()
  }
  void start()
  return {
    get hears() {
      return hears
    },
    check: async () => {
      if (!hears || !client || closed || checking) return false
      checking = true
      const heard = new Promise<void>((resolve) => {
        echo = resolve
      })
      const answer = await inTime(Promise.all([heard, client.notify(echoChannel, '')]), ECHO_WITHIN_MS)
      const answered = answer !== undefined
      checking = false
      if (!answered && !closed) deaf()
      return answered
    },
    close: async () => {
      closed = true
      hears = false
      await client?.end({ timeout: 1 }).catch(() => {})
    },
  }
}
