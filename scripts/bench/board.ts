import postgres from 'postgres'
import { listBoard, SUMMARY_CODES } from '#lib/referrals/queries.ts'
import { openRow } from '#lib/referrals/sealed.ts'
import { type BenchRow, inTurn, ratioRow } from './compare.ts'
import { BENCH_KEYS, type BenchPlace, ctxOf, resetOpen } from './place.ts'

const ROUNDS = 200
const WARM_UP = 20

/** The board against hand-written prepared SQL that reads the same rows under the same settings. */
export async function benchBoard(place: BenchPlace): Promise<BenchRow> {
  await resetOpen(place)
  const client = postgres(place.appUrl, { max: 2, onnotice: () => {} })
  const since = new Date()
  const ours = () => listBoard(ctxOf(place, place.coordinator), since)
  const paired = await inTurn(ROUNDS, WARM_UP, ours, () => byHand(client, place.coordinator.personId ?? '', since))
  await client.end()
  return ratioRow('board with 60 open / hand-written prepared SQL', paired, 1.1)
}

/** The board with a million closed referrals against the board with none. */
export async function benchBoardAtScale(full: BenchPlace, empty: BenchPlace): Promise<BenchRow> {
  await resetOpen(full)
  await resetOpen(empty)
  const since = new Date()
  const paired = await inTurn(
    ROUNDS,
    WARM_UP,
    () => listBoard(ctxOf(full, full.coordinator), since),
    () => listBoard(ctxOf(empty, empty.coordinator), since),
  )
  return ratioRow('board with 1,000,000 closed referrals / with none', paired, 1.1)
}

/** The same rows, the same settings, the same sealed words opened; no mapping beside that. */
function byHand(client: postgres.Sql, personId: string, since: Date): Promise<unknown> {
  return client.begin(async (sql) => {
    await sql`select set_config('app.reach', 'program', true), set_config('app.person_id', ${personId}, true), set_config('app.facility_ids', '{}', true)`
    const heads = await sql`
      select r.*, f.id as f_id, f.name, f.short_name, f.switchboard_phone, f.time_zone,
        s.id as s_id, s.name as s_name, s.job_title as s_job, s.phone as s_phone, s.verified_at as s_verified,
        h.id as h_id, h.name as h_name, h.job_title as h_job, h.phone as h_phone, h.verified_at as h_verified,
        v.id as v_id, v.name as v_name, v.job_title as v_job, v.phone as v_phone, v.verified_at as v_verified
      from referrals r
      join facilities f on f.id = r.facility_id join people s on s.id = r.created_by
      left join people h on h.id = r.holder_id left join people v on v.id = r.reviewer_id
      where r.ended_at is null or r.ended_at >= ${since}`
    const ids = heads.map(({ id }) => id)
    const events = await sql`
      select referral_id, json_agg(json_build_object('id', id, 'version', version, 'event', event, 'at', at,
        'happenedAt', happened_at, 'actorId', actor_id, 'actorName', actor_name, 'actorRole', actor_role,
        'fromStatus', from_status, 'toStatus', to_status, 'round', round, 'undoesId', undoes_id, 'detail', detail) order by seq) as facts
      from referral_events where referral_id = any(${ids}::uuid[]) group by referral_id`
    const values = await sql`
      select c.referral_id, json_agg(json_build_object('id', c.id, 'code', c.code, 'state', c.state, 'value', c.value,
        'typedValue', c.typed_value, 'typedUnit', c.typed_unit, 'unusualConfirmed', c.unusual_confirmed,
        'measuredAt', c.measured_at, 'enteredAt', c.entered_at, 'wordOf', c.word_of, 'correctsId', c.corrects_id,
        'enteredByName', p.name, 'sealedId', c.sealed_id, 'keyId', t.key_id, 'box', encode(t.box, 'base64'))
        order by c.code, c.measured_at desc, c.entered_at desc) as facts
      from clinical_values c join people p on p.id = c.entered_by left join sealed_texts t on t.id = c.sealed_id
      where c.referral_id = any(${ids}::uuid[]) and c.code = any(${[...SUMMARY_CODES]}) group by c.referral_id`
    const questions = await sql`
      select q.referral_id, json_agg(json_build_object('id', q.id, 'askedAt', q.asked_at, 'codes', q.codes,
        'text', encode(t.box, 'base64'), 'answer', encode(u.box, 'base64'), 'asked', a.name, 'answered', b.name) order by q.asked_at) as facts
      from questions q join people a on a.id = q.asked_by left join people b on b.id = q.answered_by
      left join sealed_texts t on t.id = q.sealed_id left join sealed_texts u on u.id = q.answer_sealed_id
      where q.referral_id = any(${ids}::uuid[]) group by q.referral_id`
    const waiting = heads
      .filter(({ status }) => ['sent', 'acknowledged', 'in_review'].includes(status))
      .map(({ id }) => id)
    const paged = await sql`
      select referral_id, id, person_id, person_name, as_role, kind, step, created_at, handed_over_at, handed_over_by,
        delivered_at, seen_at, acknowledged_at, unreachable_at, unreachable_why, stopped_at
      from pages where referral_id = any(${waiting}::uuid[]) and stopped_at is null
        and kind in ('alert', 'lapse', 'decision', 'overdue')`
    return { paged, heads, events, values: values.map(({ facts }) => facts.map(openedFact)), questions }
  })
}

interface WireFact {
  sealedId: string | null
  keyId: string
  box: string
  value: unknown
}

function openedFact({ sealedId, keyId, box, value }: WireFact): unknown {
  return sealedId ? openRow(BENCH_KEYS, sealedId, { keyId, box: Buffer.from(box, 'base64') }) : value
}
