import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clinic, NOON, openClinic, type Who } from '#scripts/testing/clinic.ts'
import { firstShownDay, getRoster } from './get-roster.ts'
import { createRotation } from './rotations.ts'
import { addShift } from './shifts.ts'
import { acceptSwap, offerSwap } from './swaps.ts'

const FIRST = { role: 'coordinator', rank: 'first' } as const
const inHours = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)
const TODAY = '2026-06-10'

describe('the page about the roster', () => {
  let clinic: Clinic
  const roster = (who: Who, now = NOON) => getRoster(clinic.as(who, now), firstShownDay(undefined, now))

  beforeAll(async () => {
    clinic = await openClinic()
    await createRotation(clinic.as('admin'), {
      ...FIRST,
      name: 'Weeks',
      startsOn: TODAY,
      handoverMinute: 420,
      turnDays: 7,
      personIds: [clinic.id('coordinator'), clinic.id('coordinator2')],
    })
    const span = { startsAt: inHours(-1), endsAt: inHours(10) }
    await addShift(clinic.as('physician'), {
      role: 'physician',
      rank: 'backup',
      personId: clinic.id('physician'),
      note: null,
      ...span,
    })
    const offer = { startsAt: inHours(24), endsAt: inHours(30) }
    await offerSwap(clinic.as('coordinator'), { ...FIRST, toId: clinic.id('coordinator2'), ...offer })
  })
  afterAll(() => clinic.close())

  it('says who is on call now and how to ring them, and where nobody is', async () => {
    const { now, people, warnings } = await roster('physician')
    const names = now.map(({ personId }) => (personId === null ? null : people.get(personId)?.name))
    expect(names).toEqual(['R. Okafor', null, null, 'Dr M. Varga'])
    expect(people.get(clinic.id('coordinator'))?.phone).toMatch(/555/u)
    expect(warnings.map(({ kind }) => kind)).toEqual(['gap', 'gap', 'gap'])
  })

  it('tells one’s own turns from their beginning to their end', async () => {
    const { mine } = await roster('coordinator', inHours(24))
    expect(mine[0]).toMatchObject({
      slot: FIRST,
      startsAt: new Date('2026-06-10T11:00:00Z'),
      endsAt: new Date('2026-06-17T11:00:00Z'),
    })
    expect(mine.every(({ personId }) => personId === clinic.id('coordinator'))).toBe(true)
    expect((await roster('admin')).mine).toEqual([])
  })

  it('shows an offer to the two whom it concerns, until it is answered or over', async () => {
    const asked = await roster('coordinator2')
    expect(asked.offersToMe.map(({ fromId }) => fromId)).toEqual([clinic.id('coordinator')])
    expect((await roster('coordinator')).myOffers).toHaveLength(1)
    for (const who of ['physician', 'admin'] as const) {
      const { offersToMe, myOffers } = await roster(who)
      expect([...offersToMe, ...myOffers]).toEqual([])
    }
    expect((await roster('coordinator2', inHours(31))).offersToMe).toEqual([])
    await acceptSwap(clinic.as('coordinator2'), asked.offersToMe[0]?.id ?? '')
    expect((await roster('coordinator2')).offersToMe).toEqual([])
    expect((await roster('coordinator')).myOffers).toEqual([])
  })

  it('is the program’s own', async () => {
    for (const who of ['referrer', 'elsewhere', 'unverified', 'auditor'] as const) {
      await expect(getRoster(clinic.as(who), TODAY)).rejects.toThrow('The roster is the program’s own.')
    }
    for (const who of ['coordinator', 'physician', 'director', 'admin'] as const) {
      expect((await getRoster(clinic.as(who), TODAY)).days).toHaveLength(14)
    }
  })

  it('begins on the day that is asked for, within reason', () => {
    expect(firstShownDay(undefined, NOON)).toBe(TODAY)
    expect(firstShownDay('2026-07-01', NOON)).toBe('2026-07-01')
    for (const far of ['9999-12-31', '0001-01-01', '2029-01-01']) expect(firstShownDay(far, NOON)).toBe(TODAY)
  })
})
