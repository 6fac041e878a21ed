import { type FormValues, textOf } from '#lib/form-values.ts'
import { minuteOfDay, zonedInstant } from '#lib/wall-time.ts'

/** A person's field in the form of a rotation is named so, with their id behind it; it holds the number of their turn. */
export const TURN_PREFIX = 'turn-'

/** A place, as the select of places holds it: "coordinator first". */
export function readSlot(values: FormValues) {
  const [role, rank] = (textOf(values, 'slot') ?? '').split(' ')
  return { role, rank }
}

/** What a browser's field for date and time holds, on a clock in `zone`; undefined when it is empty or no time. */
export function readMoment(values: FormValues, name: string, zone: string): Date | undefined {
  const [day = '', time = ''] = (textOf(values, name) ?? '').split('T')
  return zonedInstant(day, time.slice(0, 5), zone)
}

/** A stretch of one's own, as the select of stretches holds it, and the part of it that is offered to whom. */
export function readOffer(values: FormValues, zone: string) {
  const [role, rank, from, until] = (textOf(values, 'stretch') ?? '').split(' ')
  return {
    role,
    rank,
    toId: textOf(values, 'toId'),
    startsAt: readMoment(values, 'startsAt', zone) ?? readInstant(from),
    endsAt: readMoment(values, 'endsAt', zone) ?? readInstant(until),
  }
}

/** The turns of a rotation: whoever has a number is in it, in the order of the numbers. */
export function readTurns(values: FormValues) {
  const numbered = Object.keys(values).flatMap((name) => {
    const turn = name.startsWith(TURN_PREFIX) ? Number(textOf(values, name)) : 0
    return turn > 0 ? [{ personId: name.slice(TURN_PREFIX.length), turn }] : []
  })
  return {
    name: textOf(values, 'name') ?? '',
    startsOn: textOf(values, 'startsOn') ?? '',
    handoverMinute: minuteOfDay(textOf(values, 'handoverMinute')?.slice(0, 5) ?? ''),
    turnDays: Number(textOf(values, 'turnDays')),
    personIds: numbered.sort((a, b) => a.turn - b.turn).map(({ personId }) => personId),
  }
}

function readInstant(text: string | undefined): Date | undefined {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}
