import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../criteria/criterion.ts'
import { evaluateCriteria } from '../criteria/evaluate-criteria.ts'
import { proposedTier } from './proposed-tier.ts'
import { toAnswers } from './series.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const NOTHING = { isCprInProgress: false, stages: [], pfRatios: [], criteria: [] } as const
const pf = (...values: number[]) => values.map((value, hours) => ({ value, at: hoursAgo(hours), used: [] }))

describe('the tier that is proposed', () => {
  it('is none where nothing speaks for one', () => {
    expect(proposedTier(NOTHING)).toBeNull()
    expect(proposedTier({ ...NOTHING, pfRatios: pf(49) })).toBeNull()
    expect(proposedTier({ ...NOTHING, pfRatios: pf(49, 60, 40) })?.tier).toBe('immediate')
  })

  it('is not raised by a contraindication, which speaks against ECMO and not for its urgency', () => {
    const told: Told[] = [
      ['age_years', 50],
      ['comorbidities', { choices: ['advanced_malignancy'] }],
    ]
    const series = seriesOf(...told)
    const criteria = evaluateCriteria(
      { branch: 'vv', answers: toAnswers(series, 'vv'), measured: series, now: NOW },
      DEFAULT_SETTINGS,
    )
    expect(criteria.filter(({ status }) => status === 'met').map(({ kind }) => kind)).toEqual(['absolute'])
    expect(proposedTier({ ...NOTHING, criteria })).toBeNull()
  })
})
