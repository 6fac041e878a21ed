import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledge, startReview } from '#lib/referrals/hold.ts'
import { reopen, withdraw } from '#lib/referrals/lifecycle.ts'
import { changeTier } from '#lib/referrals/notes.ts'
import { undo } from '#lib/referrals/undo.ts'
import type { Clinic } from '#scripts/testing/clinic.ts'
import { sweepPaging } from './sweep.ts'
import { at, PagedClinic } from './testing/paged-clinic.ts'

const FIRST = ['alert 0 R. Okafor']
const SECOND = ['alert 1 Q. Tanaka', 'alert 1 R. Okafor']
const THIRD = ['alert 2 Dr M. Varga', 'alert 2 Q. Tanaka', 'alert 2 R. Okafor']
const FOURTH = ['Dr M. Varga', 'Dr N. Osei', 'Dr S. Ferreira', 'Q. Tanaka', 'R. Okafor']

describe('watching a referral', () => {
  let paging: PagedClinic
  let clinic: Clinic
  beforeAll(async () => {
    paging = await PagedClinic.open()
    clinic = paging.clinic
  })
  beforeEach(async () => {
    await paging.emptyRoster()
    await paging.fillRoster()
  })
  afterAll(() => paging.close())

  it('pages the first coordinator as soon as it is sent, once, and sets the next look for step 1', async () => {
    const sent = await paging.send()
    expect(await paging.nextLook(sent)).toBe(0)
    const { pageIds, nextAt } = await paging.watch(sent, 0)
    expect(nextAt).toEqual(at(5))
    expect(pageIds).toHaveLength(1)
    expect(await paging.paged(sent)).toEqual(FIRST)
    const [page] = await paging.pages(sent)
    expect(page).toMatchObject({
      kind: 'alert',
      reason: 'first_on_call',
      asRole: 'coordinator',
      text: 'alert',
      tier: 'emergent',
      round: 1,
      urgent: true,
      policyVersion: 0,
      createdAt: at(0),
      dueAt: at(0),
      linkExpiresAt: at(60),
      detail: { at: at(0).toISOString() },
    })
    expect(await paging.nextLook(sent)).toBe(5)
    const [delivery] =
      await paging.owner`select task_identifier from graphile_worker.jobs where key = ${`deliver:${page?.id}`}`
    expect(delivery).toEqual({ task_identifier: 'deliver_page' })
    await Promise.all([paging.watch(sent, 1), paging.watch(sent, 2), paging.watch(sent, 4.9)])
    expect(await paging.paged(sent)).toEqual(FIRST)
    expect(await paging.history(sent)).toEqual(['send', 'page_sent alert 0'])
  })

  it('calls nobody for one that is over, though the job that says so was lost', async () => {
    const sent = await paging.send()
    await paging.watch(sent, 0)
    await withdraw(clinic.as('referrer', at(1)), sent.reference, { reason: 'improved' })
    await paging.owner`delete from graphile_worker._private_jobs`
    await sweepPaging(paging.system(at(2)), async () => {})
    expect((await paging.pages(sent)).map(({ stoppedAt }) => stoppedAt)).toEqual([at(2)])
  })

  it('goes up the steps while nobody acknowledges, and repeats the last one', async () => {
    const sent = await paging.send()
    const steps = async (minute: number) => {
      const before = (await paging.paged(sent)).length
      await paging.watch(sent, minute)
      return (await paging.paged(sent)).slice(before)
    }
    expect(await steps(0)).toEqual(FIRST)
    expect(await steps(5)).toEqual(SECOND)
    expect(await steps(10)).toEqual(THIRD)
    expect(await steps(15)).toEqual(FOURTH.map((name) => `alert 3 ${name}`))
    expect(await steps(17)).toEqual([])
    expect(await steps(20)).toEqual(FOURTH.map((name) => `alert 4 ${name}`))
    expect(await paging.nextLook(sent)).toBe(25)
  })

  it('pages one step after an hour in which nobody looked, not each one that was missed', async () => {
    const sent = await paging.send()
    await Promise.all([1, 2, 3].map(() => paging.watch(sent, 62)))
    expect(await paging.paged(sent)).toEqual(FOURTH.map((name) => `alert 12 ${name}`))
    expect(await paging.history(sent)).toEqual(['send', 'limit_passed', 'page_sent alert 12'])
  })

  it('stops what was not handed over when the next step pages the same people', async () => {
    const sent = await paging.send()
    await paging.watch(sent, 0)
    await paging.watch(sent, 5)
    const stopped = (await paging.pages(sent)).map(({ step, stoppedAt }) => [step, stoppedAt !== null])
    expect(stopped).toEqual([
      [0, true],
      [1, false],
      [1, false],
    ])
  })

  it('records once that the limit has passed, and at the limit of the tier', async () => {
    const sent = await paging.send('urgent')
    await paging.watch(sent, 9.9)
    expect(await paging.history(sent)).not.toContain('limit_passed')
    await Promise.all([paging.watch(sent, 10), paging.watch(sent, 10)])
    await paging.watch(sent, 11)
    expect((await paging.history(sent)).filter((event) => event === 'limit_passed')).toHaveLength(1)
  })

  it('pages nobody once somebody has acknowledged, and tells whoever was paged who has it', async () => {
    const sent = await paging.send()
    await paging.watch(sent, 0)
    await paging.watch(sent, 5)
    await paging.settle(sent, 5, 'handed_over')
    await acknowledge(clinic.as('coordinator2', at(6)), sent.reference)
    expect(await paging.nextLook(sent)).toBe(6)
    await paging.watch(sent, 6)
    await paging.watch(sent, 7)
    const rows = await paging.pages(sent)
    expect(rows.filter(({ kind }) => kind === 'alert').every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    expect(rows.filter(({ kind }) => kind !== 'alert')).toMatchObject([
      {
        kind: 'taken',
        text: 'taken',
        personName: 'R. Okafor',
        urgent: false,
        dueAt: at(6 + 65 / 60),
        detail: { byId: clinic.id('coordinator2'), at: at(6).toISOString() },
      },
    ])
    expect(await paging.nextLook(sent)).toBe(11)
  })

  it('goes on where it was when the acknowledgment is undone, and has told nobody that it was taken', async () => {
    const sent = await paging.send('planned_or_advice')
    await paging.watch(sent, 0)
    await paging.settle(sent, 0, 'handed_over')
    await paging.watch(sent, 30)
    await paging.settle(sent, 30, 'handed_over', 'coordinator')
    const { eventId } = await acknowledge(clinic.as('coordinator', at(31)), sent.reference)
    await paging.watch(sent, 31)
    await undo(clinic.as('coordinator', at(31.9)), sent.reference, eventId)
    await paging.owner`delete from graphile_worker._private_jobs where key like 'deliver:%'`
    await paging.watch(sent, 31.9)
    const rows = await paging.pages(sent)
    const open = rows
      .filter(({ stoppedAt }) => stoppedAt === null)
      .map(({ kind, step, personName }) => `${kind} ${step} ${personName}`)
    expect(open).toEqual(['alert 1 Q. Tanaka', 'alert 1 R. Okafor'])
    const tanakas = rows.find(({ step, personName }) => step === 1 && personName === 'Q. Tanaka')
    const again = await paging.owner`select key from graphile_worker.jobs where key like 'deliver:%'`
    expect(again).toEqual([{ key: `deliver:${tanakas?.id}` }])
    expect(await paging.nextLook(sent)).toBe(60)
  })

  it('moves on at once when nobody of the step can be reached, but waits before it tries everybody again', async () => {
    const sent = await paging.send()
    await paging.watch(sent, 0)
    await paging.settle(sent, 0.1, 'unreachable')
    await paging.watch(sent, 0.1)
    expect(await paging.paged(sent)).toEqual([...FIRST, ...SECOND])
    await paging.settle(sent, 0.2, 'unreachable', 'coordinator')
    await paging.watch(sent, 0.2)
    expect(await paging.paged(sent)).toHaveLength(3)
    for (const minute of [0.3, 0.4, 0.5, 0.6]) {
      await paging.settle(sent, minute, 'unreachable')
      await paging.watch(sent, minute)
    }
    const steps = new Set((await paging.pages(sent)).map(({ step }) => step))
    expect([...steps]).toEqual([0, 1, 2, 3])
    await paging.watch(sent, 5)
    const last = (await paging.pages(sent)).at(-1)
    expect([last?.step, last?.createdAt]).toEqual([4, at(5)])
  })

  it('passes over a step that adds nobody, and pages every coordinator when nobody is on call', async () => {
    await paging.emptyRoster()
    await paging.onCall('coordinator', 'first', 'coordinator')
    const withoutBackup = await paging.send()
    await paging.watch(withoutBackup, 5)
    expect((await paging.pages(withoutBackup)).map(({ step }) => step)).toEqual([2, 2, 2, 2])
    await paging.emptyRoster()
    const alone = await paging.send()
    await paging.watch(alone, 0)
    expect((await paging.pages(alone)).map(({ personName, reason }) => [personName, reason])).toEqual([
      ['Q. Tanaka', 'nobody_on_call'],
      ['R. Okafor', 'nobody_on_call'],
    ])
  })

  it('pages again at once when the tier is raised', async () => {
    const sent = await paging.send('planned_or_advice')
    await paging.watch(sent, 0)
    await changeTier(clinic.as('coordinator', at(6)), sent.reference, { tier: 'emergent', reason: 'Worse' })
    expect(await paging.nextLook(sent)).toBe(6)
    await paging.watch(sent, 6)
    expect(await paging.paged(sent)).toEqual([...FIRST, ...SECOND])
    expect((await paging.pages(sent)).map(({ tier, stoppedAt }) => [tier, stoppedAt !== null])).toEqual([
      ['planned_or_advice', true],
      ['emergent', false],
      ['emergent', false],
    ])
  })

  it('pages whoever acknowledged, and the first coordinator, when the acknowledgment lapses', async () => {
    const sent = await paging.send()
    await acknowledge(clinic.as('coordinator2', at(2)), sent.reference)
    await paging.watch(sent, 2)
    expect(await paging.nextLook(sent)).toBe(7)
    await paging.watch(sent, 7)
    expect(await paging.paged(sent)).toEqual(['lapse 0 Q. Tanaka', 'lapse 0 R. Okafor'])
  })

  it('pages the physician who was asked, whatever the coordinator does, and then as an alert', async () => {
    const sent = await paging.send()
    await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
    await startReview(clinic.as('coordinator', at(2)), sent.reference, clinic.id('physician2'))
    await paging.watch(sent, 2)
    expect(await paging.paged(sent)).toEqual(['decision 0 Dr N. Osei'])
    await paging.watch(sent, 7)
    expect((await paging.paged(sent)).slice(1)).toEqual(['decision 1 Dr M. Varga', 'decision 1 Dr N. Osei'])
  })

  it('tells whoever was paged that it is over when it is withdrawn, and looks no more', async () => {
    const sent = await paging.send()
    await paging.watch(sent, 0)
    await paging.settle(sent, 0, 'handed_over')
    await withdraw(clinic.as('referrer', at(1)), sent.reference, { reason: 'improved' })
    await paging.owner`delete from graphile_worker._private_jobs where key = ${`watch:${sent.id}`}`
    expect(await paging.watch(sent, 1)).toEqual({ nextAt: null, pageIds: [] })
    expect(await paging.nextLook(sent)).toBeNull()
    expect((await paging.pages(sent)).map(({ kind, text }) => [kind, text])).toEqual([
      ['alert', 'alert'],
      ['taken', 'ended'],
    ])
  })

  it('begins again at step 0 when the referral is reopened', async () => {
    const reference = await clinic.referralIn('advised')
    await reopen(clinic.as('referrer', at(0)), reference, { reason: 'P/F is 60 now.' })
    const sent = { reference, id: (await clinic.state(reference)).referral.id }
    await paging.watch(sent, 0)
    expect(await paging.paged(sent)).toEqual(FIRST)
    expect((await paging.pages(sent))[0]?.round).toBe(2)
  })

  it('knows no referral by a made-up id', async () => {
    const nobody = { id: crypto.randomUUID(), reference: '' }
    expect(await paging.watch(nobody, 0)).toEqual({ nextAt: null, pageIds: [] })
  })
})
