import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '#lib/accounts/people.ts'
import { ask } from '#lib/referrals/conversation.ts'
import { accept, advise } from '#lib/referrals/decide.ts'
import { acknowledge, claim } from '#lib/referrals/hold.ts'
import { getReferral, listBoard } from '#lib/referrals/queries.ts'
import { undo } from '#lib/referrals/undo.ts'
import { NOON, type Who, WORDS } from '#scripts/testing/clinic.ts'
import { readPaging } from './referring-side-facts.ts'
import { at, PagedClinic, type Sent } from './testing/paged-clinic.ts'
import { SimulatedQueue } from './testing/simulated-queue.ts'

const IN_PLACE = ['lapse 0 Q. Tanaka']

describe('a referral whose holder has left the program', () => {
  let paging: PagedClinic
  let queue: SimulatedQueue
  beforeAll(async () => {
    paging = await PagedClinic.open()
    await paging.fillRoster()
  })
  beforeEach(async () => {
    const { owner } = paging
    await owner`update people set deactivated_at = null`
    await owner`update memberships set ended_at = null`
    await owner`update referrals set status = 'withdrawn', ended_at = now() where ended_at is null`
    await owner`delete from graphile_worker._private_jobs`
    queue = new SimulatedQueue(paging.clinic.db, paging.clinic.keys, owner, NOON)
  })
  afterAll(() => paging.close())

  const as = (who: Who, minute: number) => paging.clinic.as(who, at(minute))
  const passes = async (minute: number) => {
    queue.now = at(minute)
    await queue.run('done')
  }
  const leaves = (who: Who, minute: number) => deactivatePerson(as('admin', minute), paging.clinic.id(who))
  /** The pages that a lapse called people by. */
  const lapses = async (sent: Sent) => (await paging.paged(sent)).filter((line) => line.startsWith('lapse'))

  async function acknowledged(): Promise<Sent> {
    const sent = await paging.send()
    await acknowledge(as('coordinator', 1), sent.reference)
    await passes(1)
    return sent
  }

  it('calls others at once, though an answer of the hospital is awaited', async () => {
    const sent = await acknowledged()
    await ask(as('coordinator', 2), sent.reference, { codes: ['lactate_mmol'], text: 'Which?' })
    await passes(2)
    await leaves('coordinator', 3)
    await passes(3)
    expect(await lapses(sent)).toEqual(IN_PLACE)
    expect((await paging.pages(sent)).at(-1)).toMatchObject({ text: 'holder_left', createdAt: at(3) })
    expect(await paging.nextLook(sent)).toBe(8)
  })

  it('is told as such, to the board and to the referring hospital, until somebody takes it', async () => {
    const sent = await acknowledged()
    await leaves('coordinator', 3)
    await passes(3)
    const [row] = await listBoard(as('coordinator2', 4), NOON)
    expect(row?.events.map(({ event }) => event)).toContain('holder_left')
    const referrer = as('referrer', 4)
    const seen = await readPaging(referrer, await getReferral(referrer, sent.reference), false)
    expect(seen.watches).toMatchObject([{ kind: 'lapse', beganAt: at(3) }])
    await claim(as('coordinator2', 5), sent.reference, paging.clinic.id('coordinator'))
    await passes(5)
    expect((await readPaging(as('referrer', 6), await getReferral(referrer, sent.reference), false)).watches).toEqual(
      [],
    )
    expect((await paging.pages(sent)).filter(({ stoppedAt, kind }) => kind === 'lapse' && !stoppedAt)).toEqual([])
  })

  it('is found by the sweep when they only lost their role, and is noted once', async () => {
    const sent = await acknowledged()
    await paging.owner`update memberships set ended_at = ${at(2)} where person_id = ${paging.clinic.id('coordinator')}`
    queue.now = at(3)
    await queue.sweep()
    await queue.sweep()
    expect(await lapses(sent)).toEqual(IN_PLACE)
    expect((await paging.history(sent)).filter((event) => event === 'holder_left')).toHaveLength(1)
  })

  it('calls others while the patient is fetched', async () => {
    const sent = await acknowledged()
    await accept(as('physician', 2), sent.reference, { mode: 'transfer_in', otherReasons: [] })
    await passes(2)
    await leaves('physician', 3)
    await passes(3)
    expect(await lapses(sent)).toEqual(['lapse 0 R. Okafor'])
    expect(queue.written.at(-1)?.message).toMatchObject({ kind: 'lapse', reference: sent.reference })
  })

  it('calls nobody where the answer was to watch; the board says that nobody has it', async () => {
    const sent = await acknowledged()
    const words = { ...WORDS, triggers: [...WORDS.triggers], otherReasons: [], recheckAt: at(600) }
    await advise(as('physician', 2), sent.reference, words)
    await passes(2)
    await leaves('physician', 3)
    await passes(3)
    expect(await lapses(sent)).toEqual([])
    expect(await paging.history(sent)).toContain('holder_left')
  })

  it('that comes back to them by an undoing calls others again', async () => {
    const sent = await acknowledged()
    await leaves('coordinator', 3)
    await passes(3)
    const { eventId } = await accept(as('physician', 4), sent.reference, { mode: 'transfer_in', otherReasons: [] })
    await passes(4)
    await undo(as('physician', 4.5), sent.reference, eventId)
    await passes(4.5)
    expect(await lapses(sent)).toEqual(IN_PLACE)
    expect((await paging.pages(sent)).filter(({ stoppedAt, kind }) => kind === 'lapse' && !stoppedAt)).toHaveLength(1)
  })
})
