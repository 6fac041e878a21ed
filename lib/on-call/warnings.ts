import { ON_CALL_ROLES, type OnCallRole } from '#lib/paging/words.ts'
import { SLOTS } from './moved.ts'
import { type RosterFacts, type Shift, type Slot, segments } from './roster.ts'
import { earliest, joinStretches, latest } from './stretches.ts'

/** So far ahead the roster is looked over. */
export const WARN_DAYS = 14

interface Stretch {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What is wrong with the roster, and when. */
export type RosterWarning = Stretch &
  (
    | { readonly kind: 'gap'; readonly slot: Slot }
    /** First and backup are one person, so nobody is behind them. */
    | { readonly kind: 'alone'; readonly role: OnCallRole; readonly personId: string }
    /** Two planned shifts for one place: the one that was made later counts. */
    | { readonly kind: 'double'; readonly slot: Slot; readonly personIds: readonly [string, string] }
  )

/** Everything that is wrong from `from` until `to`, the soonest first. */
export function rosterWarnings(facts: RosterFacts, from: Date, to: Date): RosterWarning[] {
  return [...gaps(facts, from, to), ...aloneStretches(facts, from, to), ...doubles(facts, from, to)].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  )
}

function gaps(facts: RosterFacts, from: Date, to: Date): RosterWarning[] {
  return SLOTS.flatMap((slot) =>
    segments(facts, slot, from, to)
      .filter(({ personId }) => personId === null)
      .map(({ startsAt, endsAt }) => ({ kind: 'gap' as const, slot, startsAt, endsAt })),
  )
}

function aloneStretches(facts: RosterFacts, from: Date, to: Date): RosterWarning[] {
  return ON_CALL_ROLES.flatMap((role) => {
    const alone = segments(facts, { role, rank: 'first' }, from, to).flatMap((first) =>
      segments(facts, { role, rank: 'backup' }, first.startsAt, first.endsAt).flatMap((backup) =>
        backup.personId !== null && backup.personId === first.personId
          ? [
              {
                kind: 'alone' as const,
                role,
                personId: backup.personId,
                startsAt: backup.startsAt,
                endsAt: backup.endsAt,
              },
            ]
          : [],
      ),
    )
    return joinStretches(alone, (a, b) => a.personId === b.personId)
  })
}

/** An override, a swap or a place taken lies over another's shift on purpose; a planned shift does not. */
function doubles(facts: RosterFacts, from: Date, to: Date): RosterWarning[] {
  const live = facts.shifts.filter(({ role, personId }) => facts.members[role].has(personId))
  return live.flatMap((a, index) =>
    live.slice(index + 1).flatMap((b) => {
      const [earlier, later] = a.createdAt <= b.createdAt ? [a, b] : [b, a]
      const startsAt = latest(a.startsAt, b.startsAt, from)
      const endsAt = earliest(a.endsAt, b.endsAt, to)
      return isSameSlot(a, b) && a.personId !== b.personId && later.origin === 'planned' && startsAt < endsAt
        ? [{ kind: 'double' as const, slot: slotOf(a), personIds: pair(earlier, later), startsAt, endsAt }]
        : []
    }),
  )
}

const pair = (a: Shift, b: Shift) => [a.personId, b.personId] as const

const slotOf = ({ role, rank }: Slot): Slot => ({ role, rank })

const isSameSlot = (a: Slot, b: Slot) => a.role === b.role && a.rank === b.rank
