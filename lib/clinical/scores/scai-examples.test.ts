import { describe, expect, it } from 'vitest'
import type { ScaiFacts } from './scai-inputs.ts'
import { scaiStage } from './scai-stage.ts'
import { running, WELL } from './testing/scai-patients.ts'

/** The snapshots of the program's worked examples. */
describe('worked examples', () => {
  it.each<[string, ScaiFacts, { stage: string; supports: number; because: string[] }]>([
    [
      'EX-05',
      {
        ...WELL,
        lactateMmolL: 7.8,
        previousLactateMmolL: 6.1,
        ph: 7.16,
        urineMl24h: 350,
        systolicMmHg: 78,
        meanArterialMmHg: 60.67,
        heartRatePerMin: 132,
        areDosesRising: true,
        drugs: running('norepinephrine', 'epinephrine', 'vasopressin_u_min'),
        hadCardiacArrest: true,
        gcs: 14,
      },
      {
        stage: 'D',
        supports: 3,
        because: [
          'lactate 2 mmol/L or more',
          'urine under 30 mL/h',
          'on a drug or a device',
          'two or more supports',
          'doses rising',
          'lactate rising',
        ],
      },
    ],
    [
      'EX-06',
      {
        ...WELL,
        lactateMmolL: 5.6,
        previousLactateMmolL: 4,
        ph: 7.31,
        urineMl24h: 600,
        systolicMmHg: 72,
        meanArterialMmHg: 60,
        heartRatePerMin: 168,
        areDosesRising: true,
        drugs: running('norepinephrine', 'dobutamine'),
      },
      {
        stage: 'D',
        supports: 2,
        because: [
          'lactate 2 mmol/L or more',
          'urine under 30 mL/h',
          'on a drug or a device',
          'two or more supports',
          'doses rising',
          'lactate rising',
        ],
      },
    ],
    [
      'EX-07',
      {
        ...WELL,
        lactateMmolL: 6.2,
        previousLactateMmolL: 4.9,
        ph: 7.24,
        urineMl24h: 480,
        systolicMmHg: 68,
        meanArterialMmHg: 54.67,
        heartRatePerMin: 116,
        areDosesRising: true,
        drugs: running('norepinephrine', 'epinephrine'),
        deviceCount: 1,
      },
      { stage: 'E', supports: 3, because: ['three or more supports and mean pressure under 60 mmHg'] },
    ],
    [
      'EX-08',
      {
        ...WELL,
        lactateMmolL: 3.1,
        previousLactateMmolL: 3.4,
        ph: 7.34,
        urineMl24h: 800,
        systolicMmHg: 84,
        meanArterialMmHg: 54.67,
        heartRatePerMin: 150,
        drugs: running('norepinephrine'),
        hadCardiacArrest: true,
      },
      { stage: 'C', supports: 1, because: ['lactate 2 mmol/L or more'] },
    ],
  ])('%s', (_, facts, { stage, supports, because }) => {
    expect(scaiStage(facts, { branch: 'va', cprInProgress: facts.hadCardiacArrest ? false : undefined })).toEqual({
      status: 'suggested',
      stage,
      because,
      note: null,
      supports: { atLeast: supports, atMost: supports },
      hasArrestModifier: false,
    })
  })

  it('EX-09: CPR in progress is stage E, whatever is unknown', () => {
    const facts = { lactateMmolL: 11.8, ph: 6.98, drugs: running(), deviceCount: 0, hadCardiacArrest: true, gcs: 3 }
    expect(scaiStage(facts, { branch: 'ecpr', cprInProgress: true })).toMatchObject({
      status: 'suggested',
      stage: 'E',
      because: ['CPR in progress', 'lactate 8 mmol/L or more with pH 7.20 or less'],
      hasArrestModifier: true,
    })
  })
})
