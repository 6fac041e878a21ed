import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import type { NorepinephrineAs } from '../words.ts'
import { assess } from './assess.ts'
import { asBase, ifSalt } from './norepinephrine.ts'
import { NOW, seriesOf, type Told } from './testing.ts'

const DRUGS: readonly Told[] = [
  ['epinephrine', 0],
  ['dopamine', 0],
  ['dobutamine', 0],
  ['milrinone', 0],
  ['phenylephrine', 0],
  ['vasopressin_u_min', 0],
]

function assessed(dose: number, as: NorepinephrineAs | null) {
  const series = seriesOf(['age_years', 50], ['norepinephrine', dose], ['map_measured', 75], ...DRUGS)
  return assess(series, 'va', NOW, DEFAULT_SETTINGS, { norepinephrineAs: as })
}

function sums(dose: number, as: NorepinephrineAs | null) {
  const { vasoactive, scores, ifSalt: salt } = assessed(dose, as)
  const sofa = scores.find(({ about }) => about.id === 'sofa')?.result
  const items = sofa?.status === 'incomplete' ? sofa.items : []
  return {
    vis: vasoactive?.vis.status === 'complete' ? vasoactive.vis.total : null,
    nee: vasoactive?.nee.status === 'complete' ? vasoactive.nee.total : null,
    circulation: items.find(({ id }) => id === 'cardio')?.points,
    visIfSalt: salt?.vis.status === 'complete' ? salt.vis.total : null,
  }
}

describe('norepinephrine doses', () => {
  it.each([
    ['base', 0.2, 20, 0.2, 4],
    ['bitartrate_monohydrate', 0.2, 10, 0.1, 3],
    ['bitartrate_anhydrous', 0.378, 20, 0.2, 4],
    ['hydrochloride', 0.122, 10, 0.1, 3],
  ] as const)('as %s: %d gives VIS, NEE and SOFA of the base', (as, dose, vis, nee, circulation) => {
    expect(sums(dose, as)).toEqual({ vis, nee, circulation, visIfSalt: null })
  })

  it.each([null, 'not_sure'] as const)(
    'stay as typed where nobody knows (%s), with what they would be as a salt',
    (as) => {
      expect(sums(0.2, as)).toEqual({ vis: 20, nee: 0.2, circulation: 4, visIfSalt: 10 })
      const { ifSalt: salt } = assessed(0.2, as)
      const items = salt?.sofa.status === 'incomplete' ? salt.sofa.items : []
      expect(items.find(({ id }) => id === 'cardio')?.points).toBe(3)
      expect(salt?.nee).toMatchObject({ total: 0.1 })
    },
  )

  it('are in doubt while one of them runs', () => {
    expect(ifSalt(seriesOf(['norepinephrine', 0], ['norepinephrine', 0.2]), null)).not.toBeNull()
  })

  it('are in no doubt where none runs, nor under 18', () => {
    expect(assessed(0, null).ifSalt).toBeNull()
    const child = seriesOf(['age_years', 9], ['norepinephrine', 0.2])
    expect(assess(child, 'va', NOW, DEFAULT_SETTINGS).ifSalt).toBeNull()
    expect(ifSalt(seriesOf(['norepinephrine', 'pending']), null)).toBeNull()
    expect(ifSalt({}, null)).toBeNull()
  })

  it('are converted wherever they stand in the series; nothing else is, and what was typed stays', () => {
    const series = seriesOf(
      ['norepinephrine', 0.4],
      ['norepinephrine', 'pending', 1],
      ['norepinephrine', 0.3, 2],
      ['epinephrine', 0.4],
    )
    const typed = { ...series, norepinephrine: series.norepinephrine?.map((fact) => ({ ...fact, typedValue: '0.4' })) }
    const base = asBase(typed, 'bitartrate_monohydrate')
    expect(base.norepinephrine?.map(({ value, typedValue }) => [value, typedValue])).toEqual([
      [0.2, '0.4'],
      [null, '0.4'],
      [0.15, '0.4'],
    ])
    expect(base.epinephrine?.[0]?.value).toBe(0.4)
    expect(asBase({}, 'bitartrate_monohydrate').norepinephrine).toBeUndefined()
  })
})
