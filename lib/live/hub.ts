import { withDeadline } from '#lib/deadline.ts'
import { type Ear, openEar } from './ear.ts'
import {
  messageFor,
  type ReferralNotice,
  referralNotice,
  type SessionNotice,
  sees,
  sessionNotice,
  type Viewer,
} from './notice.ts'
import type { Screen } from './watch-sessions.ts'
import { FEED_RETRY_MS, FEED_TIME_MS, type FeedEnd, type FeedEvent, type FeedTime } from './wire.ts'

/** One browser's end of a feed. */
export interface Feed {
  /** False when the browser does not keep up: it is let go and comes back. */
  send(text: string): boolean
  end(): void
}

export interface HubOptions {
  /** The app role's database. */
  readonly url: string
  /** Which of these sessions still stand, and what they may see; says for those on standby that they are open. */
  readonly watch: (screens: readonly Screen[], now: Date) => Promise<ReadonlyMap<string, Viewer>>
  readonly now?: () => Date
  readonly everyMs?: number
  readonly onTrouble?: (error: unknown) => void
}

/** All live feeds of one process. */
export interface Hub {
  /** Adds a feed and greets it; the returned function takes it out. Null when the session has too many already. */
  join(viewer: Viewer, screen: Screen, feed: Feed): (() => void) | null
  /** Resolves once the database is listened to; false when it is not within `limitMs`. */
  ready(limitMs: number): Promise<boolean>
  readonly size: number
  /** Tells every feed to come back elsewhere and ends it; no more join. */
  close(): Promise<void>
}

/** Browsers allow six connections to one site over HTTP/1.1, so more than that are not one person's screens. */
const PER_SESSION = 6
/** Sessions cannot be checked for this many beats: nobody may watch any longer. */
const BLIND_BEATS = 2

/** A database that hangs must not stop the beats after it. */
const WATCH_WITHIN_MS = 4_000

interface Member {
  viewer: Viewer
  readonly screen: Screen
  readonly feed: Feed
}

export function frame(event: FeedEvent, data: object = {}): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Opens this process's hub: one connection listens for everybody, and no notice costs a query. */
export function openHub({ url, watch, now = () => new Date(), everyMs = FEED_TIME_MS, onTrouble }: HubOptions): Hub {
  const members = new Set<Member>()
  const waiting = new Set<() => void>()
  let blindBeats = 0
  let closed = false

  const end = (member: Member, reason: FeedEnd) => {
    if (!members.delete(member)) return
    member.feed.send(frame('bye', { reason }))
    member.feed.end()
  }
  const endAll = (reason: FeedEnd) => {
    for (const member of [...members]) end(member, reason)
  }
  const tell = (member: Member, text: string) => {
    if (!member.feed.send(text)) end(member, 'slow')
  }
  const timeFor = (viewer: Viewer, at: Date): FeedTime => ({ now: at.getTime(), session: viewer.session })

  const onReferral = (notice: ReferralNotice) => {
    const texts = new Map<string, string>()
    for (const member of [...members]) {
      if (!sees(member.viewer, notice)) continue
      const { session } = member.viewer
      let text = texts.get(session)
      if (text === undefined) {
        const { event, data } = messageFor(member.viewer, notice)
        text = frame(event, data)
        texts.set(session, text)
      }
      tell(member, text)
    }
  }
  const onSession = (notice: SessionNotice) => {
    for (const member of [...members]) {
      const { sessionId, personId } = member.viewer
      if ('sessionId' in notice ? notice.sessionId === sessionId : notice.personId === personId)
        end(member, 'signed_out')
    }
  }

  const ear: Ear = openEar({
    url,
    channels: {
      session: (payload) => hear(sessionNotice, payload, onSession, onTrouble),
      referral: (payload) => hear(referralNotice, payload, onReferral, onTrouble),
    },
    onListening: () => {
      for (const resolve of waiting) resolve()
      waiting.clear()
      for (const member of [...members]) tell(member, frame('resync'))
      // Endings may have been missed as well.
      void beat()
    },
    onDeaf: () => endAll('restart'),
  })

  let beating = false
  const beat = async () => {
    if (beating || closed) return
    beating = true
    try {
      await checkMembers()
      blindBeats = 0
    } catch (error) {
      onTrouble?.(error)
      blindBeats += 1
      if (blindBeats >= BLIND_BEATS) endAll('restart')
    } finally {
      beating = false
    }
  }
  const checkMembers = async () => {
    const checked = [...members]
    const at = now()
    const screens = checked.map(({ screen }) => screen)
    const standing = await withDeadline(watch(screens, at), WATCH_WITHIN_MS, 'The sessions could not be read in time')
    for (const member of checked) {
      const viewer = standing.get(member.viewer.sessionId)
      if (!viewer) {
        end(member, 'signed_out')
        continue
      }
      member.viewer = viewer
      if (members.has(member)) tell(member, `: beat\n\n${frame('time', timeFor(viewer, now()))}`)
    }
  }
  const timer = setInterval(() => {
    void beat()
    void ear.check()
  }, everyMs)
  timer.unref()

  return {
    join: (viewer, screen, feed) => {
      const own = [...members].filter((member) => member.viewer.sessionId === viewer.sessionId)
      if (closed || own.length >= PER_SESSION) return null
      const member: Member = { viewer, screen, feed }
      members.add(member)
      tell(member, `retry: ${FEED_RETRY_MS}\n${frame('ready', timeFor(viewer, now()))}`)
      return () => members.delete(member)
    },
    ready: (limitMs) => {
      if (ear.hears) return Promise.resolve(true)
      return new Promise((resolve) => {
        const listening = () => {
          clearTimeout(late)
          resolve(true)
        }
        const late = setTimeout(() => {
          waiting.delete(listening)
          resolve(false)
        }, limitMs)
        waiting.add(listening)
      })
    },
    get size() {
      return members.size
    },
    close: async () => {
      closed = true
      clearInterval(timer)
      endAll('restart')
      await ear.close()
    },
  }
}

interface Parser<Notice> {
  parse(input: unknown): Notice
}

/** One notice that cannot be read must not stop the ones after it. */
function hear<Notice>(
  shape: Parser<Notice>,
  payload: string,
  handle: (notice: Notice) => void,
  onTrouble?: (error: unknown) => void,
): void {
  try {
    handle(shape.parse(JSON.parse(payload)))
  } catch (error) {
    onTrouble?.(error)
  }
}
