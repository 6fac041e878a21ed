import { describe, expect, it } from 'vitest'
import { areOfOneTime, carbonDioxideGases, type Measurement, oxygenGas, oxygenGases } from './pair-gases.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 14) + minutes * 60_000)
const measured = (
  value: Measurement['value'],
  minutes: number,
  state: Measurement['state'] = 'value',
): Measurement => ({
  state,
  value,
  measuredAt: at(minutes),
})
const arterial = (...minutes: number[]) => minutes.map((minute) => measured('arterial', minute))

describe('two answers', () => {
  it('are of one time within an hour of each other, in either order', () => {
    expect(areOfOneTime(measured(1, 100), measured(2, 160))).toBe(true)
    expect(areOfOneTime(measured(2, 160), measured(1, 100))).toBe(true)
    expect(areOfOneTime(measured(1, 100), measured(2, 160.1))).toBe(false)
  })

  it('are so too while nobody knows when one of them was made', () => {
    const undated = { state: 'value', value: 1 } as const
    for (const other of [undated, undefined]) {
      expect(areOfOneTime(other, measured(2, 100))).toBe(true)
      expect(areOfOneTime(measured(2, 100), other)).toBe(true)
    }
  })
})

describe('PaO₂ and FiO₂', () => {
  const pao2 = measured(62, 100)
  const with60 = (minutes: number) => ({ abg_source: arterial(100), fio2_pct: [measured(60, minutes)] })

  it.each([40, 100, 160])('belong together when one was measured at minute %i and the gas at 100', (minutes) => {
    expect(oxygenGas(with60(minutes), pao2)).toEqual({ at: at(100), pao2MmHg: 62, fio2Pct: 60 })
  })

  it.each([39.9, 160.1])('do not at minute %d', (minutes) => {
    expect(oxygenGas(with60(minutes), pao2)).toBeUndefined()
  })

  it('are those that lie nearest to each other', () => {
    const fio2_pct = [measured(50, 150), measured(100, 95), measured(70, 60)]
    expect(oxygenGas({ abg_source: arterial(100), fio2_pct }, pao2)?.fio2Pct).toBe(100)
  })

  it('are no pair when the nearest cannot be used, even if another could', () => {
    const fio2_pct = [measured(null, 100, 'unusable'), measured(60, 90)]
    expect(oxygenGas({ abg_source: arterial(100), fio2_pct }, pao2)).toBeUndefined()
    expect(oxygenGas({ abg_source: arterial(100), fio2_pct: [measured(60, 100, 'pending')] }, pao2)).toBeUndefined()
  })

  it('need a usable PaO₂ from an arterial sample of the same time', () => {
    const { fio2_pct } = with60(100)
    expect(oxygenGas({ fio2_pct }, pao2)).toBeUndefined()
    expect(oxygenGas({ fio2_pct, abg_source: [measured('venous', 100)] }, pao2)).toBeUndefined()
    expect(oxygenGas({ fio2_pct, abg_source: arterial(161) }, pao2)).toBeUndefined()
    expect(oxygenGas({ fio2_pct, abg_source: arterial(160) }, pao2)).toBeDefined()
    expect(oxygenGas(with60(100), undefined)).toBeUndefined()
    expect(oxygenGas(with60(100), measured(62, 100, 'pending'))).toBeUndefined()
    expect(oxygenGas(with60(100), measured('62', 100))).toBeUndefined()
    expect(oxygenGas({ abg_source: arterial(100), fio2_pct: [measured('60', 100)] }, pao2)).toBeUndefined()
  })
})

describe('the gases of a series', () => {
  it('are the pairs, newest first; what has no partner is left out', () => {
    const series = {
      pao2_mmhg: [measured(62, 500), measured(70, 300), measured(58, 100)],
      fio2_pct: [measured(100, 500), measured(80, 100)],
      abg_source: arterial(500, 300, 100),
    }
    expect(oxygenGases(series)).toEqual([
      { at: at(500), pao2MmHg: 62, fio2Pct: 100 },
      { at: at(100), pao2MmHg: 58, fio2Pct: 80 },
    ])
    expect(oxygenGases({})).toEqual([])
  })

  it('hold one for each instant: the one entered last, which comes first', () => {
    const series = {
      pao2_mmhg: [measured(62, 100), measured(26, 100)],
      fio2_pct: [measured(100, 100)],
      abg_source: arterial(100),
    }
    expect(oxygenGases(series).map(({ pao2MmHg }) => pao2MmHg)).toEqual([62])
  })

  it('leave out a gas of the same hour whose source nobody named', () => {
    const series = {
      pao2_mmhg: [measured(35, 148), measured(62, 100)],
      fio2_pct: [measured(100, 148), measured(100, 100)],
      paco2_mmhg: [measured(70, 148), measured(60, 100)],
      ph: [measured(7.1, 148), measured(7.2, 100)],
      abg_source: arterial(100),
    }
    expect(oxygenGases(series).map(({ pao2MmHg }) => pao2MmHg)).toEqual([62])
    expect(carbonDioxideGases(series).map(({ paco2MmHg }) => paco2MmHg)).toEqual([60])
    const pending = { ...series, pao2_mmhg: [measured(35, 148), measured(null, 100, 'pending')] }
    expect(oxygenGases(pending).map(({ pao2MmHg }) => pao2MmHg)).toEqual([35])
  })

  it('pair PaCO₂ with pH in the same way', () => {
    const series = {
      paco2_mmhg: [measured(82, 300), measured(70, 100)],
      ph: [measured(7.12, 310)],
      abg_source: arterial(300, 100),
    }
    expect(carbonDioxideGases(series)).toEqual([{ at: at(300), paco2MmHg: 82, ph: 7.12 }])
    expect(carbonDioxideGases({})).toEqual([])
  })
})
