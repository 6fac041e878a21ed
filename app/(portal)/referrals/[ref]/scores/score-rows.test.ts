import { describe, expect, test } from 'vitest'
import { assess } from '#lib/clinical/assessment/assess.ts'
import { DEFAULT_SETTINGS } from '#lib/clinical/criteria/criterion.ts'
import type { Branch, NorepinephrineAs } from '#lib/clinical/words.ts'
import { byField } from '#lib/referrals/latest.ts'
import { fact, minute } from '#lib/referrals/testing/life.ts'
import { keptText } from './kept-text.ts'
import { toScoreRows } from './score-rows.ts'

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')
const NOW = minute(600)

function rows(branch: Branch, facts: ReturnType<typeof fact>[], withFigures = true) {
  const assessment = assess(byField(facts), branch, NOW, DEFAULT_SETTINGS)
  return toScoreRows(assessment, { shown: { zone: 'UTC', now: NOW }, withFigures })
}

const LUNGS = [
  fact('age_years', 38),
  fact('resp_support', 'imv_ett'),
  fact('intubated_at', '2026-03-12T12:00:00Z'),
  fact('resp_dx_group', 'viral_pneumonia'),
  fact('immunocompromised', false),
  fact('cns_dysfunction', false),
  fact('nmb_used', true),
  fact('inhaled_vasodilator', 'none'),
  fact('arrest_this_illness', false),
  fact('pip', 38, 580),
  fact('paco2_mmhg', 58, 580),
  fact('abg_source', 'arterial', 580),
  fact('nonpulm_infection', null, 0, 'pending'),
]

describe('a score as a row', () => {
  const [resp] = rows('vv', LUNGS)

  test('says the range first, then the classes, and what is open, the widest first, with the reason', () => {
    expect(resp).toMatchObject({
      name: 'RESP',
      value: '2 to 7',
      standing: 'class I to III',
      open: ['Acute infection outside the lung (pending), up to 3 points', 'Bicarbonate infusion, up to 2 points'],
    })
  })

  test('says which rule fired, what it read and when', () => {
    const line = (id: string) => resp?.items.find((item) => item.id === id)
    expect(line('pip')).toMatchObject({ says: 'under 42 cmH₂O', points: '0' })
    expect(line('pip')?.read.map(plain)).toEqual(['Peak 38 cmH₂O at 09:40'])
    expect(line('age')?.read.map(plain)).toEqual(['Age 38 y'])
    expect(line('cns')?.read).toEqual([])
    expect(line('nonpulm_infection')).toMatchObject({ says: 'open', points: '−3 or 0', read: [] })
  })

  test('says when time alone will change it, and to what', () => {
    expect(plain(resp?.change)).toBe('12:00: 0 to 5 (class II or III)')
  })

  test('carries published figures for staff alone', () => {
    expect(resp?.derivedFrom).toContain(
      ' 92 of 100 in class I, 76 in class II, 57 in class III left the hospital alive.',
    )
    expect(resp?.published).toContain('It does not tell what will happen to this patient.')
    const [referrers] = rows('vv', LUNGS, false)
    expect(referrers?.published).toBeNull()
    expect(referrers?.derivedFrom).toBe('2,355 adults with acute respiratory failure who received ECMO, 2000–2012.')
    expect(JSON.stringify(referrers)).not.toMatch(/of 100|%|survival by class/)
    expect(resp?.limits.some((limit) => limit.includes('COVID'))).toBe(true)
    expect(referrers?.limits).toContain('Built on patients who received ECMO: it says nothing about those who did not.')
  })

  test('gives Murray as the mean of what is there, with the range of all four', () => {
    const murray = (...more: ReturnType<typeof fact>[]) =>
      rows('vv', [...LUNGS, ...more]).find(({ id }) => id === 'murray')
    expect(murray()).toMatchObject({ value: '0.00 to 4.00', standing: null })
    expect(murray(fact('cxr_quadrants', 4), fact('peep', 16))).toMatchObject({
      value: '2.00 to 4.00',
      standing: 'mean of 2 of 4: 4.00, severe. UK referral line: 3.0 or more',
      open: ['P/F', 'Static compliance'],
    })
  })

  test('gives a sum of doses as at least so much while one is open, and no drug that does not run', () => {
    const doses = ['epinephrine', 'dobutamine', 'dopamine', 'milrinone', 'vasopressin_u_min'].map((code) =>
      fact(code, 0),
    )
    const vis = (...more: ReturnType<typeof fact>[]) =>
      rows('va', [fact('age_years', 50), ...doses, ...more]).find(({ id }) => id === 'vis')
    expect(vis(fact('norepinephrine', 0.3))).toMatchObject({ value: '30.0', open: [], items: [{ points: '30.0' }] })
    expect(vis(fact('norepinephrine', 0.3))?.published).toContain(
      '21.1 of 100 with a VIS of 21 to 38 died in the hospital',
    )
    expect(vis()).toMatchObject({ value: 'at least 0.0', open: ['Norepinephrine (base)'], published: null })
  })

  describe('says what norepinephrine was counted as', () => {
    const doses = ['epinephrine', 'dobutamine', 'dopamine', 'milrinone', 'phenylephrine', 'vasopressin_u_min']
    const notes = (dose: number, as: NorepinephrineAs | null) => {
      const facts = [fact('age_years', 50), ...doses.map((code) => fact(code, 0)), fact('norepinephrine', dose)]
      const assessment = assess(byField(facts), 'va', NOW, DEFAULT_SETTINGS, { norepinephrineAs: as })
      const all = toScoreRows(assessment, { shown: { zone: 'UTC', now: NOW }, withFigures: true })
      return Object.fromEntries(all.flatMap(({ id, note }) => (note === null ? [] : [[id, note]])))
    }
    const counted = 'Not known whether norepinephrine is base or salt: counted as base. If it is bitartrate, this is'

    test('where nobody knows, with what it would be as a salt, on each figure that differs', () => {
      expect(notes(0.3, null)).toEqual({ vis: `${counted} 15.0.`, nee: `${counted} 0.15.` })
      expect(notes(0.2, 'not_sure')).toMatchObject({ vis: `${counted} 10.0.`, sofa: `${counted} 3 to 23.` })
    })

    test('where it is a salt', () => {
      const note = 'Norepinephrine is counted as base: the hospital doses it as bitartrate (tartrate).'
      expect(notes(0.3, 'bitartrate_monohydrate')).toEqual({ sofa: note, vis: note, nee: note })
    })

    test('and nothing where it is base, or does not run', () => {
      expect(notes(0.3, 'base')).toEqual({})
      expect(notes(0, null)).toEqual({})
      expect(notes(0, 'bitartrate_monohydrate')).toEqual({})
    })
  })

  test('says why there is none', () => {
    const bridge = rows('bridge', [fact('age_years', 50)]).find(({ id }) => id === 'resp')
    expect(bridge).toMatchObject({ value: null, refused: 'Not made for a bridge to transplant.' })
  })
})

test('what was kept reads in one line', () => {
  const scores = [
    { id: 'murray', low: 3.75, high: 3.75, classes: [] },
    { id: 'resp', low: -9, high: -9, classes: ['V'] },
    { id: 'sofa', low: 7, high: 11, classes: [] },
    { id: 'vis', low: 8, high: null, classes: [] },
  ]
  expect(keptText({ version: 1, scores, stages: ['C', 'D'] })).toBe(
    'RESP −9 (V), SOFA (1996) 7 to 11, Murray 3.75, VIS at least 8.0, SCAI suggestion C or D',
  )
  expect(keptText({ version: 1, scores: [{ id: 'resp', low: 0, high: 5, classes: ['II', 'III'] }], stages: [] })).toBe(
    'RESP 0 to 5 (II to III)',
  )
  const bands = (...classes: string[]) =>
    keptText({ version: 1, scores: [{ id: 'encourage', low: 15, high: 30, classes }], stages: [] })
  expect(bands('13 to 18', '19 to 22', '28 or more')).toBe('ENCOURAGE 15 to 30 (13 to 18, 19 to 22 or 28 or more)')
  expect(bands('13 to 18')).toBe('ENCOURAGE 15 to 30 (13 to 18)')
  expect(keptText(null)).toBeNull()
})
