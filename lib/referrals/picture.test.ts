import { describe, expect, test } from 'vitest'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import type { ValueFact } from './facts.ts'
import { byField, latestNumber } from './latest.ts'
import { ageAndSex, latestPfRatio, pictureOf, UNDER_18 } from './picture.ts'
import { fact } from './testing/life.ts'
import type { NorepinephrineAs } from './vocabulary.ts'

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '))
const of = (...facts: ValueFact[]) => byField(facts)

describe('P/F', () => {
  const gas = [fact('pao2_mmhg', 62, 100), fact('abg_source', 'arterial', 100)]

  test('100 × PaO₂ / FiO₂ of the same time', () => {
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 100, 100)))).toBe(62)
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 80, 160)))).toBe(77.5)
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 80, 161)))).toBeUndefined()
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 100, 95), fact('fio2_pct', 50, 300)))).toBe(62)
  })

  test('never from a venous gas, an unnamed one, or another gas’s source', () => {
    const fio2 = fact('fio2_pct', 100, 100)
    expect(latestPfRatio(of(fact('pao2_mmhg', 40, 100), fact('abg_source', 'venous', 100), fio2))).toBeUndefined()
    expect(latestPfRatio(of(fact('pao2_mmhg', 62, 100), fio2))).toBeUndefined()
    expect(latestPfRatio(of(fact('pao2_mmhg', 62, 100), fact('abg_source', 'arterial', 300), fio2))).toBeUndefined()
  })

  test('never from a value that is not usable, nor during compressions', () => {
    expect(latestPfRatio(of(...gas, fact('fio2_pct', null, 100, 'unusable')))).toBeUndefined()
    expect(
      latestPfRatio(
        of(fact('pao2_mmhg', null, 100, 'pending'), fact('abg_source', 'arterial', 100), fact('fio2_pct', 100, 100)),
      ),
    ).toBeUndefined()
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 100, 100), fact('ongoing_cpr', true, 100)))).toBeUndefined()
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 100, 100), fact('age_years', 17)))).toBeUndefined()
    expect(latestPfRatio(of(...gas, fact('fio2_pct', 100, 100), fact('age_years', 18)))).toBe(62)
  })
})

describe('the picture', () => {
  const lungs = [
    fact('one_line_reason', 'Influenza A ARDS despite 16 h prone'),
    fact('pao2_mmhg', 62),
    fact('abg_source', 'arterial'),
    fact('fio2_pct', 100),
    fact('ph', 7.29),
    fact('paco2_mmhg', 58),
    fact('norepinephrine', 0.08),
    fact('lactate_mmol', 1.9),
  ]

  test('V-V: oxygenation, gas, pressor', () => {
    const picture = pictureOf(of(...lungs), 'vv', 'base')
    expect(picture.reason).toBe('Influenza A ARDS despite 16 h prone')
    expect(plain(picture.figures)).toEqual([
      'P/F 62',
      'pH 7.29',
      'PaCO₂ 58',
      'norepinephrine 0.08 µg/kg/min',
      'lactate 1.9',
    ])
    expect(picture.note).toBeNull()
  })

  test('V-A: pressure, lactate with its trend, pressors, LVEF', () => {
    const heart = of(
      fact('sbp', 72),
      fact('dbp', 54),
      fact('lactate_mmol', 4, 0),
      fact('lactate_mmol', 5.6, 60),
      fact('norepinephrine', 0.2),
      fact('drugs_escalating', true),
      fact('lvef_pct', 12),
    )
    expect(plain(pictureOf(heart, 'va', 'base').figures)).toEqual([
      'BP 72/54',
      'lactate 4.0 → 5.6',
      'norepinephrine 0.2 µg/kg/min and rising',
      'LVEF 12 %',
    ])
  })

  test('a dose stands as base; where nobody knows what it counts, that is said', () => {
    const dose = of(fact('norepinephrine', 0.4))
    const shownAs = (as: NorepinephrineAs | null) => plain(pictureOf(dose, 'va', as).figures)
    expect(shownAs('bitartrate_monohydrate')).toEqual(['norepinephrine 0.2 µg/kg/min'])
    expect(shownAs('not_sure')).toEqual(['norepinephrine 0.4 µg/kg/min (base or salt?)'])
    expect(shownAs(null)).toEqual(['norepinephrine 0.4 µg/kg/min (base or salt?)'])
  })

  test('the previous lactate may come from its own field', () => {
    expect(
      plain(pictureOf(of(fact('lactate_mmol', 7.8), fact('lactate_prev_mmol', 6.1)), 'va', 'base').figures),
    ).toEqual(['lactate 6.1 → 7.8'])
    expect(
      pictureOf(of(fact('lactate_mmol', null, 60, 'pending'), fact('lactate_mmol', 4)), 'va', 'base').figures,
    ).toEqual([])
  })

  test('three pressors are counted, a drug at zero is not one', () => {
    const running = [fact('norepinephrine', 0.35), fact('epinephrine', 0.15), fact('vasopressin_u_min', 0.04)]
    expect(pictureOf(of(...running), 'va', 'base').figures).toEqual(['three pressors'])
    expect(pictureOf(of(fact('norepinephrine', 0), fact('epinephrine', 0.1)), 'va', 'base').figures).toEqual([
      'one pressor',
    ])
    expect(pictureOf(of(fact('norepinephrine', 0)), 'va', 'base').figures).toEqual([])
  })

  test('ECPR: what the arrest looks like', () => {
    const arrest = of(
      fact('ongoing_cpr', true),
      fact('mechanical_cpr', true),
      fact('etco2_mmhg', 18),
      fact('shocks_count', 6),
    )
    expect(plain(pictureOf(arrest, 'ecpr', 'base').figures)).toEqual(['CPR in progress, device on, EtCO₂ 18, 6 shocks'])
  })

  test('under 18 no figure, and where to ring', () => {
    expect(pictureOf(of(...lungs, fact('age_years', 9)), 'vv', 'base')).toMatchObject({ figures: [], note: UNDER_18 })
    expect(pictureOf(of(...lungs, fact('age_years', 18)), 'vv', 'base').figures).not.toEqual([])
  })

  test('a limited code status is said', () => {
    expect(pictureOf(of(fact('code_status', 'dnr_dni')), 'vv', 'base').note).toBe('Code status limited.')
    expect(pictureOf(of(fact('code_status', 'full')), 'vv', 'base').note).toBeNull()
    expect(pictureOf(of(fact('code_status', 'unknown')), 'vv', 'base').note).toBeNull()
  })

  test('nothing known is an empty picture', () => {
    for (const branch of ['vv', 'va', 'ecpr', 'bridge', 'unsure'] as const)
      expect(pictureOf({}, branch, null)).toEqual({ reason: null, figures: [], note: null })
  })
})

test('age and sex, never a name', () => {
  expect(plain([ageAndSex(of(fact('age_years', 38), fact('sex_for_calculation', 'female')))])).toEqual(['38 F'])
  expect(plain([ageAndSex(of(fact('age_years', 9)))])).toEqual(['9 y'])
  expect(ageAndSex({})).toBe('age not known')
  expect(ageAndSex(of(fact('age_years', null, 0, 'not_known'), fact('sex_for_calculation', 'male')))).toBe(
    'age not known, M',
  )
})

describe('the latest answers', () => {
  test('the newest measurement counts, not the newest entry; a corrected row no longer counts', () => {
    const late = { ...fact('ph', 7.1, 10), enteredAt: new Date('2026-03-15') }
    const wrong = { ...fact('ph', 6.9, 90), id: 'wrong' }
    const right = { ...fact('ph', 7.3, 90), id: 'right', correctsId: 'wrong', enteredAt: fact('ph', 0, 95).measuredAt }
    const latest = of(late, wrong, right)
    expect(latestNumber(latest, 'ph')?.value).toBe(7.3)
    expect(latest.ph?.map(({ value }) => value)).toEqual([7.3, 7.1])
  })

  test('the branch is the referral’s own', () => {
    expect(toAnswers({}, 'va').support_question).toEqual({ state: 'value', value: 'va' })
  })
})
