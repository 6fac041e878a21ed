import { describe, expect, it } from 'vitest'
import { fieldById } from '#lib/clinical/catalogue.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'
import { shownValue } from './shown-value.ts'

const now = new Date('2026-03-14T07:21:00Z')
const shown = { zone: 'America/New_York', now }
const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000)

function fact(over: Partial<ValueFact>): ValueFact {
  return {
    id: 'v',
    code: 'lactate_mmol',
    state: 'value',
    value: 7.8,
    typedValue: null,
    typedUnit: null,
    unusualConfirmed: false,
    measuredAt: at(5),
    enteredAt: at(4),
    enteredByName: 'Dr A. Moreau',
    wordOf: null,
    correctsId: null,
    ...over,
  }
}

const lactate = fieldById('lactate_mmol')
const cell = (...values: ValueFact[]) => shownValue(lactate, values, at(5), shown)

describe('a cell', () => {
  it('is never blank', () => {
    expect(cell()).toEqual({ state: 'unanswered' })
    expect(cell(fact({ state: 'not_known', value: null }))).toEqual({ state: 'not_known' })
    expect(cell(fact({ state: 'not_applicable', value: null }))).toEqual({ state: 'not_applicable' })
    expect(cell(fact({ state: 'pending', value: null }))).toEqual({ state: 'pending', since: 'since 03:17' })
  })

  it('says how it changed, not counting another entry for the same time', () => {
    expect(
      cell(fact({}), fact({ measuredAt: at(5), value: 7.7 }), fact({ measuredAt: at(90), value: 6.1 })),
    ).toMatchObject({
      text: '7.8',
      unit: 'mmol/L',
      sub: 'up from 6.1',
    })
  })

  it('shows the typed unit first and the converted value beside it', () => {
    const creatinine = fieldById('creatinine_mg_dl')
    const typed = fact({ code: 'creatinine_mg_dl', value: 3.2127, typedValue: '284', typedUnit: 'umol/L' })
    expect(shownValue(creatinine, [typed], at(5), shown)).toMatchObject({ text: '284', unit: 'µmol/L' })
    expect(shownValue(creatinine, [typed], at(5), shown)).toHaveProperty('sub', expect.stringContaining('mg/dL'))
  })

  it('keeps what was typed and cannot be right, marked for a look', () => {
    expect(cell(fact({ state: 'unusable', value: null, typedValue: '74' }))).toEqual({ state: 'unusable', text: '74' })
  })

  it('says who confirmed an unusual value, and its own time when that is not the section’s', () => {
    expect(cell(fact({ unusualConfirmed: true }))).toMatchObject({ unusual: true, remark: 'confirmed, Dr A. Moreau' })
    expect(cell(fact({ measuredAt: at(300) }))).toHaveProperty('sub', expect.stringContaining('22:21'))
  })
})
