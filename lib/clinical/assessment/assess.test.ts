import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import { BRANCHES, type Branch } from '../words.ts'
import { type Assessment, assess } from './assess.ts'
import { NOW, seriesOf, type Told } from './testing.ts'

const of = (branch: Branch, ...told: readonly Told[]): Assessment =>
  assess(seriesOf(['age_years', 50], ...told), branch, NOW, DEFAULT_SETTINGS)
const ids = ({ scores }: Assessment) => scores.map(({ about }) => about.id)
const result = ({ scores }: Assessment, id: string) => scores.find(({ about }) => about.id === id)?.result

describe('what is assessed', () => {
  it.each<[Branch, string[]]>([
    ['vv', ['resp', 'sofa']],
    ['va', ['save', 'encourage', 'sofa']],
    ['ecpr', ['resp', 'save', 'encourage', 'sofa']],
    ['bridge', ['resp', 'sofa']],
    ['unsure', ['sofa']],
  ])('%s: the scores that people look for there', (branch, scores) => {
    expect(ids(of(branch))).toEqual(scores)
    expect(of(branch).murray !== null).toBe(branch === 'vv')
    expect(of(branch).scai !== null).toBe(branch === 'va' || branch === 'ecpr')
    expect(of(branch).ecpr !== null).toBe(branch === 'ecpr')
  })

  it('offers ENCOURAGE until it is known that the shock is of another cause', () => {
    expect(ids(of('va', ['shock_dx_flags', ['acute_mi', 'other']]))).toContain('encourage')
    expect(result(of('va', ['shock_dx_flags', ['acute_mi']]), 'encourage')?.status).toBe('incomplete')
    expect(result(of('va'), 'encourage')?.status).toBe('not_applicable')
    expect(ids(of('va', ['shock_dx_flags', ['other']]))).not.toContain('encourage')
  })

  it.each(BRANCHES)('%s under 18: nothing adult', (branch) => {
    expect(of(branch, ['age_years', 17, -1], ['lactate_mmol', 9])).toMatchObject({
      refused: expect.stringContaining('under 18'),
      derived: null,
      scores: [],
      murray: null,
      vasoactive: null,
      scai: null,
      ecpr: null,
      openItems: [],
      reviewFlags: [],
      tier: null,
    })
  })

  it('compressions in progress: the clock of ECPR, and no adult figure', () => {
    const assessment = of('va', ['ongoing_cpr', true], ['pao2_mmhg', 60], ['fio2_pct', 100], ['abg_source', 'arterial'])
    expect(assessment).toMatchObject({
      refused: expect.stringContaining('compressions'),
      isCprInProgress: true,
      derived: null,
      murray: null,
      vasoactive: null,
      ecpr: { checklist: { length: 6 } },
      tier: { tier: 'immediate', because: 'CPR in progress' },
    })
    expect(assessment.scores.every(({ result: each }) => each.status === 'not_applicable')).toBe(true)
    expect(assessment.scai?.result).toMatchObject({ status: 'suggested', stage: 'E' })
    expect(of('va', ['ongoing_cpr', false])).toMatchObject({ refused: null, isCprInProgress: false, ecpr: null })
    expect(of('va', ['ongoing_cpr', 'pending'])).toMatchObject({ refused: null, isCprInProgress: false })
  })

  it('tells when time alone changes a score, with what it becomes', () => {
    const [resp] = of('vv', ['resp_support', 'imv_ett'], ['intubated_at', '2026-03-12T13:00:00Z']).scores
    const now = resp?.result
    const then = resp?.change
    expect(then?.at).toEqual(new Date('2026-03-14T13:00:00Z'))
    if (now?.status !== 'incomplete' || then?.result.status !== 'incomplete') throw new Error('Both are ranges')
    expect([then.result.low - now.low, then.result.high - now.high]).toEqual([-2, -2])
    const change = (...told: Told[]) => of('vv', ...told).scores[0]?.change
    expect(change(['resp_support', 'hfnc'], ['intubated_at', '2026-03-12T13:00:00Z'])).toBeNull()
    expect(change(['intubated_at', '2026-03-12T13:00:00Z'])).toBeNull()
    expect(change(['resp_support', 'imv_ett'])).toBeNull()
  })

  it('a change to summer time is no hour of ventilation', () => {
    const at = (now: string) =>
      assess(
        seriesOf(['age_years', 50], ['resp_support', 'imv_ett'], ['intubated_at', '2026-03-06T02:30:00-05:00']),
        'vv',
        new Date(now),
        DEFAULT_SETTINGS,
      ).scores[0]?.result
    const ventilation = (now: string) => {
      const found = at(now)
      return found?.status === 'incomplete' ? found.items.find(({ id }) => id === 'mv')?.points : undefined
    }
    expect(ventilation('2026-03-08T01:29:59-05:00')).toBe(3)
    expect(ventilation('2026-03-08T03:30:00-04:00')).toBe(1)
    expect(ventilation('2026-03-13T03:30:00-04:00')).toBe(1)
    expect(ventilation('2026-03-13T03:30:00.001-04:00')).toBe(0)
  })

  it('hands the scores to the criteria that read them', () => {
    const stands = (assessment: Assessment, id: string) => assessment.criteria.find((each) => each.id === id)
    const stage = stands(of('va', ['lactate_mmol', 9], ['ph', 7.1], ['abg_source', 'arterial']), 'va_scai_d_or_e')
    expect(stage).toMatchObject({ status: 'met', because: 'suggested SCAI stage E' })
    const open = of('vv')
    const range = (id: string) => {
      const found = result(open, id)
      return found?.status === 'incomplete' ? `${found.low} to ${found.high}` : undefined
    }
    expect(range('sofa')).not.toBe(range('resp'))
    expect(stands(open, 'vv_sofa_gt_12')).toMatchObject({
      status: 'not_yet_known',
      because: `SOFA can still be ${range('sofa')}`,
    })
    expect(stands(open, 'vv_resp_le_minus_2')).toMatchObject({
      status: 'not_yet_known',
      because: `RESP can still be ${range('resp')}`,
    })
  })

  it('gives derived values, sums of doses and what is open from the same values', () => {
    const assessment = of(
      'vv',
      ['norepinephrine', 0.2],
      ['plateau_pressure', 30],
      ['peep', 12],
      ['resp_support', 'imv_ett'],
    )
    expect(assessment.derived?.drivingPressure.value).toBe(18)
    expect(assessment.vasoactive?.vis).toMatchObject({ status: 'incomplete', atLeast: 20 })
    expect(assessment.vasoactive?.used.norepinephrineUgKgMin).toMatchObject([{ code: 'norepinephrine' }])
    expect(assessment.openItems.map(({ code }) => code)).toContain('ph')
    expect(of('vv', ['immunocompromised', true]).reviewFlags).toEqual(['immunocompromised'])
  })
})

describe('the tier that facts speak for', () => {
  const shock: Told[] = [
    ['lactate_mmol', 3],
    ['norepinephrine', 0.1],
    ['dobutamine', 5],
    ['epinephrine', 0],
    ['dopamine', 0],
    ['milrinone', 0],
    ['vasopressin_u_min', 0],
    ['phenylephrine', 0],
    ['mcs_in_place', ['none']],
    ['arrest_this_illness', false],
    ['map_measured', 65],
    ['sbp', 85],
  ]
  const gas = (pao2: number, hours: number): Told[] => [
    ['pao2_mmhg', pao2, hours],
    ['fio2_pct', 100, hours],
    ['abg_source', 'arterial', hours],
  ]
  const tube: Told = ['resp_support', 'imv_ett']

  it('is the row of the stage that the numbers suggest, the mildest while several are possible', () => {
    expect(of('va', ...shock).tier).toEqual({ tier: 'emergent', because: 'SCAI suggestion D' })
    expect(of('va', ...shock.slice(0, 2), ['arrest_this_illness', false]).tier).toEqual({
      tier: 'urgent',
      because: 'SCAI suggestion C',
    })
    expect(of('va', ['lactate_mmol', 9], ['ph', 7.1], ['abg_source', 'arterial']).tier).toEqual({
      tier: 'immediate',
      because: 'SCAI suggestion E',
    })
    expect(of('va').tier).toBeNull()
  })

  it.each([
    ['E', 'immediate'],
    ['D', 'emergent'],
    ['C', 'urgent'],
    ['B', undefined],
  ] as const)('is that of the stage that a person set: %s gives %s', (stage, tier) => {
    const { tier: found } = assess(seriesOf(['age_years', 50], ...shock), 'va', NOW, DEFAULT_SETTINGS, {
      setStage: stage,
    })
    expect(found?.tier).toBe(tier)
    if (tier) expect(found?.because).toBe(`SCAI stage ${stage}`)
  })

  it('is immediate for a P/F below 50 that falls', () => {
    expect(of('vv', tube, ...gas(49, 1), ...gas(60, 3)).tier).toEqual({
      tier: 'immediate',
      because: 'P/F below 50 mmHg and falling',
    })
    for (const [now, before] of [
      [50, 60],
      [49, 49],
      [49, 40],
    ] as const)
      expect(of('vv', tube, ...gas(now, 1), ...gas(before, 3)).tier?.tier).not.toBe('immediate')
    expect(of('vv', tube, ...gas(49, 1)).tier?.tier).not.toBe('immediate')
  })

  it('is emergent for a trigger that is met, urgent for one that time will meet', () => {
    expect(of('vv', tube, ...gas(70, 0), ...gas(72, 6.5)).tier).toMatchObject({
      tier: 'emergent',
      because: expect.stringContaining('meets: P/F below 80'),
    })
    expect(of('vv', tube, ...gas(70, 0), ...gas(72, 2)).tier).toMatchObject({
      tier: 'urgent',
      because: expect.stringContaining('may meet soon: P/F below 80'),
    })
    expect(of('vv', tube, ...gas(90, 0), ...gas(92, 2)).tier).toBeNull()
  })
})
