import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SCAI_DRUGS } from './scai-inputs.ts'
import { type ScaiInputs, type ScaiStage, scaiStageOf } from './scai-rule.ts'
import { type ScaiResult, scaiStage } from './scai-stage.ts'

function stages(result: ScaiResult): readonly ScaiStage[] {
  if (result.status === 'suggested') return [result.stage]
  return result.status === 'open' ? result.possible : []
}

const around = (...cuts: number[]) =>
  fc.oneof(
    fc.constantFrom(...cuts.flatMap((cut) => [cut - 0.5, cut, cut + 0.5])),
    fc.double({ min: 0, max: 40, noNaN: true }),
  )

const completeFacts = fc
  .record({
    lactateMmolL: around(2, 8),
    previousLactateMmolL: around(2, 8),
    ph: fc.constantFrom(7.1, 7.2, 7.3),
    urineMl24h: fc.constantFrom(0, 719, 720, 1500),
    systolicMmHg: fc.integer({ min: 40, max: 140 }),
    heartRatePerMin: fc.constantFrom(60, 99, 100),
    areDosesRising: fc.boolean(),
    hadCardiacArrest: fc.boolean(),
    deviceCount: fc.integer({ min: 0, max: 4 }),
    drugs: fc.record(Object.fromEntries(SCAI_DRUGS.map((drug) => [drug, fc.boolean()]))),
    meanShare: fc.double({ min: 0.5, max: 1, noNaN: true }),
    isCprInProgress: fc.boolean(),
  })
  .map(({ meanShare, isCprInProgress, ...facts }) => ({
    facts: { ...facts, meanArterialMmHg: facts.systolicMmHg * meanShare },
    isCprInProgress: facts.hadCardiacArrest && isCprInProgress,
  }))

it('whatever is left out, keeps the stage of the complete facts possible, and learning never opens a stage again', () => {
  fc.assert(
    fc.property(completeFacts, fc.infiniteStream(fc.boolean()), ({ facts, isCprInProgress }, stream) => {
      const keep = () => stream.next().value
      const { drugs, ...values } = facts
      const kept = Object.fromEntries(Object.entries(values).filter(keep))
      const keptDrugs = Object.fromEntries(Object.entries(drugs).filter(keep))
      const cprInProgress = keep() ? isCprInProgress : undefined
      const partly = scaiStage({ ...kept, drugs: keptDrugs }, { cprInProgress })
      const count = Object.values(drugs).filter(Boolean).length + facts.deviceCount
      const inputs: ScaiInputs = { ...facts, isCprInProgress, supportCount: count }
      const stage = scaiStageOf(inputs)
      expect(stages(scaiStage(facts, { cprInProgress: isCprInProgress }))).toEqual([stage])
      if (partly.status === 'none') return
      expect(stages(partly)).toContain(stage)
      if (partly.status === 'open') expect(partly.missing).not.toEqual([])
      const more = scaiStage({ ...kept, lactateMmolL: facts.lactateMmolL, drugs: keptDrugs }, { cprInProgress })
      expect(stages(partly)).toEqual(expect.arrayContaining([...stages(more)]))
    }),
    { numRuns: 100 },
  )
})
