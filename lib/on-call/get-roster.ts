import 'server-only'
import { and, eq, gt, inArray, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { onCallSwaps, people } from '#db/schema/index.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { ON_CALL_ROLES, type OnCallRole } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayAt, dayNumber, instantOf } from '#lib/wall-day.ts'
import { type OwnStretch, ownStretches } from './calendar.ts'
import { calendarLinkSince } from './calendar-link.ts'
import { type RosterDay, rosterDays } from './days.ts'
import { SLOTS } from './moved.ts'
import { readRoster } from './read-roster.ts'
import { seesRoster } from './rights.ts'
import { type RosterFacts, type Rotation, type Segment, type Shift, type Slot, segments } from './roster.ts'
import { earliest, latest } from './stretches.ts'
import { type RosterWarning, rosterWarnings, WARN_DAYS } from './warnings.ts'

const DAY_MS = 86_400_000

/** The calendar shows two weeks at a time. */
export const SHOWN_DAYS = 14
/** The calendar reaches back and ahead so far. */
const SHOWN_AWAY_DAYS = 400
/** One's own times, and whatever can be offered or removed, begin within eight weeks. */
const AHEAD_DAYS = 56
/** No turn is longer, so each is read from its beginning to its end. */
const LONGEST_TURN_DAYS = 28

export interface RosterPerson {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

export type SwapOffer = typeof onCallSwaps.$inferSelect

/** Everything that the page about the roster shows. */
export interface RosterView {
  /** Who is on call at this moment, in the order of `SLOTS`, and until when. */
  readonly now: readonly (Segment & { readonly slot: Slot })[]
  readonly warnings: readonly RosterWarning[]
  readonly days: readonly RosterDay[]
  /** One's own times in the weeks ahead. */
  readonly mine: readonly OwnStretch[]
  /** Open offers to oneself and from oneself. */
  readonly offersToMe: readonly SwapOffer[]
  readonly myOffers: readonly SwapOffer[]
  readonly rotations: readonly Rotation[]
  /** Single shifts that are not over. */
  readonly shifts: readonly Shift[]
  /** Everybody who is named above or can be on call, by id. */
  readonly people: ReadonlyMap<string, RosterPerson>
  /** Who can be on call, by name. */
  readonly candidates: Readonly<Record<OnCallRole, readonly RosterPerson[]>>
  /** Since when one has a calendar address. */
  readonly calendarSince: Date | null
}

/**
 * The roster from the day `from` on ("2026-03-08").
 * @throws AppError `forbidden` for whoever neither is on call nor keeps the roster.
 */
export async function getRoster(ctx: Ctx, from: string): Promise<RosterView> {
  const { actor, now } = ctx
  const { personId } = actor
  if (personId === null || !seesRoster(actor)) throw new AppError('forbidden', 'The roster is the program’s own.')
  return asActor(ctx, async (tx) => {
    const shownFrom = instantOf(dayNumber(from), 0, program.timeZone)
    const shownTo = instantOf(dayNumber(from) + SHOWN_DAYS, 0, program.timeZone)
    const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
    const begun = later(-LONGEST_TURN_DAYS)
    const ahead = later(AHEAD_DAYS)
    const over = later(AHEAD_DAYS + LONGEST_TURN_DAYS)
    const facts = await readRoster(tx, earliest(shownFrom, begun), latest(shownTo, over))
    const offers = await readOffers(tx, personId, now)
    const known = await readPeople(tx, facts, offers)
    const candidates = (role: OnCallRole) => known.filter(({ id }) => facts.members[role].has(id))
    return {
      now: SLOTS.flatMap((slot) =>
        segments(facts, slot, now, over)
          .slice(0, 1)
          .map((each) => ({ ...each, slot })),
      ),
      warnings: rosterWarnings(facts, now, later(WARN_DAYS)),
      days: rosterDays(facts, from, SHOWN_DAYS, program.timeZone),
      mine: ownStretches(facts, personId, begun, over).filter((each) => each.endsAt > now && each.startsAt < ahead),
      offersToMe: offers.filter(({ toId }) => toId === personId),
      myOffers: offers.filter(({ fromId }) => fromId === personId),
      rotations: facts.rotations.filter((rotation) => !isOver(rotation, now)),
      shifts: facts.shifts.filter(({ endsAt }) => endsAt > now),
      people: new Map(known.map((person) => [person.id, person])),
      candidates: { coordinator: candidates('coordinator'), physician: candidates('physician') },
      calendarSince: await calendarLinkSince(tx, personId),
    }
  })
}

function readOffers(tx: Tx, personId: string, now: Date): Promise<SwapOffer[]> {
  return tx
    .select()
    .from(onCallSwaps)
    .where(
      and(
        eq(onCallSwaps.state, 'offered'),
        gt(onCallSwaps.endsAt, now),
        or(eq(onCallSwaps.toId, personId), eq(onCallSwaps.fromId, personId)),
      ),
    )
    .orderBy(onCallSwaps.startsAt)
}

/** Everybody who can be on call or is named in the roster, by name. */
async function readPeople(tx: Tx, facts: RosterFacts, offers: readonly SwapOffer[]): Promise<RosterPerson[]> {
  const ids = [
    ...ON_CALL_ROLES.flatMap((role) => [...facts.members[role]]),
    ...facts.shifts.map(({ personId }) => personId),
    ...facts.rotations.flatMap(({ personIds }) => personIds),
    ...offers.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]
  return tx
    .select({ id: people.id, name: people.name, phone: people.phone })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .orderBy(people.name, people.id)
}

function isOver({ endsOn, handoverMinute, timeZone }: Rotation, now: Date): boolean {
  return endsOn !== null && instantOf(dayNumber(endsOn), handoverMinute, timeZone) <= now
}

/** The day on which the calendar begins: the one that is asked for, if it is not years away, or the program's today. */
export function firstShownDay(asked: string | undefined, now: Date): string {
  const today = dayAt(now, program.timeZone)
  const isNear = asked !== undefined && Math.abs(dayNumber(asked) - today) <= SHOWN_AWAY_DAYS
  return isNear ? asked : dateOfDay(today)
}
