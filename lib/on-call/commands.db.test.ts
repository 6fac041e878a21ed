import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tx } from '#db/client.ts'
import { onCallRotations, onCallShifts, onCallSwaps, pages } from '#db/schema/index.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { AppError } from '#lib/errors.ts'
import { type Clinic, NOON, openClinic, type Who } from '#scripts/testing/clinic.ts'
import { onCallAt } from './on-call-now.ts'
import { changeRotation, createRotation, endRotation } from './rotations.ts'
import { addShift, removeShift, takeNow } from './shifts.ts'
import { acceptSwap, declineSwap, offerSwap, withdrawSwap } from './swaps.ts'
import { warnOfRoster } from './warn-of-roster.ts'

const FIRST = { role: 'coordinator', rank: 'first' } as const
const STAFF = ['coordinator', 'coordinator2', 'physician', 'physician2', 'director', 'admin'] as const

/** So many hours after 14:05 at the program. */
const inHours = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)

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
beforeEach(() => owner`truncate on_call_rotations, on_call_shifts, on_call_swaps, pages cascade`)

const asSystem = <Value>(work: (tx: Tx) => Promise<Value>) =>
  clinic.db.transaction({ reach: 'system', personId: null, facilityIds: [] }, work)

const nameOf = (id: string | null) => STAFF.find((who) => clinic.id(who) === id) ?? null

/** Who is first coordinator so many hours from now. */
const first = async (hours = 0) =>
  nameOf(await asSystem(async (tx) => (await onCallAt(tx, inHours(hours))).coordinator.first))

const shift = (person: Who, from: number, to: number) => ({
  ...FIRST,
  personId: clinic.id(person),
  startsAt: inHours(from),
  endsAt: inHours(to),
  note: null,
})

const weeks = (...people: Who[]) => ({
  ...FIRST,
  name: 'Weeks',
  startsOn: '2026-06-10',
  handoverMinute: 420,
  turnDays: 7,
  personIds: people.map((person) => clinic.id(person)),
})

const offer = (to: Who, from: number, until: number) => ({
  ...FIRST,
  toId: clinic.id(to),
  startsAt: inHours(from),
  endsAt: inHours(until),
})

/** Who was told what, and of which hours. */
const told = () =>
  asSystem(async (tx) => {
    const rows = await tx.select().from(pages)
    const hour = (text: unknown) => Math.round(((Date.parse(String(text)) - NOON.getTime()) / 3_600_000) * 10) / 10
    return rows
      .filter(({ kind }) => kind === 'notice')
      .map(({ personId, text, detail }) => [nameOf(personId), text, hour(detail.from), hour(detail.to)])
      .sort()
  })

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw error
  return `${error.code}: ${error.message}`
}

const shiftIds = () => asSystem(async (tx) => (await tx.select().from(onCallShifts)).map(({ id }) => id))
const swaps = () => asSystem((tx) => tx.select().from(onCallSwaps))
const rotationId = () => asSystem(async (tx) => (await tx.select().from(onCallRotations))[0]?.id ?? '')

describe('a rotation', () => {
  it('puts people on call in turn, and they are told', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator', 'coordinator2'))
    expect(await first()).toBe('coordinator')
    expect(await first(7 * 24)).toBe('coordinator2')
    expect((await told()).map(([who, text]) => [who, text])).toEqual([
      ['coordinator', 'on_call_given'],
      ['coordinator2', 'on_call_given'],
    ])
  })

  it('is the administrator’s and the director’s alone', async () => {
    for (const who of ['coordinator', 'physician', 'referrer', 'auditor'] as const) {
      expect(await refusal(createRotation(clinic.as(who), weeks('coordinator')))).toMatch(/^forbidden/u)
    }
    await createRotation(clinic.as('director'), weeks('coordinator'))
    expect(await first()).toBe('coordinator')
  })

  it('takes only people who hold the role', async () => {
    expect(await refusal(createRotation(clinic.as('admin'), weeks('coordinator', 'physician')))).toMatch(/^invalid/u)
    expect(
      await refusal(createRotation(clinic.as('admin'), { ...weeks('coordinator'), startsOn: '2026-06-09' })),
    ).toMatch(/today or a later date/u)
  })

  it('is one at a time for each place', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator'))
    expect(await refusal(createRotation(clinic.as('admin'), weeks('coordinator2')))).toBe(
      'conflict: Coordinator, first has the rotation “Weeks” then. Change that one, or end it first.',
    )
    await createRotation(clinic.as('admin'), { ...weeks('coordinator2'), rank: 'backup' })
  })

  it('changes from a date on, and is what it was until then', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator'))
    const later = { ...weeks('coordinator2'), startsOn: '2026-06-12', handoverMinute: 480 }
    const { role, rank, ...turns } = later
    expect([role, rank]).toEqual(['coordinator', 'first'])
    await changeRotation(clinic.as('admin'), await rotationId(), turns)
    // 14:05 to 07:59 two days later, and a minute on: nobody is missing between the two handovers.
    expect(await first(41.91)).toBe('coordinator')
    expect(await first(41.93)).toBe('coordinator2')
    expect(await first(24 * 30)).toBe('coordinator2')
  })

  it('ends, and the roster warns its keepers of the gap, each day once', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator'))
    await endRotation(clinic.as('admin'), await rotationId(), { endsOn: '2026-06-15' })
    expect(await first(4 * 24)).toBe('coordinator')
    expect(await first(5 * 24)).toBe(null)
    await owner`truncate pages cascade`
    for (const hours of [0, 1, 24]) await warnOfRoster({ ...clinic.as('admin', inHours(hours)), actor: SYSTEM })
    const gaps = (await told()).filter(([, , from]) => Number(from) > 24)
    const start = 5 * 24 - 7.1
    expect(gaps.map(([who, text, from]) => [who, text, from])).toEqual([
      ['admin', 'roster_gap', start],
      ['admin', 'roster_gap', start],
      ['director', 'roster_gap', start],
      ['director', 'roster_gap', start],
    ])
  })
})

describe('a shift', () => {
  it('is added by oneself where nobody is on call', async () => {
    await addShift(clinic.as('coordinator'), shift('coordinator', 1, 9))
    expect([await first(0), await first(1), await first(9)]).toEqual([null, 'coordinator', null])
    expect(await told()).toEqual([])
  })

  it('is not added by oneself over somebody’s time, nor for somebody else, nor in a role one does not hold', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator2'))
    expect(await refusal(addShift(clinic.as('coordinator'), shift('coordinator', 1, 9)))).toMatch(
      /^conflict: Q\. Tanaka is on call there/u,
    )
    const forbidden = (who: Who, whose: Who) => refusal(addShift(clinic.as(who), shift(whose, 1, 9)))
    expect(await forbidden('coordinator', 'coordinator2')).toMatch(/^forbidden/u)
    expect(await forbidden('physician', 'physician')).toMatch(/^forbidden/u)
    expect(await forbidden('referrer', 'referrer')).toMatch(/^forbidden/u)
    expect(await first(2)).toBe('coordinator2')
  })

  it('goes over others’ time when a keeper puts it there, and both are told', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator2'))
    await owner`truncate pages cascade`
    await addShift(clinic.as('admin'), shift('coordinator', 1, 9))
    expect([await first(0), await first(1), await first(9)]).toEqual(['coordinator2', 'coordinator', 'coordinator2'])
    expect(await told()).toEqual([
      ['coordinator', 'on_call_given', 1, 9],
      ['coordinator2', 'on_call_taken', 1, 9],
    ])
    expect(await refusal(addShift(clinic.as('admin'), shift('physician', 1, 9)))).toMatch(/^invalid/u)
  })

  it('never changes what has been', async () => {
    await addShift(clinic.as('coordinator'), shift('coordinator', -5, 5))
    expect([await first(-1), await first(0)]).toEqual([null, 'coordinator'])
    expect(await refusal(addShift(clinic.as('coordinator'), shift('coordinator', -5, -1)))).toMatch(/^invalid/u)
    expect(await refusal(addShift(clinic.as('coordinator'), shift('coordinator', 1, 24 * 40)))).toMatch(/^invalid/u)
    const [id = ''] = await shiftIds()
    await removeShift(clinic.as('coordinator', inHours(2)), id)
    expect([await first(1), await first(2)]).toEqual(['coordinator', null])
    expect(await refusal(removeShift(clinic.as('coordinator', inHours(6)), id))).toMatch(/^conflict/u)
  })

  it('is removed by its owner or a keeper, and not by a colleague', async () => {
    await addShift(clinic.as('coordinator'), shift('coordinator', 1, 9))
    const [id = ''] = await shiftIds()
    expect(await refusal(removeShift(clinic.as('coordinator2'), id))).toMatch(/^not_found/u)
    await removeShift(clinic.as('admin'), id)
    expect(await first(2)).toBe(null)
    expect(await told()).toEqual([['coordinator', 'on_call_taken', 1, 9]])
    expect(await refusal(removeShift(clinic.as('coordinator'), id))).toMatch(/^not_found/u)
  })

  it('that others count on is not handed back by oneself', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator2'))
    await addShift(clinic.as('admin'), shift('coordinator', 1, 9))
    const [id = ''] = await shiftIds()
    expect(await refusal(removeShift(clinic.as('coordinator'), id))).toMatch(/^forbidden/u)
    expect(await first(2)).toBe('coordinator')
  })
})

describe('taking it now', () => {
  it('takes it from whoever has it until then, and they are told at once', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator2'))
    await owner`truncate pages cascade`
    await takeNow(clinic.as('coordinator'), { ...FIRST, until: inHours(4) })
    expect([await first(0), await first(3.9), await first(4)]).toEqual(['coordinator', 'coordinator', 'coordinator2'])
    expect(await told()).toEqual([['coordinator2', 'on_call_taken', 0, 4]])
    const [page] = await asSystem((tx) => tx.select().from(pages))
    expect(page).toMatchObject({ urgent: true, asRole: 'coordinator', detail: { byId: clinic.id('coordinator') } })
  })

  it('counts for the last of two who do it, also when the clock of their process is behind', async () => {
    await takeNow(clinic.as('coordinator'), { ...FIRST, until: inHours(4) })
    await takeNow(clinic.as('coordinator2', new Date(NOON.getTime() - 200)), { ...FIRST, until: inHours(4) })
    expect(await first(1)).toBe('coordinator2')
  })

  it('needs the role, a time to come, and no more than a day', async () => {
    const take = (who: Who, until: Date) => refusal(takeNow(clinic.as(who), { ...FIRST, until }))
    expect(await take('physician', inHours(4))).toMatch(/^forbidden/u)
    expect(await take('admin', inHours(4))).toMatch(/^forbidden/u)
    expect(await take('coordinator', inHours(0))).toMatch(/^invalid/u)
    expect(await take('coordinator', inHours(24.1))).toMatch(/^invalid/u)
    await takeNow(clinic.as('coordinator'), { ...FIRST, until: inHours(4) })
    expect(await take('coordinator', inHours(3))).toMatch(/^conflict/u)
  })
})

describe('a swap', () => {
  beforeEach(async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator'))
    await owner`truncate pages cascade`
  })

  const offered = async (who: Who, to: Who, from: number, until: number) => {
    await offerSwap(clinic.as(who), offer(to, from, until))
    return (await swaps()).at(-1)?.id ?? ''
  }

  it('changes nothing until the colleague accepts, and then both know', async () => {
    const id = await offered('coordinator', 'coordinator2', 10, 20)
    expect(await first(12)).toBe('coordinator')
    expect(await told()).toEqual([['coordinator2', 'swap_offered', 10, 20]])
    await acceptSwap(clinic.as('coordinator2'), id)
    expect([await first(9), await first(10), await first(20)]).toEqual(['coordinator', 'coordinator2', 'coordinator'])
    expect(await told()).toEqual([
      ['coordinator', 'swap_accepted', 10, 20],
      ['coordinator2', 'swap_offered', 10, 20],
    ])
    const [swapped = ''] = await shiftIds()
    expect(await refusal(removeShift(clinic.as('coordinator2'), swapped))).toMatch(/^forbidden/u)
  })

  it('is declined or taken back, and then nobody can accept it', async () => {
    const declined = await offered('coordinator', 'coordinator2', 10, 20)
    await declineSwap(clinic.as('coordinator2'), declined)
    expect(await refusal(acceptSwap(clinic.as('coordinator2'), declined))).toBe(
      'conflict: This offer was declined already.',
    )
    await offerSwap(clinic.as('coordinator'), offer('coordinator2', 30, 40))
    const open = (await swaps()).find(({ state }) => state === 'offered')?.id ?? ''
    expect(await refusal(withdrawSwap(clinic.as('coordinator2'), open))).toMatch(/^not_found/u)
    await withdrawSwap(clinic.as('coordinator'), open)
    expect(await refusal(acceptSwap(clinic.as('coordinator2'), open))).toBe('conflict: This offer was taken back.')
    expect(await told()).toEqual([
      ['coordinator', 'swap_declined', 10, 20],
      ['coordinator2', 'swap_offered', 10, 20],
      ['coordinator2', 'swap_offered', 30, 40],
      ['coordinator2', 'swap_withdrawn', 30, 40],
    ])
  })

  it('is accepted by the one who was asked alone', async () => {
    const id = await offered('coordinator', 'coordinator2', 10, 20)
    for (const who of ['coordinator', 'physician', 'admin', 'referrer'] as const) {
      expect(await refusal(acceptSwap(clinic.as(who), id))).toMatch(/^not_found/u)
    }
  })

  it('offers only what is one’s own, to a colleague who can take it', async () => {
    const not = (who: Who, to: Who, from: number, until: number) =>
      refusal(offerSwap(clinic.as(who), offer(to, from, until)))
    expect(await not('coordinator2', 'coordinator', 10, 20)).toMatch(/^conflict: You are not on call/u)
    expect(await not('coordinator', 'physician', 10, 20)).toMatch(/^invalid/u)
    expect(await not('coordinator', 'coordinator', 10, 20)).toMatch(/^invalid/u)
    expect(await not('coordinator', 'coordinator2', -20, -10)).toMatch(/^invalid/u)
    expect(await swaps()).toEqual([])
  })

  it('that two accept at once is given to one of them', async () => {
    await offerSwap(clinic.as('coordinator'), offer('coordinator2', 10, 20))
    const third = await owner`select id from people where name = 'Dr S. Ferreira'`
    await owner`insert into memberships (id, person_id, role) values (gen_random_uuid(), ${third[0]?.id}, 'coordinator')`
    const director = clinic.actor('director')
    const memberships = [...director.memberships, { role: 'coordinator' as const, facilityId: null, unitType: null }]
    await offerSwap(clinic.as('coordinator'), offer('director', 10, 20))
    const [mine, theirs] = [clinic.id('coordinator2'), clinic.id('director')].map(
      (id) => async () => (await swaps()).find(({ toId }) => toId === id)?.id ?? '',
    )
    const [a, b] = [await mine?.(), await theirs?.()]
    const results = await Promise.allSettled([
      acceptSwap(clinic.as('coordinator2'), a ?? ''),
      acceptSwap({ ...clinic.as('director'), actor: { ...director, memberships } }, b ?? ''),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      message: 'R. Okafor no longer has all of that time, so it cannot be given to you.',
    })
    const winner = results[0]?.status === 'fulfilled' ? 'coordinator2' : 'director'
    expect(await first(12)).toBe(winner)
    await owner`delete from memberships where person_id = ${third[0]?.id} and role = 'coordinator'`
  })

  it('of a time that somebody took meanwhile is refused in one sentence', async () => {
    const id = await offered('coordinator', 'coordinator2', 1, 3)
    await addShift(clinic.as('admin'), shift('coordinator2', 2, 3))
    expect(await refusal(acceptSwap(clinic.as('coordinator2'), id))).toBe(
      'conflict: R. Okafor no longer has all of that time, so it cannot be given to you.',
    )
    expect(await refusal(acceptSwap(clinic.as('coordinator2', inHours(4)), id))).toBe(
      'conflict: The time of this offer has passed.',
    )
  })

  it('that is accepted late begins then', async () => {
    const id = await offered('coordinator', 'coordinator2', 1, 3)
    await acceptSwap(clinic.as('coordinator2', inHours(2)), id)
    expect([await first(1.5), await first(2), await first(3)]).toEqual(['coordinator', 'coordinator2', 'coordinator'])
  })
})

describe('somebody who leaves', () => {
  it('is not on call from that moment on', async () => {
    await createRotation(clinic.as('admin'), weeks('coordinator'))
    await owner`update people set deactivated_at = now() where id = ${clinic.id('coordinator')}`
    expect(await first()).toBe(null)
    await owner`update people set deactivated_at = null where id = ${clinic.id('coordinator')}`
    await owner`update memberships set ended_at = now() where person_id = ${clinic.id('coordinator')}`
    expect(await first()).toBe(null)
    await owner`update memberships set ended_at = null where person_id = ${clinic.id('coordinator')}`
    expect(await first()).toBe('coordinator')
  })
})
