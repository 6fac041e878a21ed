import { describe, expect, it } from 'vitest'
import { findField } from '../../../clinical/catalogue.ts'
import { CRITERIA } from '../../../clinical/criteria/evaluate-criteria.ts'
import { CRITERIA_ES, criterionInSpanish } from './criteria.ts'
import { FIELDS_ES, fieldInSpanish, optionInSpanish } from './fields.ts'

/** Every number that a text compares with; kPa in brackets among them. */
const numbersIn = (text: string) => text.match(/−?\d+(?:\.\d+)?/gu) ?? []

describe('the criteria in Spanish', () => {
  it('are those of the portal, no more and no fewer', () => {
    expect(Object.keys(CRITERIA_ES).toSorted()).toEqual(CRITERIA.map(({ id }) => id).toSorted())
  })

  it.each(CRITERIA)('$id compares with the same numbers', ({ id, says }) => {
    expect(numbersIn(criterionInSpanish(id)).toSorted()).toEqual(numbersIn(says).toSorted())
  })

  it('keep a number and its unit on one line', () => {
    expect(criterionInSpanish('eolia_pf_lt_50_gt_3h')).toBe('P/F menor de 50\u00a0mmHg durante más de 3\u00a0h')
  })
})

it('names only fields that there are', () => {
  expect(Object.keys(FIELDS_ES).filter((id) => findField(id) === undefined)).toEqual([])
})

describe('a thing without Spanish words', () => {
  it('stops the build instead of leaving a gap', () => {
    expect(() => criterionInSpanish('eolia_new')).toThrow('The criterion eolia_new has no Spanish words')
    expect(() => fieldInSpanish('shoe_size')).toThrow('The field shoe_size has no Spanish name')
    expect(() => optionInSpanish('resp_dx_group', 'flu')).toThrow(
      'The option flu of resp_dx_group has no Spanish words',
    )
  })
})
