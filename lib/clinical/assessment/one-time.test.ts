import { describe, expect, it } from 'vitest'
import { derivedValues } from './derived-values.ts'
import { Readings } from './readings.ts'
import { NOW, seriesOf, type Told } from './testing.ts'

const derived = (...told: readonly Told[]) =>
  derivedValues(new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'vv', NOW))

describe('what is subtracted or divided is of one time', () => {
  const plateau: Told = ['plateau_pressure', 31, 3]

  it('driving pressure: the PEEP of the plateau, not the one set since', () => {
    expect(derived(['peep', 16], plateau, ['peep', 8, 3]).drivingPressure).toMatchObject({
      value: 23,
      used: [{ code: 'plateau_pressure' }, { code: 'peep', fact: { value: 8 } }],
    })
    expect(derived(['peep', 16], plateau).drivingPressure).toEqual({
      value: undefined,
      used: [],
      why: 'no PEEP of the same time',
    })
    expect(derived(['peep', 'pending'], plateau).drivingPressure.why).toBe('pending')
    expect(derived(['peep', 16]).drivingPressure).toEqual({ value: undefined, used: [], why: null })
    expect(derived(['peep', 16, 2], plateau).drivingPressure.value).toBe(15)
  })

  it('compliance: the tidal volume of the plateau as well', () => {
    const values = (...told: Told[]) => derived(plateau, ['peep', 11, 3], ...told).staticCompliance
    expect(values(['tidal_volume_ml', 500], ['tidal_volume_ml', 400, 3]).value).toBe(20)
    expect(values(['tidal_volume_ml', 500]).why).toBe('no tidal volume of the same time')
    expect(values().why).toBeNull()
  })

  it('oxygenation index: the mean airway pressure of the gas', () => {
    const gas: Told[] = [
      ['pao2_mmhg', 50, 3],
      ['fio2_pct', 100, 3],
      ['abg_source', 'arterial', 3],
    ]
    const index = (...told: Told[]) => derived(...gas, ...told).oxygenationIndex
    expect(index(['mean_airway_pressure', 30], ['mean_airway_pressure', 20, 3]).value).toBe(40)
    expect(index(['mean_airway_pressure', 20, 3], ['fio2_pct', 40]).value).toBe(40)
    expect(index(['mean_airway_pressure', 30]).why).toBe('no mean airway pressure of the same time')
  })
})
