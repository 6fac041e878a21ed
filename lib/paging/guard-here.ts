import 'server-only'
import { randomUUID } from 'node:crypto'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { atMost } from '#lib/at-most.ts'
import type { DeliveryContext } from '#lib/notifications/deliver-page.ts'
import { deliverPage } from '#lib/notifications/deliver-page.ts'
import { type GuardLook, guardOnce } from './guard.ts'
import { sweepPaging } from './sweep.ts'

/** Pages that this process hands over at once: one mail server that hangs must not hold up every other page. */
const AT_ONCE = 8

/** One look of the guard that hands pages over from this process. It does not wait for them: each page is leased. */
export function guardHere(context: DeliveryContext): () => Promise<GuardLook> {
  const lane = atMost(AT_ONCE)
  const { db, keys, now } = context
  return () =>
    guardOnce({
      db,
      sweep: () =>
        sweepPaging({ actor: SYSTEM, now: now(), db, keys, requestId: `guard-${randomUUID()}` }, (pageId) =>
          lane.begin(() => deliverPage(context, pageId)),
        ),
    })
}
