import type { UnreachableReason } from '#lib/paging/words.ts'
import { type Contact, isPermanent } from './channel.ts'

/** One try as it was written down; those of one way in their order. Not ended: the process died before it could say. */
export interface Tried {
  /** Null for the account's own address. */
  readonly contactId: string | null
  readonly endedAt: Date | null
  /** The code of its failure. */
  readonly error: string | null
}

export type NextTry =
  | { readonly do: 'try'; readonly contact: Contact; readonly attempt: number }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'give_up'; readonly why: UnreachableReason }

/** Seconds from the end of each failed try to the next one on the same way. Then it is the next way's turn. */
const BACK_OFF = { urgent: [5], other: [30, 120, 600] } as const

/**
 * Which way is tried now, computed from what was tried before, so that a restart goes on where the last process stopped.
 * A way has had its turn when it has failed often enough, or once for good. A try that was cut off by the end of its
 * process may have arrived or not: it is made again at once.
 */
export function nextTry(contacts: readonly Contact[], tried: readonly Tried[], isUrgent: boolean, now: Date): NextTry {
  const waits: readonly number[] = isUrgent ? BACK_OFF.urgent : BACK_OFF.other
  for (const contact of contacts) {
    const own = tried.filter(({ contactId }) => contactId === contact.id)
    const last = own.at(-1)
    if (!last) return { do: 'try', contact, attempt: 1 }
    if (isPermanent(last.error ?? '') || own.length > waits.length) continue
    const attempt = own.length + 1
    if (!last.endedAt) return { do: 'try', contact, attempt }
    const until = new Date(last.endedAt.getTime() + (waits[own.length - 1] ?? 0) * 1000)
    // A clock that was set back must not make anybody wait longer than the back-off.
    const isDue = until <= now || last.endedAt > now
    return isDue ? { do: 'try', contact, attempt } : { do: 'wait', until }
  }
  return { do: 'give_up', why: whyNot(contacts, tried) }
}

function whyNot(contacts: readonly Contact[], tried: readonly Tried[]): UnreachableReason {
  const errors = contacts.map(({ id }) => tried.findLast(({ contactId }) => contactId === id)?.error ?? '')
  if (errors.length === 0) return 'no_way'
  if (errors.every(isPermanent)) return 'refused'
  return errors.at(-1) === 'timed_out' ? 'no_answer' : 'failed'
}
