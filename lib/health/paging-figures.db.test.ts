import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageAttempts } from '#db/schema/paging.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor } from '#lib/ctx.ts'
import { dailyTestKey } from '#lib/paging/daily-test-key.ts'
import { pageProgress } from '#lib/paging/page-state.ts'
import { makePage } from '#lib/paging/testing/make-page.ts'
import { type Clinic, NOON, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import { readPagingFigures } from './paging-figures.ts'

const HOUR = 3600

describe('the figures of paging', () => {
  let clinic: Clinic

  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  const attempt = (pageId: string, change: Partial<typeof pageAttempts.$inferInsert>) =>
    asActor({ ...clinic.as('director'), actor: SYSTEM }, (tx) =>
      tx
        .insert(pageAttempts)
        .values({ id: randomUUID(), pageId, channel: 'email', attempt: 0, beganAt: NOON, ...change }),
    )

  it.each<Who>(['referrer', 'coordinator', 'physician', 'auditor'])('are not open to a %s', async (who) => {
    await expect((async () => readPagingFigures(clinic.as(who)))()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('are empty before anything went out', async () => {
    expect(await readPagingFigures(clinic.as('admin'))).toEqual({ channels: [], tests: [] })
  })

  it('count the tries of each way in the last 24 hours, with the newest failure', async () => {
    const id = await makePage(clinic, 'coordinator', null)
    await attempt(id, { outcome: 'handed_over' })
    await attempt(id, { outcome: 'failed', error: 'smtp_refused', beganAt: seconds(-60) })
    await attempt(id, { outcome: 'failed', error: 'timed_out', beganAt: seconds(-30) })
    await attempt(id, { outcome: 'failed', error: 'smtp_refused', beganAt: seconds(-25 * HOUR) })
    await attempt(id, { outcome: null })
    await attempt(id, { outcome: 'delivered', channel: 'web_push' })
    await attempt(id, { outcome: 'failed', channel: 'in_app' })
    const { channels } = await readPagingFigures(clinic.as('director'))
    expect(channels).toEqual([
      { channel: 'email', tries: 3, failed: 2, lastFailure: { at: seconds(-30), code: 'timed_out' } },
      { channel: 'web_push', tries: 1, failed: 0, lastFailure: null },
    ])
  })

  it('name the daily tests, newest first, and how far each came', async () => {
    const test = (who: Who, day: string, change: object) =>
      makePage(clinic, who, null, { kind: 'test', watch: dailyTestKey(day), ...change })
    await test('coordinator', '2026-06-09', { createdAt: seconds(-24 * HOUR), handedOverAt: seconds(-24 * HOUR) })
    await test('coordinator', '2026-06-10', { seenAt: seconds(20), handedOverAt: seconds(1) })
    await test('physician', '2026-06-10', { createdAt: seconds(1), unreachableAt: seconds(9) })
    await makePage(clinic, 'physician', null, { kind: 'test', watch: 'own_test:1' })
    const { tests } = await readPagingFigures(clinic.as('admin'))
    const shown = tests.map(({ personName, page }) => {
      const { state, at } = pageProgress(page)
      return [personName, page.createdAt, state, at]
    })
    expect(shown).toEqual([
      ['Dr M. Varga', seconds(1), 'cannot_be_reached', seconds(9)],
      ['R. Okafor', NOON, 'seen', seconds(20)],
      ['R. Okafor', seconds(-24 * HOUR), 'handed_over', seconds(-24 * HOUR)],
    ])
  })
})
