import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { pageAttempts, pages } from '#db/schema/paging.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor } from '#lib/ctx.ts'
import { dailyTestKey } from '#lib/paging/daily-test-key.ts'
import type { CallingKind } from '#lib/paging/words.ts'
import { acknowledge, startReview } from '#lib/referrals/hold.ts'
import { changeTier } from '#lib/referrals/notes.ts'
import { send } from '#lib/referrals/send.ts'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { undo } from '#lib/referrals/undo.ts'
import type { EventName } from '#lib/referrals/vocabulary.ts'
import { type Clinic, NOON, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { checkPaging } from './paging-check.ts'

const MINUTE = 60
const HOUR = 3600

describe('the check of paging', () => {
  let clinic: Clinic
  let owner: postgres.Sql

  beforeAll(async () => {
    clinic = await openClinic()
    owner = postgres(clinic.database.ownerUrl, { max: 1, onnotice: () => {} })
  })
  afterEach(async () => {
    await owner`truncate page_attempts, pages`
    await owner`update referrals set status = 'withdrawn', ended_at = now()`
    await owner`delete from worker_heartbeats`
    await owner`delete from graphile_worker._private_jobs`
  })
  afterAll(async () => {
    await owner.end()
    await clinic.close()
  })

  const beat = (ageS = 1) => owner`
    insert into worker_heartbeats values ('w', now(), clock_timestamp() - make_interval(secs => ${ageS}))`
  const enqueue = (dueS: number) => owner`
    select graphile_worker.add_job('sweep_rate_limits', run_at => clock_timestamp() - make_interval(secs => ${dueS}))`
  const check = (now = NOON, testPages = true) => checkPaging(clinic.db, now, { testPages })
  const codes = async (now = NOON, testPages = true) => (await check(now, testPages)).problems.map(({ code }) => code)

  const asSystem = <T>(work: Parameters<typeof asActor<T>>[1]) =>
    asActor({ ...clinic.as('director'), actor: SYSTEM }, work)

  async function page(change: Partial<typeof pages.$inferInsert> = {}): Promise<string> {
    const id = randomUUID()
    await asSystem((tx) =>
      tx.insert(pages).values({
        id,
        kind: 'alert',
        watch: `alert:${randomUUID()}`,
        step: 0,
        personId: clinic.id('coordinator'),
        personName: 'R. Okafor',
        asRole: 'coordinator',
        reason: 'first_on_call',
        text: 'alert',
        urgent: true,
        createdAt: NOON,
        dueAt: NOON,
        ...change,
      }),
    )
    return id
  }

  async function attempt(
    pageId: string,
    outcome: 'failed' | 'handed_over',
    at: Date,
    channel: 'email' | 'in_app' = 'email',
  ) {
    await asSystem((tx) =>
      tx.insert(pageAttempts).values({
        id: randomUUID(),
        pageId,
        channel,
        attempt: 0,
        beganAt: at,
        endedAt: at,
        outcome,
      }),
    )
  }

  async function sent(at: Date): Promise<{ reference: string; id: string }> {
    const { reference } = await send(clinic.as('referrer', at), clinic.sending())
    const { referral } = await clinic.state(reference)
    await owner`truncate page_attempts, pages`
    await owner`delete from graphile_worker._private_jobs`
    return { reference, id: referral.id }
  }

  /** A page of that step for the watch of this kind that the newest event of this name began. */
  async function stepOf(
    referralId: string,
    step: number,
    at: Date,
    [kind, event]: readonly [CallingKind, EventName] = ['alert', 'send'],
  ) {
    const [began] = await owner<{ id: string }[]>`
      select id from referral_events where referral_id = ${referralId} and event = ${event} order by seq desc limit 1`
    const watch = `${kind}:${began?.id}`
    return page({ kind, watch, referralId, round: 1, tier: 'urgent', step, createdAt: at, handedOverAt: at })
  }

  describe('of the worker', () => {
    it('says that none has ever run', async () => {
      expect(await codes()).toEqual(['no_worker'])
    })

    it.each([
      [25, 25, []],
      [35, 0, ['worker_silent']],
      [0, 40, ['queue_late']],
      [3_600, 3_600, ['worker_silent', 'queue_late']],
    ])('heard of %i s ago, with a job due for %i s, finds %j', async (ageS, dueS, found) => {
      await beat(ageS)
      await enqueue(dueS)
      expect(await codes()).toEqual(found)
    })

    it('does not take a beat that lies ahead for life: the clock was set back', async () => {
      await beat(-3_600)
      expect(await codes()).toEqual(['worker_silent'])
    })

    it('does not count a job that is set for later', async () => {
      await beat()
      await enqueue(-600)
      expect(await check()).toMatchObject({ problems: [], facts: { dueJobs: 0, oldestDueJobS: null } })
    })

    it('has an answer within the deadline when the database has none', async () => {
      const nowhere = openDatabase('postgres://nobody:x@127.0.0.1:9/none', { max: 1 })
      const began = Date.now()
      const { problems, facts } = await checkPaging(nowhere, NOON, { testPages: true })
      expect(Date.now() - began).toBeLessThan(10_000)
      expect(facts).toBeNull()
      expect(problems).toMatchObject([{ code: 'database_silent', isLate: true }])
      await nowhere.close()
    })
  })

  describe('of urgent pages', () => {
    it('finds one that waits for longer than 30 s', async () => {
      await beat()
      await page()
      expect(await codes(seconds(30))).toEqual([])
      expect(await codes(seconds(31))).toEqual(['page_late'])
    })

    it.each(['handedOverAt', 'deliveredAt', 'seenAt', 'acknowledgedAt', 'stoppedAt', 'unreachableAt'] as const)(
      'leaves out one with %s',
      async (column) => {
        await beat()
        await page({ [column]: NOON })
        expect(await codes(seconds(600))).toEqual([])
      },
    )

    it('leaves out what may wait until morning', async () => {
      await beat()
      await page({ urgent: false })
      expect(await codes(seconds(600))).toEqual([])
    })
  })

  // Before the test that sets another policy: policies are only ever added.
  describe('of referrals that somebody has had', () => {
    const silent = async () => {
      await beat()
      await owner`truncate page_attempts, pages`
      await owner`delete from graphile_worker._private_jobs`
    }

    it('finds an acknowledgment that lapsed and that nobody was paged for', async () => {
      const { reference, id } = await sent(NOON)
      await acknowledge(clinic.as('coordinator', seconds(MINUTE)), reference)
      await silent()
      expect(await codes(seconds(11 * MINUTE + 30))).toEqual([])
      expect(await codes(seconds(11 * MINUTE + 31))).toEqual(['step_late'])
      await stepOf(id, 0, seconds(11 * MINUTE + 31), ['lapse', 'acknowledge'])
      expect(await codes(seconds(21 * MINUTE + 30))).toEqual([])
      expect(await codes(seconds(21 * MINUTE + 31))).toEqual(['step_late'])
    })

    it('finds a decision that is asked of nobody', async () => {
      const { reference, id } = await sent(NOON)
      await acknowledge(clinic.as('coordinator', seconds(10)), reference)
      await startReview(clinic.as('coordinator', seconds(20)), reference, clinic.id('physician'))
      await silent()
      expect(await codes(seconds(50))).toEqual([])
      expect(await codes(seconds(51))).toEqual(['step_late'])
      await stepOf(id, 0, seconds(51), ['decision', 'decision_asked'])
      expect(await codes(seconds(52))).toEqual([])
    })

    it('finds an answer that is overdue and that nobody is called for', async () => {
      const { reference } = await sent(NOON)
      await acknowledge(clinic.as('physician', seconds(10)), reference)
      await startReview(clinic.as('physician', seconds(20)), reference, null)
      await silent()
      const due = TIER_LIMITS.urgent.decideMin * MINUTE + 10
      expect(await codes(seconds(due + 30))).toEqual([])
      expect(await codes(seconds(due + 31))).toEqual(['step_late'])
    })
  })

  describe('of referrals that nobody has acknowledged', () => {
    it('finds one for which nobody was paged', async () => {
      await beat()
      await sent(NOON)
      expect(await codes(seconds(30))).toEqual([])
      expect(await codes(seconds(31))).toEqual(['step_late'])
    })

    it('finds one whose next step did not come', async () => {
      await beat()
      const { id } = await sent(NOON)
      await stepOf(id, 0, NOON)
      expect(await codes(seconds(10 * MINUTE + 30))).toEqual([])
      expect(await codes(seconds(10 * MINUTE + 31))).toEqual(['step_late'])
      await stepOf(id, 1, seconds(10 * MINUTE + 31))
      expect(await codes(seconds(10 * MINUTE + 32))).toEqual([])
    })

    it('finds one whose repeats have stopped', async () => {
      await beat()
      const { id } = await sent(NOON)
      await stepOf(id, 4, seconds(40 * MINUTE))
      expect(await codes(seconds(50 * MINUTE + 30))).toEqual([])
      expect(await codes(seconds(50 * MINUTE + 31))).toEqual(['step_late'])
    })

    it('takes the steps of the tier in force', async () => {
      await beat()
      const { reference, id } = await sent(NOON)
      await stepOf(id, 0, NOON)
      await changeTier(clinic.as('coordinator', seconds(5)), reference, { tier: 'immediate', reason: 'Other.' })
      await owner`delete from graphile_worker._private_jobs`
      expect(await codes(seconds(35))).toEqual([])
      expect(await codes(seconds(36))).toEqual(['step_late'])
    })

    it('takes the steps of the policy that was in force when it was sent', async () => {
      await beat()
      const { id } = await sent(NOON)
      await stepOf(id, 0, NOON)
      const tiers = Object.fromEntries(
        ['immediate', 'emergent', 'urgent', 'planned_or_advice'].map((tier) => [tier, { stepsMin: [2], repeatMin: 2 }]),
      )
      const keep = (version: number, createdAt: Date) =>
        owner`insert into escalation_policies (version, rules, note, created_at, created_by)
          select ${version}, jsonb_build_object('tiers', ${owner.json(tiers)}::jsonb, 'audiences', ${owner.json(AUDIENCES)}::jsonb), 'Sooner',
            ${createdAt}, ${clinic.id('director')}`
      await keep(1, seconds(1))
      expect(await codes(seconds(3 * MINUTE))).toEqual([])
      await keep(2, seconds(-1))
      expect(await codes(seconds(3 * MINUTE))).toEqual(['step_late'])
    })

    it('has nothing to say once somebody has acknowledged, and has again when that is undone', async () => {
      await beat()
      const { reference } = await sent(NOON)
      const { eventId } = await acknowledge(clinic.as('coordinator', seconds(20)), reference)
      expect(await codes(seconds(120))).not.toContain('step_late')
      await undo(clinic.as('coordinator', seconds(60)), reference, eventId)
      await owner`truncate page_attempts, pages`
      await owner`delete from graphile_worker._private_jobs`
      expect(await codes(seconds(90))).toEqual([])
      expect(await codes(seconds(91))).toEqual(['step_late'])
    })
  })

  describe('of tries to hand over', () => {
    it('finds that all have failed', async () => {
      await beat()
      const id = await page({ unreachableAt: NOON })
      await attempt(id, 'handed_over', seconds(-1))
      await attempt(id, 'failed', NOON)
      await attempt(id, 'failed', seconds(5))
      expect(await codes(seconds(60))).toEqual([])
      await attempt(id, 'failed', seconds(10), 'in_app')
      expect(await codes(seconds(60))).toEqual([])
      await attempt(id, 'failed', seconds(15))
      expect(await codes(seconds(60))).toEqual(['nobody_reached'])
      expect(await codes(seconds(15 + 10 * MINUTE))).toEqual([])
      await attempt(id, 'handed_over', seconds(20))
      expect(await codes(seconds(60))).toEqual([])
    })
  })

  describe('of pages that no way is set up for', () => {
    const nobody = (at: Date) => page({ unreachableAt: at, unreachableWhy: 'no_way' })

    it('finds that nobody can be reached, though nothing was tried', async () => {
      await beat()
      await nobody(seconds(1))
      await nobody(seconds(2))
      expect(await codes(seconds(60))).toEqual([])
      await nobody(seconds(3))
      expect(await codes(seconds(60))).toEqual(['nobody_reached'])
      expect(await codes(seconds(2 + 10 * MINUTE))).toEqual([])
    })

    it('has nothing to say when pages to others go out', async () => {
      await beat()
      for (const at of [1, 2, 4, 5]) await nobody(seconds(at))
      await attempt(await page({ handedOverAt: seconds(3) }), 'handed_over', seconds(3))
      expect(await codes(seconds(60))).toEqual([])
      await attempt(await page({ unreachableAt: seconds(6) }), 'failed', seconds(6))
      expect(await codes(seconds(60))).toEqual(['nobody_reached'])
    })
  })

  describe('of test pages', () => {
    const test = (day: string, change: Partial<typeof pages.$inferInsert>) =>
      page({ kind: 'test', watch: dailyTestKey(day), urgent: false, ...change })

    it('says nothing before the first one', async () => {
      await beat()
      expect(await codes()).toEqual([])
    })

    it('finds that none has reached anybody for more than 26 hours', async () => {
      await beat()
      await test('2026-06-10', { handedOverAt: NOON })
      await test('2026-06-11', { createdAt: seconds(24 * HOUR) })
      expect(await codes(seconds(26 * HOUR))).toEqual([])
      expect(await codes(seconds(26 * HOUR + 1))).toEqual(['test_old'])
      expect(await codes(seconds(26 * HOUR + 1), false)).toEqual([])
    })

    it('finds that none has ever reached anybody', async () => {
      await beat()
      await test('2026-06-10', { unreachableAt: NOON })
      expect(await codes(seconds(26 * HOUR + 1))).toEqual(['test_old'])
    })

    it('does not take a test that somebody asked for as one', async () => {
      await beat()
      await test('2026-06-10', { unreachableAt: NOON })
      await page({ kind: 'test', watch: `own_test:${randomUUID()}`, handedOverAt: seconds(26 * HOUR) })
      expect(await codes(seconds(26 * HOUR + 1))).toEqual(['test_old'])
    })
  })
})

const AUDIENCES = Object.fromEntries(
  ['alert', 'lapse', 'decision', 'overdue'].map((kind) => [kind, Array.from({ length: 4 }, () => ['directors'])]),
)
