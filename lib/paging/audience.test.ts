import { describe, expect, it } from 'vitest'
import { type Duty, recipientsOf } from './audience.ts'
import { DEFAULT_POLICY } from './policy.ts'
import type { Watch } from './watch.ts'
import type { CallingKind } from './words.ts'

const member = (personId: string, ...roles: Duty['staff'][number]['roles']) => ({ personId, name: personId, roles })

const DUTY: Duty = {
  staff: [
    member('okafor', 'coordinator'),
    member('tanaka', 'coordinator'),
    member('reyes', 'coordinator', 'physician'),
    member('varga', 'physician'),
    member('osei', 'physician'),
    member('ferreira', 'director'),
  ],
  onCall: { coordinator: { first: 'okafor', backup: 'tanaka' }, physician: { first: 'varga', backup: 'osei' } },
  holderId: null,
}
const watch = (kind: CallingKind, more: Partial<Watch> = {}): Watch => ({
  key: `${kind}:1`,
  base: `${kind}:1`,
  kind,
  text: kind,
  beganAt: new Date(0),
  tier: 'emergent',
  askedId: null,
  ...more,
})
const paged = (kind: CallingKind, step: number, duty: Partial<Duty> = {}, more: Partial<Watch> = {}) =>
  recipientsOf(watch(kind, more), step, DEFAULT_POLICY, { ...DUTY, ...duty }).map(
    ({ personId, asRole, reason }) => `${personId} ${asRole} ${reason}`,
  )

describe('whom an alert pages', () => {
  it('is the first coordinator, then the backup too, then all of them with the physician, then everyone', () => {
    const first = ['okafor coordinator first_on_call']
    const second = [...first, 'tanaka coordinator backup_on_call']
    const third = [...second, 'reyes coordinator all_of_role', 'varga physician first_on_call']
    expect(paged('alert', 0)).toEqual(first)
    expect(paged('alert', 1)).toEqual(second)
    expect(paged('alert', 2)).toEqual(third)
    expect(paged('alert', 3)).toEqual([...third, 'osei physician all_of_role', 'ferreira director everyone'])
    expect(paged('alert', 40)).toEqual(paged('alert', 3))
  })

  it('ends at the steps that the tier has', () => {
    expect(paged('alert', 9, {}, { tier: 'planned_or_advice' })).toEqual(paged('alert', 2))
  })

  it('is every coordinator at once when nobody is on call, or whoever is has left', () => {
    const all = ['okafor', 'tanaka', 'reyes'].map((who) => `${who} coordinator nobody_on_call`)
    const nobody = { ...DUTY.onCall, coordinator: { first: null, backup: null } }
    expect(paged('alert', 0, { onCall: nobody })).toEqual(all)
    const gone = { ...DUTY.onCall, coordinator: { first: 'left-in-may', backup: 'tanaka' } }
    expect(paged('alert', 0, { onCall: gone })).toEqual(all)
  })
})

describe('whom a lapse pages', () => {
  it('is whoever acknowledged, and the first coordinator; one person is paged once', () => {
    expect(paged('lapse', 0, { holderId: 'reyes' })).toEqual([
      'reyes coordinator holder',
      'okafor coordinator first_on_call',
    ])
    expect(paged('lapse', 0, { holderId: 'okafor' })).toEqual(['okafor coordinator holder'])
  })
})

describe('whom a decision pages', () => {
  it('is the physician who was asked, then the others on call, then all and the holder, then everyone', () => {
    const asked = { askedId: 'osei' }
    const duty = { holderId: 'okafor' }
    const second = ['osei physician asked', 'varga physician first_on_call']
    expect(paged('decision', 0, duty, asked)).toEqual(['osei physician asked'])
    expect(paged('decision', 1, duty, asked)).toEqual(second)
    const third = [...second, 'reyes physician all_of_role', 'okafor coordinator holder']
    expect(paged('decision', 2, duty, asked)).toEqual(third)
    expect(paged('decision', 3, duty, asked)).toEqual([
      ...third,
      'tanaka coordinator all_of_role',
      'ferreira director everyone',
    ])
  })

  it('asks somebody who is coordinator and physician as a physician, so that their press counts', () => {
    expect(paged('decision', 0, {}, { askedId: 'reyes' })).toEqual(['reyes physician asked'])
    expect(paged('overdue', 0, { holderId: 'reyes' })[0]).toBe('reyes physician holder')
  })

  it('is the holder and the physician on call when it is overdue and nobody was asked', () => {
    expect(paged('overdue', 0, { holderId: 'tanaka' })).toEqual([
      'tanaka coordinator holder',
      'varga physician first_on_call',
    ])
    const nobody = { ...DUTY.onCall, physician: { first: null, backup: null } }
    expect(paged('overdue', 0, { onCall: nobody })).toEqual(
      ['reyes', 'varga', 'osei'].map((who) => `${who} physician nobody_on_call`),
    )
  })
})
