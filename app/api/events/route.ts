import { eq } from 'drizzle-orm'
import { referrals } from '#db/schema/referrals.ts'
import type { Standby } from '#lib/accounts/session-state.ts'
import { keepStandby, type OpenSession } from '#lib/accounts/sessions.ts'
import { appDatabase, appKeys } from '#lib/app-database.ts'
import { findRequestSession, requestId } from '#lib/auth/context.ts'
import { asActor } from '#lib/ctx.ts'
import { isShuttingDown } from '#lib/health/shutdown.ts'
import { makeFeedStream } from '#lib/live/feed-stream.ts'
import { processHub } from '#lib/live/process-hub.ts'
import { type Screen, toViewer } from '#lib/live/watch-sessions.ts'
import type { FeedTime } from '#lib/live/wire.ts'

export const dynamic = 'force-dynamic'

const LISTENING_WITHIN_MS = 3_000
const NO_STORE = { 'cache-control': 'no-store' }

/**
 * The live feed of whoever is signed in: `?standby=board` or `?standby=receipt&ref=…` for a screen that locks instead of
 * signing out while it is open. Asked for JSON, it says only that it is there and what time it is.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await findRequestSession()
  if (!session) return refuse(401, 'You are signed out.')
  const viewer = toViewer(session)
  if (request.headers.get('accept')?.includes('application/json')) {
    const time: FeedTime = { now: Date.now(), session: viewer.session }
    return Response.json(time, { headers: NO_STORE })
  }
  if (isShuttingDown()) return refuse(503, 'This server is restarting.')
  const hub = processHub()
  const screen = await openScreen(session, new URL(request.url).searchParams)
  if (!(await hub.ready(LISTENING_WITHIN_MS))) return refuse(503, 'The live line is not up yet.')

  let leave = () => {}
  const { feed, body } = makeFeedStream(() => leave())
  const joined = hub.join(viewer, screen, feed)
  if (!joined) return refuse(429, 'This session has too many live lines open.')
  leave = joined
  request.signal.addEventListener('abort', leave, { once: true })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** The screen that this feed belongs to; one that may lock is noted on the session at once. */
async function openScreen(session: OpenSession, query: URLSearchParams): Promise<Screen> {
  const standby = toStandby(query.get('standby'))
  const referralId = standby === 'receipt' ? await findReferralId(session, query.get('ref') ?? '') : null
  const screen: Screen = {
    sessionId: session.id,
    standby: standby === 'receipt' && !referralId && session.state !== 'locked' ? null : standby,
    referralId,
  }
  if (screen.standby) {
    await keepStandby({ db: appDatabase(), now: new Date() }, session.id, screen.standby, referralId)
  }
  return screen
}

function toStandby(value: string | null): Standby | null {
  return value === 'board' || value === 'receipt' ? value : null
}

async function findReferralId({ actor }: OpenSession, reference: string): Promise<string | null> {
  const ctx = { actor, now: new Date(), db: appDatabase(), keys: appKeys(), requestId: await requestId() }
  const [row] = await asActor(ctx, (tx) =>
    tx.select({ id: referrals.id }).from(referrals).where(eq(referrals.reference, reference)),
  )
  return row?.id ?? null
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: NO_STORE })
}
