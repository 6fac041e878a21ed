import 'server-only'
import { and, desc, eq, exists, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { memberships, people } from '#db/schema/people.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import type { Ctx } from '#lib/ctx.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { EventInput, Recorded, ReferralRow } from '#lib/referrals/move.ts'
import type { EventName } from '#lib/referrals/vocabulary.ts'
import { enqueuePage } from './pages.ts'
import { baseOf } from './watch.ts'
import type { ToldText } from './words.ts'

/**
 * The referring side is told what happens to its referral, each person by their own ways: whoever sent it or wrote on it
 * for the hospital. A page of theirs is added in the transaction of the event that it tells, once for each person, and
 * holds a code: never which patient, and never a word that a person typed.
 */

const TOLD: Readonly<Partial<Record<EventName, ToldText>>> = {
  acknowledge: 'told_acknowledged',
  accept: 'told_accepted',
  advise: 'told_advised',
  decline: 'told_declined',
  redirect: 'told_redirected',
  rescind: 'told_rescinded',
  reopen_by_staff: 'told_reopened',
  withdraw: 'told_withdrawn',
}

/** What the hospital is told of an event that the program or the portal has just recorded; null when it is not told. */
export function toldOf({ event, role, detail = {} }: Pick<EventInput, 'event' | 'role' | 'detail'>): ToldText | null {
  if (role === 'referrer') return null
  if (event === 'question_asked') return detail.toSide === 'hospital' ? 'told_question' : null
  return TOLD[event] ?? null
}

/** Tells the referring side of an event, in its transaction. Most events concern only the program. */
export async function tellReferringSide(tx: Tx, ctx: Ctx, { referral, eventId }: Recorded, input: EventInput) {
  if (input.event === 'page_sent') return tellToRing(tx, ctx, referral, input.detail ?? {})
  if (input.event === 'undo')
    return input.role === 'referrer' ? undefined : tellOfUndo(tx, ctx, referral, eventId, input)
  const text = toldOf(input) ?? (await toldOfTaking(tx, referral, input))
  if (!text) return
  await tell(tx, ctx, referral, { watch: `told:${eventId}`, text, at: ctx.now, urgent: true })
  const recheckAt = instantOf(input.detail?.recheckAt)
  if (recheckAt) await tellAtRecheck(tx, referral, eventId, recheckAt)
}

/** By each of these somebody of the program shows that they have it. */
const TAKES_IT: readonly EventName[] = ['claim', 'start_review', 'page_acknowledged']

/** Whoever was told to ring is told as well that somebody has it after all. */
async function toldOfTaking(tx: Tx, { id, round }: ReferralRow, { event, role }: EventInput): Promise<ToldText | null> {
  if (role === 'referrer' || !TAKES_IT.includes(event)) return null
  const [last] = await tx
    .select({ text: pages.text })
    .from(pages)
    .where(
      and(
        eq(pages.referralId, id),
        eq(pages.round, round),
        inArray(pages.text, ['told_ring', 'told_acknowledged']),
        isNull(pages.stoppedAt),
      ),
    )
    .orderBy(desc(pages.createdAt))
    .limit(1)
  return last?.text === 'told_ring' ? 'told_acknowledged' : null
}

/** A job that tells when the agreed time has come, if the answer still stands then. */
function tellAtRecheck(tx: Tx, { id }: ReferralRow, eventId: string, at: Date): Promise<void> {
  return enqueue(tx, 'recheck_due', { referralId: id }, at, `recheck:${id}:${eventId}`)
}

interface Telling {
  /** Unique for what is told: the same one tells each person once. */
  readonly watch: string
  readonly text: ToldText
  /** When what is told happened. */
  readonly at: Date
  readonly urgent: boolean
}

/** One page to each person on the referring side; whoever did it themselves knows. */
export async function tell(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  { watch, text, at, urgent }: Telling,
): Promise<void> {
  for (const { id, name } of await readReferringSide(tx, referral)) {
    if (id === ctx.actor.personId) continue
    await enqueuePage(tx, ctx, {
      ...{ kind: 'told', watch, referral, text, urgent },
      ...{ personId: id, personName: name, asRole: 'referrer', reason: 'referring_side' },
      detail: { at: at.toISOString() },
    })
  }
}

/**
 * Whoever acted on it as a referrer of its hospital and still works there: the sender, unless a coordinator typed it for a
 * caller, and colleagues who wrote on it.
 */
function readReferringSide(tx: Tx, { id, facilityId }: ReferralRow): Promise<{ id: string; name: string }[]> {
  const acted = tx
    .select({ one: sql`1` })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.referralId, id),
        eq(referralEvents.actorId, people.id),
        eq(referralEvents.actorRole, 'referrer'),
      ),
    )
  return tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, people.id),
        eq(memberships.role, 'referrer'),
        eq(memberships.facilityId, facilityId),
        isNull(memberships.endedAt),
      ),
    )
    .where(and(isNull(people.deactivatedAt), exists(acted)))
}

/** From step 1 on nobody has answered; where nobody is on call nobody may. Told once for each reason to call somebody. */
async function tellToRing(tx: Tx, ctx: Ctx, referral: ReferralRow, { watch, step }: Record<string, unknown>) {
  if (typeof watch !== 'string' || typeof step !== 'number') return
  if (step === 0 && !(await isNobodyOnCall(tx, watch))) return
  await tell(tx, ctx, referral, { watch: `told:ring:${baseOf(watch)}`, text: 'told_ring', at: ctx.now, urgent: true })
}

async function isNobodyOnCall(tx: Tx, watch: string): Promise<boolean> {
  const [alone] = await tx
    .select({ id: pages.id })
    .from(pages)
    .where(and(eq(pages.watch, watch), eq(pages.step, 0), eq(pages.reason, 'nobody_on_call')))
    .limit(1)
  return alone !== undefined
}

/** What was told a moment ago does not stand: it is stopped where it has not gone out, and taken back where it has. */
async function tellOfUndo(tx: Tx, ctx: Ctx, referral: ReferralRow, eventId: string, { undoesId = '' }: EventInput) {
  const watch = `told:${undoesId}`
  await tx
    .update(pages)
    .set({ stoppedAt: ctx.now })
    .where(
      and(
        eq(pages.watch, watch),
        isNull(pages.handedOverAt),
        or(isNull(pages.leasedUntil), lt(pages.leasedUntil, ctx.now)),
      ),
    )
  const told = await tx
    .select({ personId: pages.personId, personName: pages.personName, undone: pages.text })
    .from(pages)
    .where(and(eq(pages.watch, watch), isNull(pages.stoppedAt)))
  for (const { personId, personName, undone } of told) {
    await enqueuePage(tx, ctx, {
      ...{ kind: 'told', watch: `told:${eventId}`, referral, text: 'told_undone', urgent: true },
      ...{ personId, personName, asRole: 'referrer', reason: 'referring_side' },
      detail: { at: ctx.now.toISOString(), undone },
    })
  }
}

function instantOf(value: unknown): Date | null {
  const at = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
