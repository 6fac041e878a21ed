import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '#db/schema/paging.ts'
import { asActor } from '#lib/ctx.ts'
import { NOON, seconds, type Who } from '#scripts/testing/clinic.ts'
import { sendDailyTests, tellFailedTests } from './daily-test.ts'
import { PagedClinic } from './testing/paged-clinic.ts'
import type { OnCallRank, OnCallRole } from './words.ts'

const HOUR = 3600
/** 09:00 in Boston on the day of `NOON`, which is 14:05 there. */
const NINE = new Date('2026-06-10T13:00:00Z')
const fromNine = (hours: number) => seconds(hours * HOUR, NINE)

describe('the daily test page', () => {
  let paged: PagedClinic

  beforeAll(async () => {
    paged = await PagedClinic.open()
  })
  afterEach(async () => {
    await paged.owner`truncate page_attempts, pages`
    await paged.owner`delete from graphile_worker._private_jobs`
    await paged.emptyRoster()
  })
  afterAll(() => paged.close())

  const test = (at: Date, time = '09:00') => sendDailyTests(paged.system(at), time)
  const put = (role: OnCallRole, rank: OnCallRank, who: Who) => paged.onCall(role, rank, who)
  const read = (kind: 'test' | 'notice') =>
    asActor(paged.system(NOON), (tx) =>
      tx
        .select()
        .from(pages)
        .where(and(eq(pages.kind, kind)))
        .orderBy(pages.createdAt, pages.personName),
    )
  const tested = async () =>
    (await read('test')).map(({ watch, personName, asRole }) => `${watch} ${personName} ${asRole}`)

  it('goes to everybody on call at its hour, once', async () => {
    await paged.fillRoster()
    await Promise.all([test(NINE), test(NINE)])
    await test(fromNine(1))
    await test(fromNine(23))
    expect(await tested()).toEqual([
      'daily_test:2026-06-10 Dr M. Varga physician',
      'daily_test:2026-06-10 Dr N. Osei physician',
      'daily_test:2026-06-10 Q. Tanaka coordinator',
      'daily_test:2026-06-10 R. Okafor coordinator',
    ])
    expect((await read('test')).every(({ urgent }) => !urgent)).toBe(true)
    const [job] = await paged.owner<{ jobs: number }[]>`select count(*)::int as jobs from graphile_worker.jobs`
    expect(job?.jobs).toBe(4)
  })

  it('goes out again the next day, at the hour of the hospital’s clock', async () => {
    await put('coordinator', 'first', 'coordinator')
    await test(NINE)
    await test(fromNine(23.9))
    expect(await tested()).toHaveLength(1)
    await test(fromNine(24))
    expect(await tested()).toEqual([
      'daily_test:2026-06-10 R. Okafor coordinator',
      'daily_test:2026-06-11 R. Okafor coordinator',
    ])
  })

  it('goes to whoever comes on call later in the day', async () => {
    await put('coordinator', 'first', 'coordinator')
    await test(NINE)
    await paged.emptyRoster()
    await put('coordinator', 'first', 'coordinator2')
    await test(fromNine(10))
    expect(await tested()).toEqual([
      'daily_test:2026-06-10 R. Okafor coordinator',
      'daily_test:2026-06-10 Q. Tanaka coordinator',
    ])
  })

  it('does not come twice to whoever came on call shortly before its hour', async () => {
    await put('coordinator', 'first', 'coordinator')
    await test(fromNine(-1))
    await test(NINE)
    for (const hours of [11, 12, 23.9]) await test(fromNine(hours))
    expect(await tested()).toEqual(['daily_test:2026-06-09 R. Okafor coordinator'])
    await test(fromNine(24))
    expect(await tested()).toHaveLength(2)
  })

  it('comes at its hour to whoever had one for the day before', async () => {
    await put('coordinator', 'first', 'coordinator')
    await test(fromNine(-2))
    await test(NINE)
    expect(await tested()).toEqual([
      'daily_test:2026-06-09 R. Okafor coordinator',
      'daily_test:2026-06-10 R. Okafor coordinator',
    ])
  })

  it('comes once to a person with two places', async () => {
    await put('physician', 'first', 'physician')
    await put('physician', 'backup', 'physician')
    await test(NINE)
    expect(await tested()).toEqual(['daily_test:2026-06-10 Dr M. Varga physician'])
  })

  it('goes to nobody when nobody is on call', async () => {
    await test(NINE)
    expect(await tested()).toEqual([])
  })

  describe('that could not be handed over', () => {
    const fail = async () => {
      await put('coordinator', 'first', 'coordinator')
      await test(NINE)
      await paged.owner`update pages set unreachable_at = ${fromNine(0.01)}, unreachable_why = 'refused'`
    }
    const tell = (hours: number) => tellFailedTests(paged.system(fromNine(hours)))

    it('is told to every administrator, once', async () => {
      await fail()
      await Promise.all([tell(0.1), tell(0.1)])
      await tell(5)
      expect(await read('notice')).toMatchObject([
        {
          personName: 'J. Quillen',
          asRole: 'admin',
          text: 'test_failed',
          urgent: false,
          referralId: null,
          detail: { byId: paged.clinic.id('coordinator'), at: NINE.toISOString() },
        },
      ])
    })

    it('is not told while it is only on its way', async () => {
      await put('coordinator', 'first', 'coordinator')
      await test(NINE)
      await tell(1)
      expect(await read('notice')).toEqual([])
    })

    it('is not told days later', async () => {
      await fail()
      await tell(25)
      expect(await read('notice')).toEqual([])
    })
  })
})
