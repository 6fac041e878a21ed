import { describe, expect, it } from 'vitest'
import type { ValueFact } from '#lib/referrals/facts.ts'
import { bedside } from './bedside.ts'

const now = new Date('2026-03-14T07:21:00Z')

function fact(code: string, value: ValueFact['value'], state: ValueFact['state'] = 'value'): ValueFact {
  return {
    id: code,
    code,
    state,
    value,
    typedValue: null,
    typedUnit: null,
    unusualConfirmed: false,
    measuredAt: now,
    enteredAt: now,
    enteredByName: 'Dr A. Moreau',
    wordOf: null,
    correctsId: null,
  }
}

const ids = (sections: ReturnType<typeof bedside>) => sections.map(({ id }) => id)

describe('the page of a referral', () => {
  it('is in bedside order, with an arrest first only while it is an ECPR', () => {
    const latest = { arrest_this_illness: [fact('arrest_this_illness', true)] }
    expect(ids(bedside(latest, 'vv', 'in_review', now)).slice(0, 4)).toEqual(['air', 'gas', 'circ', 'arrest'])
    expect(ids(bedside(latest, 'ecpr', 'in_review', now))[0]).toBe('arrest')
  })

  it('lists what a decision asks for also when nobody has answered', () => {
    const [air] = bedside({}, 'vv', 'in_review', now)
    expect(air?.cells.map(({ id }) => id)).toContain('fio2_pct')
  })

  it('lists the transfer packet from the acceptance on', () => {
    expect(ids(bedside({}, 'vv', 'in_review', now))).not.toContain('packet')
    expect(ids(bedside({}, 'vv', 'accepted', now))).toContain('packet')
  })

  it('puts FiO₂ beside the gas that was drawn with it', () => {
    const latest = { fio2_pct: [fact('fio2_pct', 100)], ph: [fact('ph', 7.29)] }
    const gas = bedside(latest, 'vv', 'in_review', now).find(({ id }) => id === 'gas')
    expect(gas?.series.map(({ id }) => id)).toEqual(expect.arrayContaining(['ph', 'fio2_pct']))
  })
})
