import { expect, test } from 'vitest'
import { byField } from '#lib/referrals/latest.ts'
import { fact, minute } from '#lib/referrals/testing/life.ts'
import { gasInstants, pfSeries } from './series.ts'

const GASES = [
  fact('pao2_mmhg', 62, 300),
  fact('fio2_pct', 100, 330),
  fact('abg_source', 'arterial', 300),
  fact('pao2_mmhg', 83, 100),
  fact('fio2_pct', 80, 100),
  fact('abg_source', 'arterial', 100),
  fact('ph', 7.2, 200),
]

function pf(...more: ReturnType<typeof fact>[]) {
  const latest = byField([...GASES, ...more])
  return pfSeries(latest, gasInstants(latest))
}

test('P/F stands at each gas that has its FiO₂, oldest first, and nowhere else', () => {
  expect(pf()?.cells).toEqual(['104', null, '62'])
  expect(pf()?.points).toEqual([
    { at: minute(100).getTime(), value: 103.75 },
    { at: minute(300).getTime(), value: 62 },
  ])
  expect(pfSeries(byField([fact('ph', 7.2)]), [])).toBeNull()
})

test('there is none under 18 or during compressions, also when that was said after the gas', () => {
  expect(pf(fact('age_years', 17, 400))).toBeNull()
  expect(pf(fact('age_years', 18, 400))).not.toBeNull()
  expect(pf(fact('ongoing_cpr', true, 400))).toBeNull()
  expect(pf(fact('ongoing_cpr', false, 400))).not.toBeNull()
})
