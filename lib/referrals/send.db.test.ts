import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { Ctx } from '#lib/ctx.ts'
import { type Clinic, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { acknowledge } from './hold.ts'
import { withdraw } from './lifecycle.ts'
import { getReferral } from './queries.ts'
import { findSent, type Sending, send } from './send.ts'
import type { ValueEntry } from './values.ts'

const ph = (value: number): ValueEntry => ({
  code: 'ph',
  state: 'value',
  value,
  typedValue: `${value}`,
  typedUnit: '[pH]',
})

describe('send', () => {
  let clinic: Clinic
  let owner: postgres.Sql
  beforeAll(async () => {
    clinic = await openClinic()
    owner = postgres(clinic.database.ownerUrl, { max: 1, onnotice: () => {} })
  })
  afterAll(async () => {
    await owner.end()
    await clinic.close()
  })

  /** Everything that one key has left in the database. */
  async function left(intakeKey: string) {
    const [row] = await owner`
      select count(*)::int as referrals,
        coalesce(sum((select count(*) from referral_events e where e.referral_id = r.id)), 0)::int as events,
        coalesce(sum((select count(*) from clinical_values v where v.referral_id = r.id)), 0)::int as values,
        coalesce(sum((select count(*) from graphile_worker.jobs j where j.key = 'watch:' || r.id)), 0)::int as jobs
      from referrals r where intake_key = ${intakeKey}`
    return { ...row }
  }

  it('gives one referral for twenty presses at once, on as many connections as there are', async () => {
    const sending = clinic.sending()
    const sent = await Promise.all(Array.from({ length: 20 }, () => send(clinic.as('referrer'), sending)))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(sent.filter(({ outcome }) => outcome === 'created')).toHaveLength(1)
    expect(sent.filter(({ outcome }) => outcome === 'known')).toHaveLength(19)
    expect(await left(sending.intakeKey)).toEqual({ referrals: 1, events: 1, values: 1, jobs: 1 })
  })

  it('keeps the keys of two people apart', async () => {
    const sending = clinic.sending()
    const [mine, theirs] = await Promise.all([
      send(clinic.as('referrer'), sending),
      send(clinic.as('referrer2'), sending),
    ])
    expect(mine.reference).not.toBe(theirs.reference)
    expect(await findSent(clinic.as('referrer'), sending.intakeKey)).toMatchObject({ reference: mine.reference })
    expect(await findSent(clinic.as('elsewhere'), sending.intakeKey)).toBeNull()
  })

  it('adds to the same referral what the same key brings anew, and keeps what was there', async () => {
    const first = clinic.sending({ entries: [ph(7.2)] })
    const { reference } = await send(clinic.as('referrer'), first)
    const changed: Sending = { ...first, tier: 'immediate', support: 'va', entries: [ph(7.1)] }
    expect(await send(clinic.as('referrer', seconds(30)), changed)).toEqual({ reference, outcome: 'added' })
    expect(await send(clinic.as('referrer', seconds(60)), changed)).toEqual({ reference, outcome: 'known' })
    const detail = await getReferral(clinic.as('coordinator', seconds(60)), reference)
    expect(detail.values.map(({ value }) => value)).toEqual([7.1, 7.2])
    expect([detail.tier, detail.support]).toEqual(['immediate', 'va'])
    expect(detail.events.map(({ event }) => event)).toEqual(['send', 'values_added'])
  })

  it('adds changed content once, however many tabs send it at once', async () => {
    const first = clinic.sending({ entries: [ph(7.2)] })
    await send(clinic.as('referrer'), first)
    const changed = { ...first, entries: [ph(7.0)] }
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(clinic.as('referrer', seconds(5)), changed)))
    expect(sent.filter(({ outcome }) => outcome === 'added')).toHaveLength(1)
    expect(await left(first.intakeKey)).toEqual({ referrals: 1, events: 2, values: 2, jobs: 1 })
  })

  it('never lowers a tier, and never wakes a referral that is over', async () => {
    const sending = clinic.sending({ tier: 'emergent' })
    const { reference } = await send(clinic.as('referrer'), sending)
    await send(clinic.as('referrer', seconds(5)), { ...sending, tier: 'planned_or_advice' })
    expect((await clinic.state(reference)).referral).toMatchObject({
      tier: 'emergent',
      referrerTier: 'planned_or_advice',
    })
    await withdraw(clinic.as('referrer', seconds(10)), reference, { reason: 'improved' })
    const over = await clinic.state(reference)
    const again = await send(clinic.as('referrer', seconds(20)), { ...sending, entries: [ph(7.3)] })
    expect(again).toEqual({ reference, outcome: 'known' })
    expect(await clinic.state(reference)).toEqual(over)
  })

  it('refuses a hospital for which the person does not refer, and stores nothing', async () => {
    const other = clinic.actor('elsewhere').memberships[0]?.facilityId ?? ''
    for (const facilityId of [other, randomUUID()]) {
      const sending = clinic.sending({ facilityId })
      await expect(send(clinic.as('referrer'), sending)).rejects.toMatchObject({ code: 'forbidden' })
      expect(await left(sending.intakeKey)).toMatchObject({ referrals: 0 })
    }
    const made = clinic.sending({ facilityId: randomUUID() })
    await expect(send(clinic.as('coordinator'), made)).rejects.toMatchObject({ code: 'invalid' })
  })

  describe('when something breaks', () => {
    /** The database as `ctx` has it, except that `around` may do its own thing. */
    function broken(around: Database['transaction']): Ctx {
      const ctx = clinic.as('referrer')
      return { ...ctx, db: { ...ctx.db, transaction: around } }
    }

    it('is stored once when the answer is lost after the commit, and the retry finds it', async () => {
      const sending = clinic.sending({ entries: [ph(7.2)] })
      const answerLost = broken(async (settings, work) => {
        await clinic.db.transaction(settings, work)
        throw new Error('CONNECTION_CLOSED')
      })
      await expect(send(answerLost, sending)).rejects.toThrow('CONNECTION_CLOSED')
      const found = await findSent(clinic.as('referrer'), sending.intakeKey)
      expect(found).not.toBeNull()
      expect(await send(clinic.as('referrer', seconds(8)), sending)).toEqual({
        reference: found?.reference,
        outcome: 'known',
      })
      expect(await left(sending.intakeKey)).toEqual({ referrals: 1, events: 1, values: 1, jobs: 1 })
    })

    it('is not stored at all when the connection is cut before the commit, and the retry stores it', async () => {
      const sending = clinic.sending({ entries: [ph(7.2)] })
      const cut = broken((settings, work) =>
        clinic.db.transaction(settings, async (tx) => {
          await work(tx)
          await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`).catch(() => {})
          throw new Error('cut')
        }),
      )
      await expect(send(cut, sending)).rejects.toThrow()
      expect(await left(sending.intakeKey)).toEqual({ referrals: 0, events: 0, values: 0, jobs: 0 })
      expect((await send(clinic.as('referrer'), sending)).outcome).toBe('created')
    })

    it('is still there, and held, when the retry comes after somebody took it', async () => {
      const sending = clinic.sending()
      const { reference } = await send(clinic.as('referrer'), sending)
      await acknowledge(clinic.as('coordinator', seconds(20)), reference)
      expect(await send(clinic.as('referrer', seconds(30)), sending)).toEqual({ reference, outcome: 'known' })
      const [row] = await clinic.db.transaction({ reach: 'system', personId: null, facilityIds: [] }, (tx) =>
        tx.select({ status: referrals.status }).from(referrals).where(eq(referrals.reference, reference)),
      )
      expect(row?.status).toBe('acknowledged')
    })
  })
})
