import { describe, expect, it } from 'vitest'
import { type ScaiInputs, scaiBecause, scaiNote, scaiStageOf } from './scai-rule.ts'

/** Stage A. */
const WELL: ScaiInputs = {
  isCprInProgress: false,
  lactateMmolL: 1,
  previousLactateMmolL: 1,
  ph: 7.4,
  urineMl24h: 1500,
  systolicMmHg: 110,
  meanArterialMmHg: 75,
  heartRatePerMin: 80,
  supportCount: 0,
  areDosesRising: false,
}
const LOW_FLOW = { lactateMmolL: 2, previousLactateMmolL: 2 }
const NO_FINDING = 'none of the findings of B to E'

describe('the rule of SCAI stages, both sides of every cut', () => {
  it.each<[Partial<ScaiInputs>, string, string[]]>([
    [{}, 'A', [NO_FINDING]],
    [{ supportCount: 3, areDosesRising: true }, 'A', [NO_FINDING]],
    [{ systolicMmHg: 90 }, 'A', [NO_FINDING]],
    [{ systolicMmHg: 89 }, 'B', ['systolic pressure under 90 mmHg']],
    [{ meanArterialMmHg: 60 }, 'A', [NO_FINDING]],
    [{ meanArterialMmHg: 59.9 }, 'B', ['mean pressure under 60 mmHg']],
    [{ heartRatePerMin: 99 }, 'A', [NO_FINDING]],
    [{ heartRatePerMin: 100 }, 'B', ['heart rate 100/min or more']],
    [{ lactateMmolL: 1.9, previousLactateMmolL: 1, supportCount: 2 }, 'A', [NO_FINDING]],
    [{ lactateMmolL: 2 }, 'C', ['lactate 2 mmol/L or more']],
    [{ urineMl24h: 720 }, 'A', [NO_FINDING]],
    [{ urineMl24h: 719 }, 'C', ['urine under 30 mL/h']],
    [{ ...LOW_FLOW, urineMl24h: 100 }, 'C', ['lactate 2 mmol/L or more', 'urine under 30 mL/h']],
    [{ ...LOW_FLOW, supportCount: 1 }, 'C', ['lactate 2 mmol/L or more']],
    [{ ...LOW_FLOW, areDosesRising: true }, 'C', ['lactate 2 mmol/L or more']],
    [
      { ...LOW_FLOW, supportCount: 1, areDosesRising: true },
      'D',
      ['lactate 2 mmol/L or more', 'on a drug or a device', 'doses rising'],
    ],
    [
      { urineMl24h: 0, supportCount: 1, lactateMmolL: 1.1 },
      'D',
      ['urine under 30 mL/h', 'on a drug or a device', 'lactate rising'],
    ],
    [
      { ...LOW_FLOW, supportCount: 2 },
      'D',
      ['lactate 2 mmol/L or more', 'on a drug or a device', 'two or more supports'],
    ],
    [{ ...LOW_FLOW, supportCount: 3, meanArterialMmHg: 60 }, 'D', expect.any(Array)],
    [{ ...LOW_FLOW, supportCount: 2, meanArterialMmHg: 59 }, 'D', expect.any(Array)],
    [{ supportCount: 3, meanArterialMmHg: 59.9 }, 'E', ['three or more supports and mean pressure under 60 mmHg']],
    [{ lactateMmolL: 8, previousLactateMmolL: 8, ph: 7.2 }, 'E', ['lactate 8 mmol/L or more with pH 7.20 or less']],
    [{ lactateMmolL: 7.9, previousLactateMmolL: 8, ph: 7.2 }, 'C', expect.any(Array)],
    [{ lactateMmolL: 8, previousLactateMmolL: 8, ph: 7.21 }, 'C', expect.any(Array)],
    [{ isCprInProgress: true }, 'E', ['CPR in progress']],
  ])('%o is %s', (change, stage, because) => {
    const inputs = { ...WELL, ...change }
    const found = scaiStageOf(inputs)
    expect({ stage: found, because: scaiBecause(found, inputs) }).toEqual({ stage, because })
  })

  it.each<[Partial<ScaiInputs>, string | null]>([
    [LOW_FLOW, 'Hypoperfusion with normal pressure.'],
    [{ ...LOW_FLOW, heartRatePerMin: 130 }, 'Hypoperfusion with normal pressure.'],
    [{ ...LOW_FLOW, supportCount: 1 }, null],
    [{ ...LOW_FLOW, systolicMmHg: 89 }, null],
    [{ ...LOW_FLOW, meanArterialMmHg: 59 }, null],
    [{}, null],
    [{ heartRatePerMin: 100 }, null],
    [{ ...LOW_FLOW, supportCount: 2 }, null],
    [{ isCprInProgress: true }, null],
  ])('%o has the note %s', (change, note) => {
    const inputs = { ...WELL, ...change }
    expect(scaiNote(scaiStageOf(inputs), inputs)).toBe(note)
  })
})
