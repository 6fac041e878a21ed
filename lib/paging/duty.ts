import 'server-only'
import type { Tx } from '#db/client.ts'
import { onCallAt } from '#lib/on-call/on-call-now.ts'
import type { Duty } from './audience.ts'
import { readStaff } from './staff.ts'

/** Who of the program can be paged at `at`, and who is on call. */
export async function dutyAt(tx: Tx, at: Date, holderId: string | null): Promise<Duty> {
  return { staff: await readStaff(tx), onCall: await onCallAt(tx, at), holderId }
}
