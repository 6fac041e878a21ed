import 'server-only'
import { randomUUID } from 'node:crypto'
import { inArray, max, sql } from 'drizzle-orm'
import { setSettings, type Tx } from '#db/client.ts'
import { onCallRotations, onCallShifts, people } from '#db/schema/index.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { enqueuePage } from '#lib/paging/pages.ts'
import type { Role } from '#lib/referrals/vocabulary.ts'
import { type Moved, movedBetween } from './moved.ts'
import { readRoster } from './read-roster.ts'
import type { RosterFacts } from './roster.ts'

const DAY_MS = 86_400_000

/** Nobody is told now of a change that lies further ahead; their calendar has it. */
const TOLD_AHEAD_MS = 56 * DAY_MS

/** A place that somebody is given or loses so soon is told at once, whatever their quiet hours. */
const SOON_MS = 12 * 3_600_000

/** A change of the roster under way. */
export interface RosterChange {
  readonly tx: Tx
  /** The roster as it was, from now on. */
  readonly before: RosterFacts
  /** Tells one colleague something of their own, when the change is made. */
  tell(notice: RosterNotice): void
}

/** What a colleague is told: a code for the text, and the stretch that it is about. */
export interface RosterNotice {
  readonly personId: string
  readonly asRole: Role
  readonly text: string
  readonly startsAt: Date
  /** Null when it goes on beyond what is told. */
  readonly endsAt: Date | null
}

/**
 * Makes one change of the roster. Changes go one after another, so that of two people who take or accept the same time
 * the second finds what the first has made of it. Whoever gains or loses a place by it is told, but not whoever did it.
 */
export function changeRoster<Value>(ctx: Ctx, work: (change: RosterChange) => Promise<Value>): Promise<Value> {
  return asActor(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('portal.on_call', 0))`)
    const until = new Date(ctx.now.getTime() + TOLD_AHEAD_MS)
    const before = await readRoster(tx, ctx.now, until)
    const notices: RosterNotice[] = []
    const value = await work({ tx, before, tell: (notice) => notices.push(notice) })
    const told = new Set(notices.map(({ personId }) => personId))
    const moved = movedBetween(before, await readRoster(tx, ctx.now, until), ctx.now, until)
    await tellAll(tx, ctx, [
      ...notices,
      ...moved.filter(({ personId }) => !told.has(personId)).map((each) => noticeOf(each, until)),
    ])
    await enqueue(tx, 'on_call_warnings', {}, ctx.now, 'on_call_warnings')
    return value
  })
}

/**
 * When a new row of the roster was made: now, but after every row that is there. The row made last counts, and the clock
 * of one process may be behind another's. Only within `changeRoster`, where nobody else adds one.
 */
export async function madeLast(tx: Tx, now: Date): Promise<Date> {
  const [shifts] = await tx.select({ at: max(onCallShifts.createdAt) }).from(onCallShifts)
  const [rotations] = await tx.select({ at: max(onCallRotations.createdAt) }).from(onCallRotations)
  const times = [shifts?.at, rotations?.at].map((at) => (at ? at.getTime() + 1 : 0))
  return new Date(Math.max(now.getTime(), ...times))
}

function noticeOf({ personId, slot, change, startsAt, endsAt }: Moved, until: Date): RosterNotice {
  const text = change === 'given' ? 'on_call_given' : 'on_call_taken'
  return { personId, asRole: slot.role, text, startsAt, endsAt: endsAt < until ? endsAt : null }
}

/** One page to each colleague and for each text; several of one text are told from the first to the last. */
async function tellAll(tx: Tx, ctx: Ctx, notices: readonly RosterNotice[]): Promise<void> {
  const others = notices.filter(({ personId }) => personId !== ctx.actor.personId)
  if (others.length === 0) return
  const names = await namesOf(
    tx,
    others.map(({ personId }) => personId),
  )
  // Whoever administers accounts may change the roster, but only the program and the system may page somebody.
  await setSettings(tx, { reach: 'system', personId: null, facilityIds: [] })
  const watch = `roster:${randomUUID()}`
  for (const { personId, asRole, text, startsAt, endsAt } of others) {
    await enqueuePage(tx, ctx, {
      kind: 'notice',
      watch: `${watch}:${text}`,
      personId,
      personName: names.get(personId) ?? '',
      asRole,
      reason: 'own_affair',
      text,
      detail: { from: startsAt.toISOString(), ...(endsAt && { to: endsAt.toISOString() }), byId: ctx.actor.personId },
      urgent: startsAt.getTime() - ctx.now.getTime() < SOON_MS,
    })
  }
}

/** Names as they are shown, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
