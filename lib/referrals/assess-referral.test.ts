import { expect, test } from 'vitest'
import { saidBeside } from './assess-referral.ts'
import { life, minute, row, type Step } from './testing/life.ts'

const EN_ROUTE: readonly Step[] = [
  { event: 'send', min: 0 },
  { event: 'acknowledge', min: 3 },
  { event: 'accept', min: 10, role: 'physician' },
]
const reached = (name: string, more: Partial<Step> = {}): Step => ({
  event: 'milestone',
  min: 60,
  detail: { name },
  ...more,
})
const said = (...steps: Step[]) => saidBeside(row(life(...EN_ROUTE, ...steps)))

test('ECMO flow begins with the cannulation, at the time that somebody gave', () => {
  expect(said().flowAt).toBeNull()
  expect(said(reached('at_bedside')).flowAt).toBeNull()
  expect(said(reached('cannulated')).flowAt).toEqual(minute(60))
  expect(said(reached('cannulated', { happenedMin: 52 })).flowAt).toEqual(minute(52))
})

test('the stage that a person set, and what the hospital’s doses count, go with it', () => {
  const stage: Step = { event: 'stage_confirmed', min: 20, detail: { stage: 'D', hasArrestModifier: false } }
  expect(said(stage)).toMatchObject({ setStage: 'D', norepinephrineAs: 'base' })
  expect(said().setStage).toBeUndefined()
})
