import { describe, expect, test } from 'vitest'
import { toAsks } from './ask-items.ts'
import { fact, minute } from './testing/life.ts'
import type { Branch, Status } from './vocabulary.ts'

const ZONE = 'America/New_York'
const asks = (values: Parameters<typeof toAsks>[0], support: Branch = 'vv', status: Status = 'in_review') =>
  toAsks(values, { support, status }, ZONE, minute(500))
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code)

describe('what is asked', () => {
  test('begins with the order in which a decision needs it', () => {
    expect(codes(asks([]).first).slice(0, 2)).toEqual(['weight_kg', 'fio2_pct'])
    expect(codes(asks([], 'ecpr').first).slice(0, 6)).toEqual([
      'ongoing_cpr',
      'arrest_at',
      'arrest_witnessed',
      'cpr_started_at',
      'initial_rhythm',
      'mechanical_cpr',
    ])
  })

  test('never asks twice, and nothing stands in two places', () => {
    const all = asks([fact('weight_kg', 82, 480)])
    const listed = [...codes(all.first), ...codes(all.minimum), ...codes(all.full), ...codes(all.sent)]
    expect(new Set(listed).size).toBe(listed.length)
    expect(codes(all.sent)).toEqual(['weight_kg'])
  })

  test('pending, not known and impossible ones stay in the list with their mark', () => {
    const { first } = asks([
      fact('ph', null, 480, 'pending'),
      fact('code_status', null, 480, 'not_known'),
      { ...fact('pao2_mmhg', null, 480, 'unusable'), typedValue: '6200' },
    ])
    const marks = Object.fromEntries(first.flatMap(({ code, standing }) => (standing ? [[code, standing.state]] : [])))
    expect(marks).toEqual({ ph: 'pending', code_status: 'not_known', pao2_mmhg: 'unusable' })
    expect(first.find(({ code }) => code === 'pao2_mmhg')?.standing?.text).toBe('6200')
  })

  test('shows what was typed beside what it means, who entered it and when', () => {
    const { sent } = asks([{ ...fact('paco2_mmhg', 64.5, 480), typedValue: '8.6', typedUnit: 'kPa' }])
    expect(sent[0]?.standing).toMatchObject({
      text: '8.6\u00a0kPa (65\u00a0mmHg)',
      entered: '04:00:00',
      by: 'Dr A. Sample',
      measured: null,
    })
  })

  test('who the patient is, is asked for once accepted and not before', () => {
    expect(asks([]).leaving).toEqual([])
    expect(codes(asks([], 'vv', 'accepted').leaving)).toEqual(expect.arrayContaining(['last_name', 'dob', 'allergies']))
    const named = [fact('last_name', 'Testpatient', 480), fact('dob', null, 480, 'not_known')]
    const left = asks(named, 'vv', 'accepted')
    expect(codes(left.leaving)).not.toContain('last_name')
    expect(left.leaving.find(({ code }) => code === 'dob')).toMatchObject({
      control: 'day',
      standing: { state: 'not_known' },
    })
    expect(codes(left.sent)).toEqual(['last_name'])
  })

  test('another support keeps everything that was sent', () => {
    const values = [fact('plateau_pressure', 31, 480), fact('weight_kg', 82, 480)]
    expect(codes(asks(values, 'ecpr').sent)).toEqual(expect.arrayContaining(['plateau_pressure', 'weight_kg']))
  })
})
