import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { send } from '#lib/referrals/send.ts'
import type { Night } from '#scripts/drill/night.ts'
import { openNight } from '#scripts/drill/open-night.ts'
import { startWorkerChild } from '#scripts/drill/worker-child.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { type BenchRow, median, percentile } from './compare.ts'

const ALONE = 40
const AT_ONCE = 200
const ROUNDS_AT_ONCE = 3
/** As long as what a page says. */
const TEXT = 'x'.repeat(700)

const BARE_WORKER = ['--conditions=react-server', join(import.meta.dirname, 'bare-worker.ts')]

/**
 * From the press on "send" to the first page in the mail server's hands, by a worker process of its own; beside it a queue
 * and a mail server alone: one job, one e-mail. Both by the clock of this machine.
 */
export async function benchPaging(lifetime: Lifetime): Promise<BenchRow[]> {
  const night = await openNight(lifetime)
  await night.startWorker()
  await lifetime.open(
    () => startBare(night),
    (started) => started.kill(),
  )
  await together(night, 12)
  const alone = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ALONE; round++) {
    alone.ours.push(...(await together(night, 1)))
    alone.bare.push(...(await togetherBare(night, 1)))
  }
  const many = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS_AT_ONCE; round++) {
    many.ours.push(...(await together(night, AT_ONCE)))
    many.bare.push(...(await togetherBare(night, AT_ONCE)))
  }
  return [row('one alert', alone, 1_000), row(`${AT_ONCE} alerts at once`, many, 10_000)]
}

function row(what: string, { ours, bare }: { ours: number[]; bare: number[] }, budgetMs: number): BenchRow {
  const p95 = percentile(ours, 95)
  const figure = `p95 ${p95.toFixed(0)} ms (median ${median(ours).toFixed(0)} ms, n = ${ours.length}; bare job → mail: p95 ${percentile(bare, 95).toFixed(0)} ms, median ${median(bare).toFixed(0)} ms)`
  return {
    what: `send → first page handed over, ${what}`,
    figure,
    budget: `p95 ≤ ${budgetMs / 1000} s`,
    within: p95 <= budgetMs,
  }
}

/** Milliseconds from the press to the hand-over, for `count` alerts that are sent at once. */
async function together(night: Night, count: number): Promise<number[]> {
  const { clinic, owner } = night.paging
  const alert = () => send(clinic.as('referrer', new Date()), clinic.sending({ tier: 'urgent' }))
  const sent = await Promise.all(Array.from({ length: count }, alert))
  const references = sent.map(({ reference }) => reference)
  const rows = await night.until(
    'every alert has gone out',
    async () => {
      const found = await owner<{ ms: number }[]>`
        select extract(epoch from min(p.handed_over_at) - r.created_at)::float8 * 1000 as ms
        from pages p join referrals r on r.id = p.referral_id
        where r.reference in ${owner(references)} and p.kind = 'alert' and p.handed_over_at is not null group by r.id`
      return found.length === count ? found : null
    },
    0,
    120_000,
  )
  await owner`update referrals set status = 'withdrawn', ended_at = now() where reference in ${owner(references)}`
  return rows.map(({ ms }) => ms)
}

async function startBare(night: Night) {
  await night.paging.owner`create table bare_mails (took_ms float8 not null)`
  return startWorkerChild(night.variables, BARE_WORKER)
}

async function togetherBare(night: Night, count: number): Promise<number[]> {
  const sql = night.paging.owner
  const to = `${randomUUID()}@bench.example`
  await Promise.all(
    Array.from({ length: count }, async () => {
      await sql`select graphile_worker.add_job('bare_mail', ${sql.json({ begunAt: Date.now(), to, text: TEXT })}::json)`
    }),
  )
  const rows = await night.until(
    'every bare mail has gone out',
    async () => {
      const found = await sql<{ ms: number }[]>`select took_ms as ms from bare_mails`
      return found.length === count ? found : null
    },
    0,
    120_000,
  )
  await sql`delete from bare_mails`
  return rows.map(({ ms }) => ms)
}
