import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { ReferralRow } from './move.ts'

/** Adds a job that looks again when the time to acknowledge has passed; it exists exactly if the sending does. */
export async function watchAcknowledgement(tx: Tx, referral: ReferralRow, dueAt: Date): Promise<void> {
  const payload = JSON.stringify({ referralId: referral.id, round: referral.round })
  const jobKey = `ack:${referral.id}:${referral.round}`
  await tx
    .select({
      added: sql`portal.enqueue('acknowledgement_due', ${payload}::json, ${dueAt.toISOString()}::timestamptz, ${jobKey})`,
    })
    .from(sql`(values (1)) as once`)
    .prepare('enqueue_acknowledgement_due')
    .execute()
}
