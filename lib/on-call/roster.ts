import type { OnCallRank, OnCallRole } from '#lib/paging/words.ts'
import { dayAt, dayNumber, instantOf } from '#lib/wall-day.ts'
import { joinStretches } from './stretches.ts'

/** One of the places that somebody must hold at every instant. */
export interface Slot {
  readonly role: OnCallRole
  readonly rank: OnCallRank
}

/** People who take turns. Dates are the hospital's, in `timeZone`. */
export interface Rotation extends Slot {
  readonly id: string
  readonly name: string
  readonly startsOn: string
  /** At the handover of this date it ends; null while it goes on. */
  readonly endsOn: string | null
  /** Minutes after midnight. */
  readonly handoverMinute: number
  readonly turnDays: number
  readonly personIds: readonly string[]
  readonly timeZone: string
  readonly createdAt: Date
}

export const SHIFT_ORIGINS = ['planned', 'override', 'taken', 'swap'] as const
export type ShiftOrigin = (typeof SHIFT_ORIGINS)[number]

/** A stretch for one person: from `startsAt` on, until just before `endsAt`. */
export interface Shift extends Slot {
  readonly id: string
  readonly personId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly origin: ShiftOrigin
  readonly createdAt: Date
}

/** All that decides who is on call. Nothing of it says what time it is. */
export interface RosterFacts {
  readonly rotations: readonly Rotation[]
  readonly shifts: readonly Shift[]
  /** Who can be on call at all. A turn of somebody who left the program is nobody's, never a silent page. */
  readonly members: Readonly<Record<OnCallRole, ReadonlySet<string>>>
}

/** Who is on call in one role. */
export type OnCall = Readonly<Record<OnCallRank, string | null>>

/** Who has a slot, and by which row. */
export interface Holding {
  readonly personId: string | null
  readonly by: Shift | Rotation | null
}

const NOBODY: Holding = { personId: null, by: null }

/** A stretch in which a slot is held by one person, or by nobody. */
export interface Segment extends Holding {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Who is first and who is backup at `instant`; null where nobody is. */
export function rosterAt(facts: RosterFacts, role: OnCallRole, instant: Date): OnCall {
  const who = (rank: OnCallRank) => holdingAt(facts, { role, rank }, instant).personId
  return { first: who('first'), backup: who('backup') }
}

/**
 * The stretches of a slot from `from` until `to`, in order and without holes: each instant is in exactly one. Where
 * nobody is on call, `personId` is null.
 */
export function segments(facts: RosterFacts, slot: Slot, from: Date, to: Date): Segment[] {
  const starts = [from, ...changesBetween(facts, slot, from, to)]
  const pieces = starts.map((startsAt, index) => ({
    startsAt,
    endsAt: starts[index + 1] ?? to,
    ...holdingAt(facts, slot, startsAt),
  }))
  return joinStretches(
    pieces.filter(({ startsAt, endsAt }) => startsAt < endsAt),
    (a, b) => a.personId === b.personId && a.by === b.by,
  )
}

/** A shift goes before every rotation; of two, the one that was made later counts. */
function holdingAt(facts: RosterFacts, slot: Slot, at: Date): Holding {
  const members = facts.members[slot.role]
  const shift = newest(
    facts.shifts.filter((each) => isOf(each, slot) && members.has(each.personId) && covers(each, at)),
  )
  if (shift) return { personId: shift.personId, by: shift }
  const turns = facts.rotations.flatMap((rotation) => {
    const personId = isOf(rotation, slot) ? inTurn(rotation, at) : null
    return personId !== null && members.has(personId) ? [{ ...rotation, personId, by: rotation }] : []
  })
  return newest(turns) ?? NOBODY
}

/** Whose turn it is at `at`; null before the rotation begins and after it has ended. */
function inTurn(rotation: Rotation, at: Date): string | null {
  const { startsOn, endsOn, handoverMinute, turnDays, personIds, timeZone } = rotation
  // The day's handover may be still to come; and where clocks change at midnight it may fall on the neighbouring date.
  let day = dayAt(at, timeZone) + 1
  while (instantOf(day, handoverMinute, timeZone) > at) day -= 1
  const sinceStart = day - dayNumber(startsOn)
  if (sinceStart < 0 || (endsOn !== null && day >= dayNumber(endsOn))) return null
  return personIds[Math.floor(sinceStart / turnDays) % personIds.length] ?? null
}

/** The instants strictly between `from` and `to` at which a slot may change hands, in order, each once. */
function changesBetween(facts: RosterFacts, slot: Slot, from: Date, to: Date): Date[] {
  const times = [
    ...facts.shifts.filter((shift) => isOf(shift, slot)).flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...facts.rotations.filter((rotation) => isOf(rotation, slot)).flatMap((rotation) => handovers(rotation, from, to)),
  ]
  const inside = times.filter((time) => time > from && time < to).map((time) => time.getTime())
  return [...new Set(inside)].sort((a, b) => a - b).map((time) => new Date(time))
}

/** Every handover of a rotation that can fall between `from` and `to`, its beginning and its end among them. */
function handovers({ startsOn, endsOn, handoverMinute, turnDays, timeZone }: Rotation, from: Date, to: Date): Date[] {
  const start = dayNumber(startsOn)
  const end = Math.min(endsOn === null ? Number.POSITIVE_INFINITY : dayNumber(endsOn), dayAt(to, timeZone) + 1)
  const skipped = Math.max(0, Math.floor((dayAt(from, timeZone) - 1 - start) / turnDays))
  const times: Date[] = []
  for (let day = start + skipped * turnDays; day < end; day += turnDays) {
    times.push(instantOf(day, handoverMinute, timeZone))
  }
  return endsOn === null ? times : [...times, instantOf(dayNumber(endsOn), handoverMinute, timeZone)]
}

function newest<Row extends { readonly createdAt: Date; readonly id: string }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && isNewer(best, row) ? best : row), undefined)
}

/** Two rows of one instant need an order too, and the same one in every process. */
function isNewer(a: { createdAt: Date; id: string }, b: { createdAt: Date; id: string }): boolean {
  const later = a.createdAt.getTime() - b.createdAt.getTime()
  return later === 0 ? a.id > b.id : later > 0
}

function isOf(row: Slot, slot: Slot): boolean {
  return row.role === slot.role && row.rank === slot.rank
}

function covers({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, at: Date): boolean {
  return startsAt <= at && at < endsAt
}
