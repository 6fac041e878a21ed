import { describe, expect, it } from 'vitest'
import { bilirubinUmolL, creatinineMgDl, creatinineUmolL, mgDl, umolL } from './chemistry.ts'

describe('chemistry, as typed or converted without rounding', () => {
  it.each([
    [bilirubinUmolL, umolL(33), 33],
    [bilirubinUmolL, mgDl(2), 34.2],
    [bilirubinUmolL, mgDl(1.9), 32.49],
    [creatinineUmolL, umolL(150), 150],
    [creatinineUmolL, mgDl(1.5), 132.6],
    [creatinineUmolL, mgDl(1.7), 150.28],
    [creatinineMgDl, mgDl(1.5), 1.5],
    [creatinineMgDl, umolL(132.6), 1.5],
    [creatinineMgDl, umolL(88.4), 1],
  ])('%o(%o) is %d', (convert, typed, expected) => {
    expect(convert(typed)).toBe(expected)
  })
})
