import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHEMISTRY_UNITS } from './chemistry.ts'
import { completions } from './completions.ts'
import { ENCOURAGE, type EncourageInputs } from './encourage-score.ts'
import { classOf, evaluateScore, type Score } from './evaluate-score.ts'
import { MURRAY, type MurrayInputs } from './murray-score.ts'
import { RESP, RESP_DIAGNOSES, type RespInputs } from './resp-score.ts'
import { SAVE, SAVE_DIAGNOSES, type SaveInputs } from './save-score.ts'
import { SOFA, type SofaInputs } from './sofa-score.ts'

/** Values on either side of each cut, and any in between. */
function around(min: number, max: number, ...cuts: number[]) {
  const near = cuts.flatMap((cut) => [cut - 1, cut - 0.01, cut, cut + 0.01, cut + 1])
  return fc.oneof(
    fc.constantFrom(...near.filter((value) => value >= min && value <= max)),
    fc.double({ min, max, noNaN: true }),
  )
}
const whole = (min: number, max: number) => fc.integer({ min, max })
const yesNo = fc.boolean()
const chemistry = (mgDl: fc.Arbitrary<number>, umolL: fc.Arbitrary<number>) =>
  fc.oneof(
    mgDl.map((amount) => ({ amount, unit: CHEMISTRY_UNITS[0] })),
    umolL.map((amount) => ({ amount, unit: CHEMISTRY_UNITS[1] })),
  )
const bilirubin = chemistry(around(0, 40, 1.2, 1.93, 2, 6, 12), around(0, 700, 20, 33, 102, 204))
const creatinine = chemistry(around(0, 20, 1.2, 1.5, 1.7, 2, 3.5, 5), around(0, 1500, 110, 150, 171, 300, 440))
const perhaps = (numbers: fc.Arbitrary<number>) => fc.option(numbers, { nil: undefined })

const RESP_INPUTS = fc.record<RespInputs>({
  ageYears: whole(18, 100),
  isImmunocompromised: yesNo,
  ventilatedHours: around(0, 400, 48, 168),
  diagnosis: fc.constantFrom(...RESP_DIAGNOSES),
  hasCnsDysfunction: yesNo,
  hasNonPulmonaryInfection: yesNo,
  hadNeuromuscularBlockade: yesNo,
  hadInhaledNitricOxide: yesNo,
  hadBicarbonateInfusion: yesNo,
  hadCardiacArrest: yesNo,
  paco2MmHg: around(10, 150, 75),
  pipCmH2O: around(5, 100, 42),
})
const SAVE_INPUTS = fc
  .record({
    diagnoses: fc.subarray([...SAVE_DIAGNOSES]),
    ageYears: whole(18, 100),
    weightKg: around(20, 400, 65, 90),
    bilirubin,
    altUL: around(0, 5000, 70),
    astUL: around(0, 5000, 70),
    hasCnsDysfunction: yesNo,
    creatinine,
    isOnDialysis: yesNo,
    hasChronicKidneyFailure: yesNo,
    intubatedHours: around(0, 200, 11, 30),
    pipCmH2O: around(5, 100, 20),
    hadCardiacArrest: yesNo,
    diastolicMmHg: around(0, 120, 40),
    difference: around(1, 100, 20),
    pulsePressureMmHg: perhaps(around(1, 100, 20)),
    bicarbonateMmolL: around(1, 60, 15),
  })
  .map(({ difference, ...inputs }): SaveInputs => ({ ...inputs, systolicMmHg: inputs.diastolicMmHg + difference }))
const SOFA_INPUTS = fc.record<SofaInputs>({
  pfRatioMmHg: around(20, 600, 100, 200, 300, 400),
  hasVentilatorySupport: yesNo,
  plateletsPerNl: around(0, 600, 20, 50, 100, 150),
  bilirubin,
  meanArterialMmHg: around(20, 150, 70),
  dopamine: around(0, 30, 0, 5, 15),
  dobutamine: around(0, 20, 0),
  epinephrine: around(0, 1, 0, 0.1),
  norepinephrine: around(0, 1, 0, 0.1),
  gcs: whole(3, 15),
  creatinine,
  urineMl24h: perhaps(around(0, 3000, 200, 500)),
})
const ENCOURAGE_INPUTS = fc.record<EncourageInputs>({
  ageYears: whole(18, 100),
  sex: fc.constantFrom('female', 'male'),
  bmiKgM2: around(14, 60, 25),
  gcs: whole(3, 15),
  creatinine,
  lactateMmolL: around(0, 30, 2, 8),
  prothrombinActivityPct: around(5, 150, 50),
})
const MURRAY_INPUTS = fc.record<MurrayInputs>({
  cxrQuadrants: whole(0, 4),
  pfRatioMmHg: around(20, 600, 100, 175, 225, 300),
  peepCmH2O: around(0, 30, 5.5, 8.5, 11.5, 14.5),
  staticComplianceMlCmH2O: around(5, 120, 20, 40, 60, 80),
})

type Key<I> = keyof I & string

/** Inputs of which more gives more points (`up`) or fewer (`down`); a diagnosis and what is in neither list have no order. */
interface Order<I> {
  readonly up: readonly Key<I>[]
  readonly down: readonly Key<I>[]
}

function without<I extends object>(inputs: I, left: readonly string[]): Partial<I> {
  // Only names of inputs are left out: what stays has the types it had.
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !left.includes(name))) as Partial<I>
}

function evaluated<I>(score: Score<I>, known: Partial<I>) {
  const result = evaluateScore(score, known, {})
  if (result.status === 'not_applicable') throw new Error(result.reason)
  return result
}

/** Lowest and highest total. */
function rangeOf<I>(score: Score<I>, known: Partial<I>): readonly [number, number] {
  const result = evaluated(score, known)
  return result.status === 'complete' ? [result.total, result.total] : [result.low, result.high]
}

function widthOf<I>(score: Score<I>, known: Partial<I>): number {
  const [low, high] = rangeOf(score, known)
  return high - low
}

function totalOf<I>(score: Score<I>, inputs: I): number {
  return score.items.reduce((sum, { rule }) => sum + rule(inputs).points, 0)
}

function amountOf(value: unknown): number {
  if (typeof value === 'object' && value !== null && 'amount' in value) return Number(value.amount)
  return Number(value)
}

function holds<I extends object>(score: Score<I>, arbitrary: fc.Arbitrary<I>, { up, down }: Order<I>) {
  const partly = arbitrary.chain((inputs) =>
    fc.subarray([...score.required]).map((unknown) => ({ inputs, unknown, known: without(inputs, unknown) })),
  )

  it('keeps the completed total, its class and the points of each item within what was possible', () => {
    fc.assert(
      fc.property(partly, ({ inputs, known }) => {
        const result = evaluated(score, known)
        const total = totalOf(score, inputs)
        const [low, high] = rangeOf(score, known)
        expect(low).toBeLessThanOrEqual(total)
        expect(high).toBeGreaterThanOrEqual(total)
        const shown = result.status === 'complete' ? [result.scoreClass] : result.classes
        if (score.classes.length > 0) expect(shown).toContain(classOf(score.classes, total))
        for (const [at, { possible }] of result.items.entries())
          expect(possible).toContain(score.items[at]?.rule(inputs).points)
      }),
    )
  })

  it('is complete with everything known, each item by a line of its table', () => {
    fc.assert(
      fc.property(arbitrary, (inputs) => {
        const result = evaluated(score, inputs)
        expect(result).toMatchObject({ status: 'complete', total: totalOf(score, inputs) })
        for (const [at, { says }] of result.items.entries())
          for (const part of says?.split(/, (?=refractory|after|congenital)/) ?? [])
            expect(score.items[at]?.table.map((line) => line.says)).toContain(part)
      }),
    )
  })

  it('never becomes wider by learning one input more', () => {
    fc.assert(
      fc.property(partly, fc.nat(), ({ inputs, unknown, known }, at) => {
        const learned = unknown[at % unknown.length]
        if (learned === undefined) return
        const [low, high] = rangeOf(score, known)
        const [lowNow, highNow] = rangeOf(score, { ...known, [learned]: inputs[learned] })
        expect(lowNow).toBeGreaterThanOrEqual(low)
        expect(highNow).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('shows exactly the totals and classes that completions reach', () => {
    const few = arbitrary.chain((inputs) =>
      fc
        .subarray([...score.required], { minLength: 1, maxLength: 4 })
        .map((unknown) => ({ unknown, known: without(inputs, unknown) })),
    )
    fc.assert(
      fc.property(few, ({ unknown, known }) => {
        const totals = completions(score.inputs, unknown, known).map((inputs) => totalOf(score, inputs))
        expect(rangeOf(score, known)).toEqual([Math.min(...totals), Math.max(...totals)])
        const result = evaluated(score, known)
        const reached = new Set(totals.map((total) => classOf(score.classes, total)?.name))
        if (result.status === 'complete') expect(reached).toEqual(new Set([result.scoreClass?.name]))
        else
          expect(result.classes.map(({ name }) => name)).toEqual(
            score.classes
              .map(({ name }) => name)
              .filter((name) => reached.has(name))
              .reverse(),
          )
      }),
      { numRuns: 60 },
    )
  })

  it('lists as missing what can narrow the range, most first, and nothing else', () => {
    fc.assert(
      fc.property(partly, ({ inputs, unknown, known }) => {
        const result = evaluated(score, known)
        const missing = result.status === 'incomplete' ? result.missing : []
        expect(missing.length > 0).toBe(result.status === 'incomplete')
        const narrowing = missing.map(({ narrowsBy }) => narrowsBy)
        expect(narrowing).toEqual(narrowing.toSorted((a, b) => b - a))
        const width = widthOf(score, known)
        for (const input of unknown) {
          const listed = missing.find((one) => one.input === input)?.narrowsBy ?? 0
          const byCandidates = score.inputs[input]
            .candidates(known)
            .map((value) => width - widthOf(score, { ...known, [input]: value }))
          expect(Math.max(...byCandidates)).toBe(listed)
          expect(width - widthOf(score, { ...known, [input]: inputs[input] })).toBeLessThanOrEqual(listed)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('has more points for more of what counts, fewer for more of what counts against', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.constantFrom(...up, ...down), (inputs, others, input) => {
        const [one, other] = [inputs[input], others[input]]
        const isMore = amountOf(one) <= amountOf(other) && unitOf(one) === unitOf(other)
        if (!isMore) return
        const change = totalOf(score, { ...inputs, [input]: other }) - totalOf(score, inputs)
        expect(up.includes(input) ? change : -change).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('reaches every printed line by its candidates or by what it can do without', () => {
    const optional = fc.sample(arbitrary, { seed: 1, numRuns: 200 }).map((inputs) => without(inputs, score.required))
    for (const item of score.items) {
      const needed = score.required.filter((input) => item.needs.includes(input))
      const said = optional.flatMap((known) =>
        completions(score.inputs, needed, known).map((inputs) => item.rule(inputs).says),
      )
      for (const { says } of item.table) expect(new Set(said)).toContain(says)
    }
  })
}

function unitOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'unit' in value ? value.unit : undefined
}

describe('RESP', () =>
  holds(RESP, RESP_INPUTS, {
    up: ['hadNeuromuscularBlockade'],
    down: [
      'ageYears',
      'isImmunocompromised',
      'ventilatedHours',
      'hasCnsDysfunction',
      'hasNonPulmonaryInfection',
      'hadInhaledNitricOxide',
      'hadBicarbonateInfusion',
      'hadCardiacArrest',
      'paco2MmHg',
      'pipCmH2O',
    ],
  }))

describe('SAVE', () =>
  holds(SAVE, SAVE_INPUTS, {
    up: ['systolicMmHg', 'pulsePressureMmHg', 'bicarbonateMmolL'],
    down: [
      'ageYears',
      'bilirubin',
      'altUL',
      'astUL',
      'hasCnsDysfunction',
      'creatinine',
      'isOnDialysis',
      'hasChronicKidneyFailure',
      'intubatedHours',
      'pipCmH2O',
      'hadCardiacArrest',
    ],
  }))

describe('SOFA', () =>
  holds(SOFA, SOFA_INPUTS, {
    up: ['hasVentilatorySupport', 'bilirubin', 'dopamine', 'dobutamine', 'epinephrine', 'norepinephrine', 'creatinine'],
    down: ['pfRatioMmHg', 'plateletsPerNl', 'meanArterialMmHg', 'gcs', 'urineMl24h'],
  }))

describe('ENCOURAGE', () =>
  holds(ENCOURAGE, ENCOURAGE_INPUTS, {
    up: ['ageYears', 'bmiKgM2', 'creatinine', 'lactateMmolL'],
    down: ['gcs', 'prothrombinActivityPct'],
  }))

describe('Murray, as its sum', () =>
  holds(MURRAY, MURRAY_INPUTS, {
    up: ['cxrQuadrants', 'peepCmH2O'],
    down: ['pfRatioMmHg', 'staticComplianceMlCmH2O'],
  }))
