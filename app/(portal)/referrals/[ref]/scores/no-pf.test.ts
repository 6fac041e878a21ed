import { expect, test } from 'vitest'
import { derivedValues } from '#lib/clinical/assessment/derived-values.ts'
import { Readings } from '#lib/clinical/assessment/readings.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'
import { byField } from '#lib/referrals/latest.ts'
import { fact, minute } from '#lib/referrals/testing/life.ts'
import { noPfSentence } from './no-pf.ts'

const NOW = minute(600)
const GAS = [fact('pao2_mmhg', 62, 400), fact('abg_source', 'arterial', 400)]

function said(...facts: ValueFact[]): string | null {
  const latest = byField(facts)
  return noPfSentence(derivedValues(new Readings(latest, 'vv', NOW)).pfRatio, latest, { zone: 'UTC', now: NOW })
}

test('FiO₂ of the same hour makes a P/F: nothing is said', () => {
  expect(said(...GAS, fact('fio2_pct', 100, 400))).toBeNull()
  expect(said(...GAS, fact('fio2_pct', 100, 460))).toBeNull()
  expect(said(fact('fio2_pct', 100, 461))).toBeNull()
})

test('FiO₂ that is saved alone more than an hour later makes none, and both times are said', () => {
  expect(said(...GAS, fact('fio2_pct', 100, 461))).toBe(
    'No P/F: the gas is of 06:40, the nearest FiO₂ of 07:41, more than an hour apart. Enter the FiO₂ that ran when the gas was drawn, with its time.',
  )
  expect(said(...GAS, fact('fio2_pct', 80, 590), fact('fio2_pct', 100, 520))).toContain('the nearest FiO₂ of 08:40')
})

test('what else is in the way is said', () => {
  expect(said(...GAS)).toBe('No P/F yet: enter the FiO₂ that ran when the gas was drawn.')
  expect(said(...GAS, fact('fio2_pct', null, 400, 'pending'))).toBe(
    'No P/F yet: enter the FiO₂ that ran when the gas was drawn.',
  )
  expect(said(fact('pao2_mmhg', 62, 400), fact('fio2_pct', 100, 400))).toBe(
    'No P/F: the gas is not said to be arterial.',
  )
  expect(said(fact('pao2_mmhg', null, 400, 'pending'), fact('fio2_pct', 100, 400))).toBeNull()
})
