import { ON_CALL_RANKS, ON_CALL_ROLES } from '#lib/paging/words.ts'
import { type RosterFacts, type Slot, segments } from './roster.ts'

export const SLOTS: readonly Slot[] = ON_CALL_ROLES.flatMap((role) => ON_CALL_RANKS.map((rank) => ({ role, rank })))

/** What a change of the roster did to one person, told from the first to the last instant that is touched. */
export interface Moved {
  readonly personId: string
  readonly slot: Slot
  readonly change: 'given' | 'taken'
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Who has gained and who has lost a place between two rosters, from `from` until `to`; one line per person and slot. */
export function movedBetween(before: RosterFacts, after: RosterFacts, from: Date, to: Date): Moved[] {
  return SLOTS.flatMap((slot) => {
    const pieces = changedPieces(before, after, slot, from, to)
    return [...spans(pieces, slot, 'taken', ({ was }) => was), ...spans(pieces, slot, 'given', ({ is }) => is)]
  })
}

interface Piece {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly was: string | null
  readonly is: string | null
}

function changedPieces(before: RosterFacts, after: RosterFacts, slot: Slot, from: Date, to: Date): Piece[] {
  return segments(before, slot, from, to).flatMap((old) =>
    segments(after, slot, old.startsAt, old.endsAt)
      .filter(({ personId }) => personId !== old.personId)
      .map(({ startsAt, endsAt, personId }) => ({ startsAt, endsAt, was: old.personId, is: personId })),
  )
}

function spans(
  pieces: readonly Piece[],
  slot: Slot,
  change: Moved['change'],
  whose: (piece: Piece) => string | null,
): Moved[] {
  const byPerson = new Map<string, Moved>()
  for (const piece of pieces) {
    const personId = whose(piece)
    if (personId === null) continue
    const startsAt = byPerson.get(personId)?.startsAt ?? piece.startsAt
    byPerson.set(personId, { personId, slot, change, startsAt, endsAt: piece.endsAt })
  }
  return [...byPerson.values()]
}
