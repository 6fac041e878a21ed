import { describe, expect, it } from 'vitest'
import { datedByOwnGas, type GasRow, gasTimes } from './gas-time.ts'
import { minute } from './testing/life.ts'
import type { ValueEntry } from './values.ts'

/** 02:00; the gas was drawn at 01:00 unless a test says otherwise. */
const NOW = minute(120)
const DRAWN = minute(60)

function entry(code: string, value: ValueEntry['value'], more: Partial<ValueEntry> = {}): ValueEntry {
  return { code, state: 'value', value, typedValue: null, typedUnit: null, ...more }
}

const drawn = (at: Date = DRAWN, more: Partial<ValueEntry> = {}) => entry('abg_at', at.toISOString(), more)

/** A row that was entered at `min`, and measured then unless told. */
function row(code: string, value: unknown, min: number, more: Partial<GasRow> = {}): GasRow {
  const at = minute(min)
  const id = `${code} ${min}`
  return { id, eventId: id, code, state: 'value', value, measuredAt: at, enteredAt: at, correctsId: null, ...more }
}

const drawnRow = (min: number, at: Date = DRAWN, more: Partial<GasRow> = {}) =>
  row('abg_at', at.toISOString(), min, more)

const times = (entries: readonly ValueEntry[]) => entries.map(({ code, measuredAt }) => [code, measuredAt])
const ids = (entries: ValueEntry[], stored: GasRow[]) => gasTimes(entries, stored, NOW).retimed.map(({ id }) => id)

describe('a gas that comes with its drawing time', () => {
  it.each([
    ['ph', 7.1],
    ['paco2_mmhg', 80],
    ['pao2_mmhg', 55],
    ['hco3_mmol', 20],
    ['base_excess', -5],
    ['abg_source', 'arterial'],
    ['lactate_mmol', 4],
    ['fio2_pct', 100],
  ])('dates %s', (code, value) => {
    expect(times(datedByOwnGas([entry(code, value), drawn()], NOW))).toEqual([
      [code, DRAWN],
      ['abg_at', undefined],
    ])
    expect(times(gasTimes([entry(code, value), drawn()], [], NOW).entries)[0]).toEqual([code, DRAWN])
  })

  it('dates nothing else, and nothing that has a time of its own', () => {
    const own = minute(90)
    const entries = [entry('sbp', 90), entry('ph', 7.1, { measuredAt: own }), drawn()]
    expect(times(datedByOwnGas(entries, NOW))).toEqual([
      ['sbp', undefined],
      ['ph', own],
      ['abg_at', undefined],
    ])
  })

  it('counts until this moment, and not when it is still to come', () => {
    expect(times(datedByOwnGas([entry('ph', 7.1), drawn(NOW)], NOW))[0]).toEqual(['ph', NOW])
    const future = [entry('ph', 7.1), drawn(minute(121))]
    expect(datedByOwnGas(future, NOW)).toEqual(future)
    expect(gasTimes(future, [drawnRow(119)], NOW)).toEqual({ entries: future, retimed: [], at: undefined })
  })

  it('is not used when its drawing time is pending', () => {
    const entries = [entry('ph', 7.1), drawn(DRAWN, { state: 'pending', value: null })]
    expect(datedByOwnGas(entries, NOW)).toEqual(entries)
  })
})

describe('a gas value that is saved after its drawing time', () => {
  it('is dated by it for half an hour', () => {
    expect(times(gasTimes([entry('ph', 7.1)], [drawnRow(90)], NOW).entries)).toEqual([['ph', DRAWN]])
    expect(times(gasTimes([entry('ph', 7.1)], [drawnRow(89)], NOW).entries)).toEqual([['ph', undefined]])
  })

  it('is dated by the one that was entered last', () => {
    const stored = [drawnRow(100, minute(50)), drawnRow(110), drawnRow(105, minute(40))]
    expect(times(gasTimes([entry('ph', 7.1)], stored, NOW).entries)).toEqual([['ph', DRAWN]])
    const withdrawn = [...stored, drawnRow(115, DRAWN, { state: 'not_known', value: null })]
    expect(times(gasTimes([entry('ph', 7.1)], withdrawn, NOW).entries)).toEqual([['ph', undefined]])
  })

  it('takes lactate and FiO₂ with it, which alone are measured when they are entered', () => {
    const beside = [entry('lactate_mmol', 4), entry('fio2_pct', 100)]
    expect(times(gasTimes(beside, [drawnRow(110)], NOW).entries)).toEqual(times(beside))
    expect(times(gasTimes([...beside, entry('ph', 7.1)], [drawnRow(110)], NOW).entries)).toEqual([
      ['lactate_mmol', DRAWN],
      ['fio2_pct', DRAWN],
      ['ph', DRAWN],
    ])
    const timed = [...beside, entry('ph', 7.1, { measuredAt: minute(90) })]
    expect(gasTimes(timed, [drawnRow(110)], NOW).entries).toEqual(timed)
  })

  it('stands above the "pending" that it answers, and leaves values as they are', () => {
    const pending = row('ph', null, 70, { state: 'pending' })
    expect(ids([entry('ph', 7.1)], [drawnRow(110), pending])).toEqual(['ph 70'])
    expect(ids([entry('ph', 7.1)], [drawnRow(110), row('ph', 7.2, 70), row('ph', 7.2, 115)])).toEqual([])
    expect(ids([entry('paco2_mmhg', 60)], [drawnRow(110), pending])).toEqual([])
  })
})

describe('a drawing time that is saved after its gas', () => {
  it('dates what was typed in the half hour before it', () => {
    expect(ids([drawn()], [row('ph', 7.1, 90), row('pao2_mmhg', 55, 89), row('sbp', 90, 110)])).toEqual(['ph 90'])
    expect(gasTimes([drawn()], [row('ph', 7.1, 90)], NOW).at).toEqual(DRAWN)
  })

  it('leaves what had a time of its own, and what was corrected since', () => {
    const timed = row('pao2_mmhg', 55, 110, { measuredAt: minute(100) })
    const corrected = [row('ph', 7.1, 100), row('ph', 7.2, 101, { correctsId: 'ph 100' })]
    expect(ids([drawn()], [timed, ...corrected])).toEqual(['ph 101'])
  })

  it('leaves what was typed before the gas was drawn', () => {
    expect(ids([drawn(minute(110))], [row('ph', 7.1, 109), row('pao2_mmhg', 55, 110)])).toEqual(['pao2_mmhg 110'])
  })

  it('dates lactate and FiO₂ only where they came with the gas', () => {
    const stored = [
      row('ph', 7.1, 110, { eventId: 'together' }),
      row('fio2_pct', 100, 110, { eventId: 'together' }),
      row('lactate_mmol', 4, 111),
    ]
    expect(ids([drawn()], stored)).toEqual(['ph 110', 'fio2_pct 110'])
  })

  it('leaves the gas before when it brings a gas of its own, and joins what it completes', () => {
    expect(ids([drawn(), entry('ph', 7.3)], [row('ph', 7.1, 110), row('pao2_mmhg', 55, 110)])).toEqual([])
    expect(ids([drawn(), entry('base_excess', -5)], [row('ph', 7.1, 110)])).toEqual(['ph 110'])
  })

  it('moves what the time that it corrects had dated', () => {
    const wrong = minute(80)
    const stored = [
      drawnRow(100, wrong),
      row('ph', 7.1, 101, { measuredAt: wrong }),
      row('pao2_mmhg', 55, 101, { measuredAt: minute(90) }),
    ]
    expect(ids([drawn(DRAWN, { correctsId: 'abg_at 100' })], stored)).toEqual(['ph 101'])
    expect(ids([drawn()], stored)).toEqual([])
  })
})
