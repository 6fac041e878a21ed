import { describe, expect, it } from 'vitest'
import { arterial } from './gases.ts'
import { Readings } from './readings.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const read = (...told: readonly Told[]) => new Readings(seriesOf(['resp_support', 'imv_ett'], ...told), 'vv', NOW)

describe('the latest answer', () => {
  it('is used with the fact that it came from', () => {
    const found = read(['platelets', 168, 3], ['platelets', 90, 8]).number('platelets')
    expect(found).toMatchObject({ value: 168, why: null })
    expect(found.used).toMatchObject([{ code: 'platelets', fact: { value: 168, measuredAt: hoursAgo(3) } }])
  })

  it.each([
    ['pending', 'pending'],
    ['not_known', 'not known'],
    ['not_applicable', 'does not apply'],
    ['unusable', 'cannot be used as typed'],
  ] as const)('is unknown while it is %s, whatever was measured before', (state, why) => {
    expect(read(['platelets', state], ['platelets', 90, 1]).number('platelets')).toEqual({
      value: undefined,
      used: [],
      why,
    })
  })

  it('is unknown without a reason while nobody answered', () => {
    expect(read().number('platelets')).toEqual({ value: undefined, used: [], why: null })
  })

  it('is unknown for an option that says so, and for another shape', () => {
    expect(read(['arrest_this_illness', true], ['initial_rhythm', 'unknown']).latest('initial_rhythm', String)).toEqual(
      {
        value: undefined,
        used: [],
        why: 'not known',
      },
    )
    expect(read(['platelets', 168]).yesNo('platelets').value).toBeUndefined()
    expect(read(['nmb_used', true]).number('nmb_used').value).toBeUndefined()
    expect(read(['intubated_at', 'yesterday']).instant('intubated_at').value).toBeUndefined()
    expect(read(['intubated_at', 5]).instant('intubated_at').value).toBeUndefined()
    expect(new Readings(seriesOf(['resp_support', true]), 'vv', NOW).respiratorySupport().value).toBeUndefined()
    expect(read(['mcs_in_place', 'iabp']).ticked('mcs_in_place').value).toBeUndefined()
  })

  it('reads yes or no, a word, what is ticked and an instant', () => {
    const readings = read(
      ['nmb_used', false],
      ['sex_for_calculation', 'female'],
      ['mcs_in_place', ['iabp', 'other']],
      ['intubated_at', '2026-03-14T02:00:00-04:00'],
    )
    expect(readings.yesNo('nmb_used').value).toBe(false)
    expect(readings.word('sex_for_calculation', ['female', 'male']).value).toBe('female')
    expect(readings.word('sex_for_calculation', ['male']).value).toBeUndefined()
    expect(readings.ticked('mcs_in_place').value).toEqual(['iabp', 'other'])
    expect(read(['mcs_in_place', ['none']]).ticked('mcs_in_place').value).toEqual([])
    expect(readings.instant('intubated_at').value).toBe(Date.parse('2026-03-14T06:00:00Z'))
  })

  it('never comes from a field that does not apply', () => {
    const mask = new Readings(seriesOf(['resp_support', 'niv'], ['pip', 30], ['peep', 8], ['rosc_at', 'x']), 'vv', NOW)
    expect(mask.number('pip')).toEqual({ value: undefined, used: [], why: 'not ventilated invasively' })
    expect(mask.number('peep').value).toBe(8)
    expect(mask.number('rosc_at').why).toBe('does not apply')
    const highFlow = new Readings(seriesOf(['resp_support', 'hfnc'], ['peep', 8]), 'vv', NOW)
    expect(highFlow.number('peep')).toMatchObject({ value: undefined, why: 'no ventilator, mask or CPAP' })
    const nobodySaid = new Readings(seriesOf(['pip', 30], ['prone_hours_total', 3]), 'vv', NOW)
    expect(nobodySaid.number('pip')).toMatchObject({ value: undefined, why: 'kind of respiratory support not known' })
    expect(nobodySaid.number('prone_hours_total')).toMatchObject({ value: undefined, why: 'does not apply' })
    expect(nobodySaid.numbers('pip')).toEqual([])
    expect(nobodySaid.facts('pip')).toEqual([])
  })

  it('never comes from answers that contradict each other', () => {
    const swapped = read(['sbp', 58], ['dbp', 104], ['heart_rate', 100])
    expect(swapped.number('sbp')).toEqual({ value: undefined, used: [], why: 'contradicts another answer' })
    expect(swapped.worst('dbp', 6, 'lowest')).toEqual({
      value: undefined,
      used: [],
      why: 'contradicts another answer',
    })
    expect(swapped.number('heart_rate').value).toBe(100)
  })
})

describe('the worst value', () => {
  const paco2 = (...values: [number, number][]) =>
    read(...values.map(([value, hours]) => ['pip', value, hours] as const))

  it('is the highest or the lowest of the window, whose edge belongs to it', () => {
    const readings = paco2([30, 1], [44, 6], [50, 6.001])
    expect(readings.worst('pip', 6, 'highest')).toMatchObject({
      value: 44,
      used: [{ fact: { measuredAt: hoursAgo(6) } }],
    })
    expect(readings.worst('pip', 6, 'lowest').value).toBe(30)
    expect(readings.worst('pip', 7, 'highest').value).toBe(50)
  })

  it.each(['highest', 'lowest'] as const)('is the newest of equals, the %s', (worse) => {
    expect(paco2([44, 1], [44, 3]).worst('pip', 6, worse).used).toMatchObject([{ fact: { measuredAt: hoursAgo(1) } }])
  })

  it('is the latest answer as it is where the window holds none', () => {
    const readings = paco2([30, 8], [44, 9])
    expect(readings.worst('pip', 6, 'highest')).toMatchObject({
      value: 30,
      used: [{ fact: { measuredAt: hoursAgo(8) } }],
    })
  })

  it('stands while a newer one is pending, in the window only', () => {
    expect(read(['pip', 'pending'], ['pip', 44, 5]).worst('pip', 6, 'highest').value).toBe(44)
    expect(read(['pip', 'pending'], ['pip', 44, 7]).worst('pip', 6, 'highest')).toEqual({
      value: undefined,
      used: [],
      why: 'pending',
    })
    expect(read().worst('pip', 6, 'highest')).toEqual({ value: undefined, used: [], why: null })
  })

  it('counts only those that are given, and says why the others do not', () => {
    const readings = read(['paco2_mmhg', 60, 1], ['abg_source', 'venous', 1], ['paco2_mmhg', 50, 7])
    const worst = () => readings.worst('paco2_mmhg', 6, 'highest', arterial(readings, 'paco2_mmhg'), 'not arterial')
    expect(worst()).toEqual({ value: undefined, used: [], why: 'not arterial' })
  })
})

describe('a gas', () => {
  const values = (...told: readonly Told[]) => arterial(read(...told), 'paco2_mmhg').map(({ value }) => value)

  it('counts when an arterial source belongs to its time', () => {
    expect(values(['paco2_mmhg', 60, 2], ['abg_source', 'arterial', 1])).toEqual([60])
    expect(values(['paco2_mmhg', 60, 2], ['abg_source', 'arterial', 0.999])).toEqual([])
    expect(values(['paco2_mmhg', 60, 2], ['abg_source', 'arterial', 3])).toEqual([60])
    expect(values(['paco2_mmhg', 60, 2])).toEqual([])
  })

  it('is not arterial by the source of the gas before it or after it', () => {
    const first: Told[] = [
      ['paco2_mmhg', 60, 1],
      ['abg_source', 'arterial', 1],
    ]
    expect(values(['paco2_mmhg', 45, 0.2], ...first)).toEqual([60])
    expect(values(['paco2_mmhg', 45, 1.5], ...first)).toEqual([60])
    expect(values(['paco2_mmhg', 45, 0.2], ['abg_source', 'arterial', 0.2], ...first)).toEqual([45, 60])
    expect(values(['paco2_mmhg', 45, 0.2], ['paco2_mmhg', 'pending', 1], ['abg_source', 'arterial', 1])).toEqual([45])
    expect(values(['paco2_mmhg', 45, 0.5], ['paco2_mmhg', 60, 1.5], ['abg_source', 'arterial', 1])).toEqual([45, 60])
  })

  it('goes by the source nearest in time', () => {
    expect(values(['paco2_mmhg', 60, 2], ['abg_source', 'arterial', 1.5], ['abg_source', 'venous', 2.1])).toEqual([])
    expect(values(['paco2_mmhg', 60, 2], ['abg_source', 'not_known', 2], ['abg_source', 'arterial', 2.5])).toEqual([])
  })
})

describe('hours of ventilation', () => {
  const since = (at: string) => read(['intubated_at', at]).ventilatedHours()

  it('run from the instant of intubation, unrounded', () => {
    expect(since('2026-03-12T11:30:00Z')).toMatchObject({ value: 48.5, used: [{ code: 'intubated_at' }] })
  })

  it('do not count the hour that a clock skips', () => {
    const spring = new Readings(
      seriesOf(['resp_support', 'imv_ett'], ['intubated_at', '2026-03-07T01:00:00-05:00']),
      'vv',
      new Date('2026-03-14T01:00:00-04:00'),
    )
    expect(spring.ventilatedHours().value).toBe(167)
  })

  it('are none without a tube, and unknown while that is not known', () => {
    const on = (...told: readonly Told[]) => new Readings(seriesOf(...told), 'vv', NOW).ventilatedHours()
    expect(on(['resp_support', 'hfnc'])).toMatchObject({ value: 0, used: [{ code: 'resp_support' }] })
    expect(on(['resp_support', 'pending'])).toEqual({ value: undefined, used: [], why: 'pending' })
    expect(on(['intubated_at', '2026-03-12T12:00:00Z'])).toMatchObject({ value: undefined, why: null })
    expect(on(['resp_support', 'imv_trach'], ['intubated_at', 'not_known'])).toMatchObject({
      value: undefined,
      why: 'not known',
    })
    expect(on(['resp_support', 'jet_or_hfov'], ['intubated_at', '2026-03-14T10:00:00Z']).value).toBe(2)
  })

  it('forgive a clock that is a little ahead, no more', () => {
    expect(since('2026-03-14T12:05:00Z').value).toBe(0)
    expect(since('2026-03-14T12:05:00.001Z')).toMatchObject({ value: undefined, why: 'lies in the future' })
  })
})

describe('before ECMO', () => {
  const onEcmo = (at: string, ...told: readonly Told[]) =>
    read(
      ['request_type', 'already_on_ecmo_transfer'],
      ['ecmo_started_at', at],
      ['intubated_at', '2026-03-14T02:00:00Z'],
      ...told,
    )

  it('leaves out what was measured on it, and ends the clock when it began', () => {
    const before = onEcmo('2026-03-14T10:00:00Z', ['pip', 20, 1], ['pip', 44, 2], ['nmb_used', true, 0]).beforeEcmo()
    expect(before.worst('pip', 6, 'highest').value).toBe(44)
    expect(before.number('pip').value).toBe(44)
    expect(before.yesNo('nmb_used').value).toBe(true)
    expect(before.ventilatedHours().value).toBe(8)
    expect(onEcmo('2026-03-14T10:00:00Z', ['pip', 20, 1]).beforeEcmo().number('pip').why).toBe('measured on ECMO')
    expect(onEcmo('2026-03-14T10:00:00Z').beforeEcmo().number('pip').why).toBeNull()
  })

  it('keeps what is no measurement, whenever it was entered: an age is not measured on ECMO', () => {
    const before = onEcmo('2026-03-14T10:00:00Z', ['age_years', 50], ['mcs_in_place', ['iabp']]).beforeEcmo()
    expect(before.number('age_years').value).toBe(50)
    expect(before.ticked('mcs_in_place').value).toEqual(['iabp'])
  })

  it('says of a value that was open before it why it was, not that another came on it', () => {
    const before = onEcmo('2026-03-14T10:00:00Z', ['pip', 20, 1], ['pip', 'pending', 3]).beforeEcmo()
    expect(before.number('pip')).toEqual({ value: undefined, used: [], why: 'pending' })
    expect(before.number('peep').why).toBeNull()
  })

  it('reads a series that names a field without any answer to it', () => {
    const began = { ecmo_started_at: '2026-03-14T10:00:00Z', request_type: 'already_on_ecmo_transfer' }
    const series = { ...seriesOf(...Object.entries(began)), platelets: undefined }
    const before = new Readings(series, 'vv', NOW).beforeEcmo()
    expect(before.now).toEqual(hoursAgo(2))
    expect(before.number('platelets')).toEqual({ value: undefined, used: [], why: null })
  })

  it('is now while it has not begun', () => {
    const readings = read(['pip', 20])
    expect(readings.beforeEcmo()).toBe(readings)
    const planned = onEcmo('2026-03-14T12:00:00Z')
    expect(planned.beforeEcmo()).toBe(planned)
  })
})
