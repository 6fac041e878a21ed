import type { Tx } from '#db/client.ts'
import { onCallRotations } from '#db/schema/on-call.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayAt } from '#lib/wall-day.ts'
import { type DemoPerson, OKAFOR, OSEI, QUILLEN, TANAKA, VARGA } from './people.ts'

const TURN_DAYS = 7
/** The day's hand-over of the desks. */
const HANDOVER_MINUTE = 7 * 60

/**
 * In order of their turns: whenever it is seeded, R. Okafor and Dr M. Varga are first on call, and Q. Tanaka and Dr N.
 * Osei are behind them. Only people who sign in take turns, so that somebody can answer also weeks later.
 */
const ROTATIONS = [
  { role: 'coordinator', rank: 'first', name: 'Coordinators', people: [OKAFOR, TANAKA] },
  { role: 'coordinator', rank: 'backup', name: 'Coordinators, backup', people: [TANAKA, OKAFOR] },
  { role: 'physician', rank: 'first', name: 'MCS physicians', people: [VARGA, OSEI] },
  { role: 'physician', rank: 'backup', name: 'MCS physicians, backup', people: [OSEI, VARGA] },
] as const satisfies readonly { people: readonly DemoPerson[]; [key: string]: unknown }[]

const idOf = (index: number) => `de300000-0000-4000-80ca-${String(index + 1).padStart(12, '0')}`

/** Puts the demonstration's rotations so that their first turns hold at `now` and for some days. `tx` is the owner's. */
export async function putRoster(tx: Tx, now: Date): Promise<void> {
  const startsOn = dateOfDay(dayAt(now, program.timeZone) - 1)
  for (const [index, { people, ...rotation }] of ROTATIONS.entries()) {
    const row = {
      ...rotation,
      startsOn,
      endsOn: null,
      handoverMinute: HANDOVER_MINUTE,
      turnDays: TURN_DAYS,
      personIds: people.map(({ id }) => id),
      timeZone: program.timeZone,
      createdAt: now,
      createdBy: QUILLEN.id,
      removedAt: null,
    }
    await tx
      .insert(onCallRotations)
      .values({ id: idOf(index), ...row })
      .onConflictDoUpdate({ target: onCallRotations.id, set: row })
  }
}
