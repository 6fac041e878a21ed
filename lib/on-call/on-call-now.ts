import 'server-only'
import type { Tx } from '#db/client.ts'
import type { OnCallRole } from '#lib/paging/words.ts'
import { readRoster } from './read-roster.ts'
import { type OnCall, rosterAt } from './roster.ts'

/** Who is on call at `instant`: ids of people who hold the role and can be paged, null where nobody does. */
export async function onCallAt(tx: Tx, instant: Date): Promise<Record<OnCallRole, OnCall>> {
  const facts = await readRoster(tx, instant, new Date(instant.getTime() + 1))
  return { coordinator: rosterAt(facts, 'coordinator', instant), physician: rosterAt(facts, 'physician', instant) }
}
