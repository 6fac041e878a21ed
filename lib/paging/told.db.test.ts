import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '#db/schema/paging.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor } from '#lib/ctx.ts'
import { recheckDue } from '#lib/jobs/tasks/recheck-due.ts'
import { ask, sendMessage } from '#lib/referrals/conversation.ts'
import { accept, advise, decline, redirect } from '#lib/referrals/decide.ts'
import { acknowledge, claim } from '#lib/referrals/hold.ts'
import { reopen, reopenByStaff, rescind, withdraw } from '#lib/referrals/lifecycle.ts'
import { logCall } from '#lib/referrals/notes.ts'
import { send } from '#lib/referrals/send.ts'
import { undo } from '#lib/referrals/undo.ts'
import type { Status } from '#lib/referrals/vocabulary.ts'
import { type Clinic, NOON, seconds, type Who, WORDS } from '#scripts/testing/clinic.ts'
import { byQueue, sweepPaging } from './sweep.ts'
import { at, PagedClinic, type PageRow, type Sent } from './testing/paged-clinic.ts'

const ADVICE = { ...WORDS, triggers: [...WORDS.triggers], otherReasons: [] }
const CENTER = { text: 'Eastern ECMO center', confirmedBy: 'Dr T. Hale', at: seconds(-30) }

describe('telling the referring side', () => {
  let paging: PagedClinic
  let clinic: Clinic
  beforeAll(async () => {
    paging = await PagedClinic.open()
    clinic = paging.clinic
    await paging.fillRoster()
  })
  afterAll(() => paging.close())

  const told = ({ id }: Pick<Sent, 'id'>): Promise<PageRow[]> =>
    asActor({ ...clinic.as('coordinator'), actor: SYSTEM }, (tx) =>
      tx
        .select()
        .from(pages)
        .where(and(eq(pages.referralId, id), eq(pages.kind, 'told')))
        .orderBy(asc(pages.createdAt), asc(pages.personName)),
    )
  /** "told_acknowledged Dr A. Moreau", oldest first. */
  const lines = async (sent: Pick<Sent, 'id'>) =>
    (await told(sent)).map(({ text, personName }) => `${text} ${personName}`)

  const idOf = async (reference: string) => ({ reference, id: (await clinic.state(reference)).referral.id })
  const referralIn = async (status: Status) => idOf(await clinic.referralIn(status))
  const lastEvent = async ({ reference }: Sent) => (await clinic.state(reference)).events.at(-1)?.id ?? ''

  it('tells the sender that it was acknowledged: urgent, once, with nothing but a code and a time', async () => {
    const sent = await paging.send()
    expect(await told(sent)).toEqual([])
    const { eventId } = await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
    const [page, ...more] = await told(sent)
    expect(more).toEqual([])
    expect(page).toMatchObject({
      watch: `told:${eventId}`,
      step: 0,
      text: 'told_acknowledged',
      reason: 'referring_side',
      asRole: 'referrer',
      personId: clinic.id('referrer'),
      personName: 'Dr A. Moreau',
      urgent: true,
      tier: 'emergent',
      createdAt: at(1),
      dueAt: at(1),
      detail: { at: at(1).toISOString() },
    })
    const [job] =
      await paging.owner`select task_identifier from graphile_worker.jobs where key = ${`deliver:${page?.id}`}`
    expect(job).toEqual({ task_identifier: 'deliver_page' })
  })

  it('tells nothing of a step that was refused', async () => {
    const sent = await paging.send()
    await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
    await expect(acknowledge(clinic.as('coordinator2', at(2)), sent.reference)).rejects.toThrow()
    expect(await lines(sent)).toEqual(['told_acknowledged Dr A. Moreau'])
  })

  it('tells colleagues of the hospital who wrote on it, and nobody who only could have', async () => {
    const sent = await paging.send()
    await logCall(clinic.as('referrer2', at(0.5)), sent.reference, { withWhom: 'R. Okafor', text: 'Worse.' })
    await sendMessage(clinic.as('referrer2', at(0.6)), sent.reference, { text: 'The family is here.' })
    await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
    expect(await lines(sent)).toEqual(['told_acknowledged Dr A. Moreau', 'told_acknowledged Dr P. Lund'])
  })

  it('tells nobody who has left the hospital since', async () => {
    const sent = await paging.send()
    await sendMessage(clinic.as('referrer2', at(0.6)), sent.reference, { text: 'The family is here.' })
    const { owner } = paging
    await owner`update memberships set ended_at = now() where person_id = ${clinic.id('referrer2')}`
    await owner`update people set deactivated_at = now() where id = ${clinic.id('referrer')}`
    await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
    expect(await lines(sent)).toEqual([])
    await owner`update memberships set ended_at = null where person_id = ${clinic.id('referrer2')}`
    await owner`update people set deactivated_at = null where id = ${clinic.id('referrer')}`
  })

  it('does not tell people what they did themselves', async () => {
    const sent = await paging.send()
    const both = clinic.actor('referrer')
    const covering = { ...both, memberships: [...both.memberships, ...clinic.actor('coordinator').memberships] }
    await acknowledge({ ...clinic.as('referrer', at(1)), actor: covering }, sent.reference)
    expect(await lines(sent)).toEqual([])
  })

  it('does not tell whoever typed it for a caller', async () => {
    const { reference } = await send(clinic.as('coordinator', at(0)), clinic.sending())
    const sent = await idOf(reference)
    await acknowledge(clinic.as('coordinator2', at(1)), reference)
    expect(await lines(sent)).toEqual([])
  })

  it.each<[string, Status, (reference: string) => Promise<unknown>]>([
    ['told_accepted', 'in_review', (r) => accept(clinic.as('physician'), r, { mode: 'transfer_in', otherReasons: [] })],
    ['told_advised', 'in_review', (r) => advise(clinic.as('physician'), r, ADVICE)],
    [
      'told_declined',
      'in_review',
      (r) =>
        decline(clinic.as('physician'), r, { ...ADVICE, secondPhysician: { choice: 'named', text: 'Dr O. Brandt' } }),
    ],
    [
      'told_redirected',
      'in_review',
      (r) => redirect(clinic.as('coordinator'), r, { otherReasons: [], center: CENTER, referrerKnows: true }),
    ],
    [
      'told_rescinded',
      'accepted',
      (r) => rescind(clinic.as('physician'), r, { reason: 'Bleeding.', rationale: 'Again.' }),
    ],
    ['told_reopened', 'advised', (r) => reopenByStaff(clinic.as('coordinator'), r, { reason: 'The gas has come.' })],
    ['told_withdrawn', 'accepted', (r) => withdraw(clinic.as('coordinator'), r, { reason: 'duplicate' })],
    ['told_question', 'in_review', (r) => ask(clinic.as('physician'), r, { text: 'GCS before?', codes: [] })],
  ])('tells %s at once', async (text, status, act) => {
    const sent = await referralIn(status)
    const before = (await told(sent)).length
    await act(sent.reference)
    const [page, ...more] = (await told(sent)).slice(before)
    expect(more).toEqual([])
    expect(page).toMatchObject({
      text,
      urgent: true,
      personId: clinic.id('referrer'),
      detail: { at: NOON.toISOString() },
    })
  })

  it('says nothing to the hospital of what it did itself, or of what concerns only the program', async () => {
    const sent = await referralIn('in_review')
    const before = await lines(sent)
    await ask(clinic.as('referrer'), sent.reference, { text: 'Shall we prone?', codes: [] })
    await claim(clinic.as('coordinator'), sent.reference, clinic.id('physician'))
    await withdraw(clinic.as('referrer'), sent.reference, { reason: 'improved' })
    expect(await lines(sent)).toEqual(before)
  })

  describe('to ring', () => {
    it('from step 1 on, once however many steps follow', async () => {
      const sent = await paging.send()
      await paging.watch(sent, 0)
      expect(await lines(sent)).toEqual([])
      await paging.watch(sent, 5)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau'])
      await paging.watch(sent, 10)
      await paging.watch(sent, 15)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau'])
    })

    it('again for another reason to call somebody', async () => {
      const sent = await paging.send()
      await paging.watch(sent, 5)
      await acknowledge(clinic.as('coordinator', at(6)), sent.reference)
      await paging.watch(sent, 11)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau', 'told_acknowledged Dr A. Moreau'])
      await paging.watch(sent, 16)
      expect((await lines(sent)).at(-1)).toBe('told_ring Dr A. Moreau')
    })

    it('and that somebody has it after all, once', async () => {
      const sent = await paging.send()
      await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
      await paging.watch(sent, 6)
      await paging.watch(sent, 11)
      await claim(clinic.as('coordinator2', at(12)), sent.reference, clinic.id('coordinator'))
      await claim(clinic.as('coordinator', at(13)), sent.reference, clinic.id('coordinator2'))
      expect(await lines(sent)).toEqual([
        'told_acknowledged Dr A. Moreau',
        'told_ring Dr A. Moreau',
        'told_acknowledged Dr A. Moreau',
      ])
    })

    it('at once when nobody is on call', async () => {
      await paging.emptyRoster()
      const sent = await paging.send()
      await paging.watch(sent, 0)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau'])
      await paging.watch(sent, 5)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau'])
      await paging.fillRoster()
    })

    it('at once when nobody of the first step can be reached', async () => {
      const sent = await paging.send()
      await paging.watch(sent, 0)
      await paging.settle(sent, 0.3, 'unreachable')
      await paging.watch(sent, 0.3)
      expect(await lines(sent)).toEqual(['told_ring Dr A. Moreau'])
    })
  })

  describe('of a step that is undone', () => {
    it('nothing, when it had not gone out', async () => {
      const sent = await paging.send()
      const { eventId } = await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
      await undo(clinic.as('coordinator', at(1.5)), sent.reference, eventId)
      expect(await told(sent)).toMatchObject([{ text: 'told_acknowledged', stoppedAt: at(1.5) }])
    })

    it('that it does not stand, when it had gone out or is going out', async () => {
      for (const change of [{ handed_over_at: at(1.2) }, { leased_until: at(1.6) }]) {
        const sent = await paging.send()
        const { eventId } = await acknowledge(clinic.as('coordinator', at(1)), sent.reference)
        await paging.owner`update pages set ${paging.owner(change)} where watch = ${`told:${eventId}`}`
        await undo(clinic.as('coordinator', at(1.5)), sent.reference, eventId)
        expect(await told(sent)).toMatchObject([
          { text: 'told_acknowledged', stoppedAt: null },
          { text: 'told_undone', urgent: true, detail: { undone: 'told_acknowledged', at: at(1.5).toISOString() } },
        ])
      }
    })
  })

  describe('when a re-check is due', () => {
    const recheckAt = WORDS.recheckAt
    const due = (sent: Sent, now = recheckAt) =>
      recheckDue({ referralId: sent.id }, { db: clinic.db, keys: clinic.keys, now: () => now, jobId: '1' })

    async function advised(): Promise<Sent> {
      const sent = await referralIn('in_review')
      await advise(clinic.as('physician'), sent.reference, ADVICE)
      return sent
    }
    const rechecks = async (sent: Sent) => (await told(sent)).filter(({ text }) => text === 'told_recheck_due')

    it('tells it at that time, once, and lets people sleep', async () => {
      const sent = await advised()
      const [job] = await paging.owner<{ task: string; runAt: Date }[]>`
        select task_identifier as task, run_at as "runAt" from graphile_worker.jobs where key like ${`recheck:${sent.id}:%`}`
      expect(job).toEqual({ task: 'recheck_due', runAt: recheckAt })
      await Promise.all([due(sent), due(sent)])
      expect(await rechecks(sent)).toMatchObject([{ urgent: false, detail: { at: recheckAt.toISOString() } }])
    })

    it.each<[string, (sent: Sent, who: (who: Who) => ReturnType<Clinic['as']>) => Promise<unknown>]>([
      ['was undone', async (sent, as) => undo(as('physician'), sent.reference, await lastEvent(sent))],
      ['was reopened', (sent, as) => reopen(as('referrer'), sent.reference, { reason: 'P/F is 60 now.' })],
      [
        'was reopened by the program',
        (sent, as) => reopenByStaff(as('coordinator'), sent.reference, { reason: 'Gas.' }),
      ],
    ])('says nothing when the answer %s', async (_name, act) => {
      const sent = await advised()
      await act(sent, (who) => clinic.as(who, seconds(30)))
      await due(sent)
      expect(await rechecks(sent)).toEqual([])
    })

    it('says nothing of an answer that another one has replaced', async () => {
      const sent = await advised()
      await reopenByStaff(clinic.as('coordinator', seconds(30)), sent.reference, { reason: 'Gas.' })
      const later = seconds(60, recheckAt)
      await advise(clinic.as('physician', seconds(40)), sent.reference, { ...ADVICE, recheckAt: later })
      await due(sent)
      expect(await rechecks(sent)).toEqual([])
      await due(sent, later)
      expect(await rechecks(sent)).toHaveLength(1)
    })

    it('is found by the sweep, though its job was lost, at its time and once', async () => {
      const sent = await advised()
      await paging.owner`delete from graphile_worker._private_jobs`
      const sweep = (now: Date) => {
        const ctx = paging.system(now)
        return sweepPaging(ctx, byQueue(ctx))
      }
      await sweep(seconds(-1, recheckAt))
      expect(await rechecks(sent)).toEqual([])
      await sweep(recheckAt)
      await sweep(seconds(60, recheckAt))
      expect(await rechecks(sent)).toMatchObject([{ createdAt: recheckAt, urgent: false }])
    })
  })
})
