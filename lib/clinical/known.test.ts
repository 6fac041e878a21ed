import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { Known } from './known.ts'

const known = (answers: Answers) => new Known(answers, new Date('2026-03-14T12:00:00Z'))
const value = (of: NonNullable<Answers[string]>['value']) => ({ state: 'value', value: of }) as const

describe('what is known', () => {
  const all = known({
    ph: value(7.2),
    resp_support: value('imv_ett'),
    plateau_pressure: value(31),
    immunocompromised: value(false),
    comorbidities: value({ choices: ['cirrhosis'], text: 'Child B' }),
    mcs_in_place: value(['iabp']),
    abg_at: value('2026-03-14T07:00:00-04:00'),
    thrombolysis_at: value('yesterday'),
    rhythm: value('sinus'),
  })

  it('is read in its own shape, and is nothing in another', () => {
    expect([all.number('ph'), all.text('ph'), all.yesNo('ph')]).toEqual([7.2, undefined, undefined])
    expect([all.text('rhythm'), all.number('rhythm'), all.yesNo('rhythm')]).toEqual(['sinus', undefined, undefined])
    expect([all.yesNo('immunocompromised'), all.text('immunocompromised')]).toEqual([false, undefined])
    expect(all.choices('comorbidities')).toEqual(['cirrhosis'])
    expect(all.choices('mcs_in_place')).toEqual(['iabp'])
    expect(all.choices('shock_dx_flags')).toBeUndefined()
  })

  it('is an instant in ms, or none when it cannot be read as one', () => {
    expect(all.at('abg_at')).toBe(Date.UTC(2026, 2, 14, 11))
    expect(all.at('thrombolysis_at')).toBeUndefined()
    expect(all.at('arrest_at')).toBeUndefined()
  })

  it('leaves out a field whose condition does not hold', () => {
    expect([all.has('plateau_pressure'), all.number('plateau_pressure')]).toEqual([true, 31])
    const masked = known({ resp_support: value('niv'), plateau_pressure: value(31) })
    expect([masked.has('plateau_pressure'), masked.number('plateau_pressure')]).toEqual([false, undefined])
  })

  it.each([
    [undefined, 'pH is not answered'],
    [{ state: 'pending', value: null }, 'pH is pending'],
    [{ state: 'not_known', value: null }, 'pH is not known at the hospital'],
    [{ state: 'not_applicable', value: null }, 'pH is said not to apply'],
    [{ state: 'unusable', value: null }, 'pH cannot be used as it stands'],
  ] as const)('is missing as %j', (answer, why) => {
    expect(known({ ph: answer }).has('ph')).toBe(false)
    expect(known({ ph: answer }).whyOpen('ph')).toBe(why)
  })

  it('says so when an answer is there and does not apply', () => {
    const masked = known({ resp_support: value('niv'), plateau_pressure: value(31) })
    expect(masked.whyOpen('plateau_pressure')).toBe('Plateau pressure does not apply as answered')
  })
})
