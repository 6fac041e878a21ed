import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { NOON } from '#scripts/testing/clinic.ts'
import { SKEW_MS } from './plan.ts'
import { type Followed, Night } from './testing/night.ts'
import { happening, LAPSING, LEAVING, machines, SET_BACK } from './testing/night-happenings.ts'
import { longestPauseMs, MINUTE_MS, peopleOf, timetable, type Wanted, wanted } from './testing/night-model.ts'
import { PagedClinic, type PageRow } from './testing/paged-clinic.ts'
import { type CallingKind, isCalling } from './words.ts'

const RUNS = Number(process.env.NIGHTS ?? 12)

describe('bad nights at random', () => {
  let paging: PagedClinic
  beforeAll(async () => {
    paging = await PagedClinic.open()
    await paging.fillRoster()
  })
  afterAll(() => paging.close())

  it('leave no referral alone, call nobody for what somebody has, and page no step twice', async () => {
    const seen = new Set<CallingKind | 'nothing'>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(happening, machines), { minLength: 6, maxLength: 18 }), async (steps) => {
        await paging.owner`delete from graphile_worker._private_jobs`
        await paging.owner`update people set deactivated_at = null where deactivated_at is not null`
        await paging.owner`update referrals set status = 'withdrawn', ended_at = now() where ended_at is null`
        const night = new Night(paging)
        await night.happens({ do: 'send', tier: 'emergent' })
        for (const [what, how] of steps) {
          const before = new Map<Followed, PageRow[]>()
          for (const one of night.followed) before.set(one, await night.calling(one))
          const wrote = night.queue.written.length
          await night.happens(what)
          if (how === 'nothing') continue
          if (how === 'lost') night.needsSweep = true
          if (how === 'sweep' || (how !== 'lost' && night.needsSweep)) {
            await night.queue.sweep()
            night.needsSweep = false
          } else await night.queue.run(how)
          if (how !== 'lost') night.looked()
          for (const one of night.followed) {
            await check(night, one, before.get(one) ?? [], how === 'lost')
            const kinds = wanted(one.told, night.now).map(({ kind }) => kind)
            for (const kind of kinds.length > 0 ? kinds : (['nothing'] as const)) seen.add(kind)
          }
          for (const { message } of night.queue.written.slice(wrote)) {
            const one = night.followed.find(({ sent }) => sent.reference === message.reference)
            if (!one || !isCalling(message.kind)) continue
            const kinds = wanted(one.told, night.now).map(({ kind }) => kind)
            expect(kinds, `written to about ${message.reference}`).toContain(message.kind)
          }
          const ids = night.queue.written.map(({ address, message }) => `${address} ${message.id}`)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: RUNS, examples: [[LAPSING], [LEAVING], [SET_BACK]] },
    )
    // Nights in which nothing happens would prove nothing.
    expect([...seen]).toEqual(expect.arrayContaining(['alert', 'lapse', 'nothing']))
  }, 300_000)

  async function check(night: Night, one: Followed, before: readonly PageRow[], isLost: boolean): Promise<void> {
    const rows = await night.calling(one)
    const known = new Set(before.map(({ id }) => id))
    const added = rows.filter(({ id }) => !known.has(id))
    const wants = wanted(one.told, night.now)

    // Nobody is paged for one that somebody has.
    const isWanted = ({ kind }: PageRow) => wants.some((want) => want.kind === kind)
    expect(
      added.filter((row) => !isWanted(row)),
      'paged though it is in hand',
    ).toEqual([])
    if (isLost) return
    expect(
      rows.filter((row) => row.stoppedAt === null && !isWanted(row)),
      'still calls',
    ).toEqual([])
    for (const want of wants) await checkWanted(night, one, want, rows, added)
  }

  async function checkWanted(
    night: Night,
    one: Followed,
    want: Wanted,
    rows: readonly PageRow[],
    allAdded: readonly PageRow[],
  ): Promise<void> {
    // The right people, and the step whose time has come; only one of it.
    const open = rows.filter(({ kind, stoppedAt }) => kind === want.kind && stoppedAt === null)
    expect(open.length, `nobody is paged: ${want.kind}`).toBeGreaterThan(0)
    const keys = new Set(open.map(({ watch }) => watch))
    expect(keys.size).toBe(1)
    const [key] = keys
    const added = allAdded.filter(({ watch }) => watch === key)
    const times = timetable(one.told.tier)
    const elapsed = (night.now - want.since) / MINUTE_MS
    const due = Math.max(0, times.filter((min) => min <= elapsed).length - 1)
    const ofKey = rows.filter(({ watch }) => watch === key)
    const newest = Math.max(...ofKey.map(({ step }) => step))
    expect(newest, 'a step is late').toBeGreaterThanOrEqual(due)
    const isLast = newest >= TIER_LIMITS[one.told.tier].escalateMin.length
    const mayAnswer = ofKey.some(({ step, unreachableAt }) => step === newest && unreachableAt === null)
    expect(isLast || mayAnswer, 'waits though nobody of the step can be reached').toBe(true)
    const isTried = (page: PageRow) =>
      page.handedOverAt !== null || page.unreachableAt !== null || page.dueAt.getTime() > night.now
    expect(
      open.filter((page) => page.step === newest && !isTried(page)),
      'nobody has tried to hand it over',
    ).toEqual([])
    const people = added.filter(({ step }) => step === newest).map(({ personName }) => personName)
    const meant = peopleOf(one.told, want.kind, newest, night.gone).map((who) => paging.clinic.actor(who).name)
    if (people.length > 0) expect(people.sort(), 'other people are paged').toEqual(meant.sort())
    for (const step of new Set(added.map((row) => row.step))) {
      // Each step was looked at when it came, so that only the one before it matters.
      const before = Math.max(...ofKey.flatMap((row) => (row.step < step && row.step >= due ? row.step : [])))
      const lower = ofKey.filter((row) => row.step === before)
      // Ahead of its time only because nobody before could be reached, because the one before has had its time, or because
      // nobody knows how long ago it was made by a clock that was set back.
      const hadItsTime = (row: PageRow) =>
        row.createdAt.getTime() > night.now ||
        night.now - row.createdAt.getTime() >= ((times[row.step + 1] ?? 0) - (times[row.step] ?? 0)) * MINUTE_MS
      const mayBe = step <= due || lower.every((row) => row.unreachableAt !== null || hadItsTime(row))
      expect(mayBe, 'paged before its time').toBe(true)
    }
    // There is always a next step.
    const next = await paging.nextLook(one.sent)
    expect(next, 'nothing is pending').not.toBeNull()
    const nextMs = NOON.getTime() + (next ?? 0) * MINUTE_MS
    expect(nextMs).toBeGreaterThan(night.now)
    expect(nextMs - night.now, 'the next step is too far').toBeLessThanOrEqual(longestPauseMs(one.told.tier) + SKEW_MS)
  }
})
