/**
 * What a live feed says, by the name of the event. Ids, a version and times; never patient data. The server writes it
 * and the browser reads it, so this file imports nothing.
 */

/** Whether the screen may show clinical detail. */
export type FeedSession = 'active' | 'locked'

/** First on each connection, and then every few seconds. */
export interface FeedTime {
  /** The server's clock, in ms since the epoch. */
  readonly now: number
  readonly session: FeedSession
}

/** A referral changed; whoever may see it reads it again. */
export interface FeedChange {
  readonly referral: string
  readonly version: number
  readonly event: string
}

/** The same for a locked screen: enough to tell that, and how urgently, somebody waits. */
export interface FeedLockedChange {
  readonly tier: string
  readonly facility: string
}

/**
 * Why the server closes a connection: signed out, restarting, fallen behind. After `signed_out` there is no point in
 * coming back.
 */
export type FeedEnd = 'signed_out' | 'restart' | 'slow'

export const FEED_EVENTS = ['ready', 'time', 'referral', 'alert', 'resync', 'bye'] as const
export type FeedEvent = (typeof FEED_EVENTS)[number]

/** How often a living feed says so. */
export const FEED_TIME_MS = 10_000

/** A browser that lost its feed comes back after this long, and every so often until it succeeds. */
export const FEED_RETRY_MS = 5_000

export const FEED_PATH = '/api/events'
