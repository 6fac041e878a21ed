import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { newReference } from '#lib/referrals/reference.ts'
import { sealRow } from '#lib/referrals/sealed.ts'
import { send } from '#lib/referrals/send.ts'
import { type BenchRow, inTurn, ratioRow } from './compare.ts'
import { alertOf, type BenchPlace, ctxOf } from './place.ts'

/** The command `send` against a hand-written transaction that writes the same rows, with bytes that are already sealed. */
export async function benchSend(place: BenchPlace): Promise<BenchRow> {
  const client = postgres(place.appUrl, { max: 4, onnotice: () => {} })
  const paired = await inTurn(300, 30, () => send(ctxOf(place, place.referrer), alertOf(place)), byHand(place, client))
  await client.end()
  return ratioRow('command send / hand-written transaction with the same rows', paired, 1.5)
}

function byHand(place: BenchPlace, client: postgres.Sql): () => Promise<unknown> {
  const ctx = ctxOf(place, place.referrer)
  const personId = place.referrer.personId ?? ''
  return () => {
    const id = randomUUID()
    const boxes = [
      'Influenza A, P/F 62 despite 16 h prone and paralysis',
      '+1-207-555-0101',
      'Dr A. Bench, intensivist',
    ].map((words) => sealRow(ctx, id, words))
    return client.begin((sql) => writeRows(sql, place, personId, id, boxes))
  }
}

async function writeRows(
  sql: postgres.TransactionSql,
  { facilityId }: BenchPlace,
  personId: string,
  id: string,
  boxes: ReturnType<typeof sealRow>[],
): Promise<void> {
  const now = new Date()
  const eventId = randomUUID()
  await sql`select set_config('app.reach', 'facility', true), set_config('app.person_id', ${personId}, true), set_config('app.facility_ids', ${`{${facilityId}}`}, true)`
  await sql`insert into referrals (id, reference, facility_id, created_by, intake_key, on_behalf, support, tier, referrer_tier, unit_type, status, version, created_at)
    values (${id}, ${newReference()}, ${facilityId}, ${personId}, ${randomUUID()}, false, 'vv', 'emergent', 'emergent', 'icu', 'sent', 1, ${now}) on conflict do nothing returning *`
  await sql`insert into referral_events (id, referral_id, version, round, event, from_status, to_status, actor_id, actor_name, actor_role, actor_facility_id, at, detail)
    values (${eventId}, ${id}, 1, 1, 'send', 'draft', 'sent', ${personId}, 'Dr A. Bench', 'referrer', ${facilityId}, ${now}, ${sql.json({ support: 'vv', tier: 'emergent', codes: ['age_years', 'one_line_reason', 'callback_phone', 'referring_physician_name'] })})`
  await sql`insert into sealed_texts ${sql(boxes.map(({ id: boxId, referralId, keyId, box }) => ({ id: boxId, referral_id: referralId, key_id: keyId, box })))}`
  const value = (code: string, plain: number | null, sealedId: string | null) => ({
    id: randomUUID(),
    referral_id: id,
    event_id: eventId,
    code,
    state: 'value',
    value: plain === null ? null : sql.json(plain),
    sealed_id: sealedId,
    unusual_confirmed: false,
    measured_at: now,
    entered_at: now,
    entered_by: personId,
  })
  const [reason, phone, name] = boxes.map(({ id: boxId }) => boxId)
  await sql`insert into clinical_values ${sql([value('age_years', 38, null), value('one_line_reason', null, reason ?? null), value('callback_phone', null, phone ?? null), value('referring_physician_name', null, name ?? null)])}`
  const payload = JSON.stringify({ referralId: id })
  await sql`select portal.enqueue('watch_referral', ${payload}::json, ${now}, ${`watch:${id}`})`
}
