import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { program } from '#lib/program.ts'
import { SLOTS } from './moved.ts'
import { type RosterFacts, type Segment, type Slot, segments } from './roster.ts'
import { slotText } from './words.ts'

const DAY_MS = 86_400_000

/** What a calendar shows: what has been lately, so that it does not vanish from the week, and eight weeks ahead. */
const BACK_DAYS = 28
const AHEAD_DAYS = 56

export interface OwnStretch extends Segment {
  readonly slot: Slot
}

/** From when until when the calendar of the day that began at `dayBegan` reaches. */
export function calendarSpan(dayBegan: Date): { readonly from: Date; readonly to: Date } {
  return {
    from: new Date(dayBegan.getTime() - BACK_DAYS * DAY_MS),
    to: new Date(dayBegan.getTime() + AHEAD_DAYS * DAY_MS),
  }
}

/** When one person is on call, in any place, the soonest first. */
export function ownStretches(facts: RosterFacts, personId: string, from: Date, to: Date): OwnStretch[] {
  return SLOTS.flatMap((slot) =>
    segments(facts, slot, from, to)
      .filter((each) => each.personId === personId)
      .map((each) => ({ ...each, slot })),
  ).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/**
 * One person's times on call as an iCalendar file (RFC 5545). Instants are in UTC, so that no reader has to know our zone.
 * The same roster gives the same bytes all day: `stamp` is the beginning of the day.
 */
export function toCalendar(stretches: readonly OwnStretch[], stamp: Date): string {
  const calendar = ical({
    name: `On call, ${program.portalName}`,
    prodId: { company: program.portalName, product: 'On call', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { slot, startsAt, endsAt } of stretches) {
    calendar.createEvent({
      id: `${slot.role}-${slot.rank}-${startsAt.getTime()}@on-call.ecmo-program`,
      start: startsAt,
      end: endsAt,
      stamp,
      summary: `On call: ${slotText(slot)}`,
      description: `${program.name}, ${program.phone}. Change it in the portal: this calendar only shows it.`,
      transparency: ICalEventTransparency.OPAQUE,
    })
  }
  return calendar.toString()
}
