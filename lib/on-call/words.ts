import { formatMoment } from '#lib/dates.ts'
import type { OnCallRank, OnCallRole } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import type { Slot } from './roster.ts'

const ROLE = { coordinator: 'Coordinator', physician: 'MCS physician' } as const satisfies Record<OnCallRole, string>
const RANK = { first: 'first', backup: 'backup' } as const satisfies Record<OnCallRank, string>

export function onCallRoleText(role: OnCallRole): string {
  return ROLE[role]
}

/** "Coordinator, first". */
export function slotText({ role, rank }: Slot): string {
  return `${ROLE[role]}, ${RANK[rank]}`
}

/** "14 Mar 07:00 to 15 Mar 07:00", in the program's time. */
export function stretchText(startsAt: Date, endsAt: Date, now: Date): string {
  return `${formatMoment(startsAt, program.timeZone, now)} to ${formatMoment(endsAt, program.timeZone, now)}`
}
