import { describe, expect, it } from 'vitest'
import type { FormValues } from '#lib/form-values.ts'
import { checkStep, type StepFacts } from './step-check.ts'
import { toStepInput } from './step-input.ts'

const now = new Date('2026-03-14T07:21:00Z') // 03:21 in New York
const facts: StepFacts = {
  reference: '7K4QMT',
  zone: 'America/New_York',
  ageYears: 38,
  acceptedMode: 'transfer_in',
  promisedRecheckAt: null,
}

const declined: FormValues = {
  reason: 'malignancy',
  rationale: 'There is nothing to bridge to.',
  recommendations: 'Comfort.',
  noTrigger: 'yes',
  recheckAt: '07:30',
  secondPhysician: 'named',
  secondName: 'Dr O. Brandt',
}

describe('a step’s form', () => {
  it('is what its command takes', () => {
    expect(checkStep('decline', declined, facts, now)).toBeNull()
    expect(toStepInput('decline', facts.reference, declined, { zone: facts.zone, now })).toMatchObject({
      triggers: ['none'],
      recheckAt: '2026-03-14T11:30:00.000Z',
      secondPhysician: { choice: 'named', text: 'Dr O. Brandt' },
    })
  })

  it('names one gap at a time, at the control where it is mended', () => {
    const without = (...names: string[]) =>
      checkStep(
        'decline',
        Object.fromEntries(Object.entries(declined).filter(([name]) => !names.includes(name))),
        facts,
        now,
      )
    expect(Object.keys(without('reason', 'rationale') ?? {})).toEqual(['reason'])
    expect(without('secondPhysician')).toHaveProperty('secondPhysician')
    expect(without('secondName')).toHaveProperty('secondName')
    expect(without('noTrigger')).toHaveProperty('triggers')
  })

  it('asks for the person and the time of another center one after the other', () => {
    const redirect = (more: FormValues) => checkStep('redirect', { referrerKnows: 'yes', ...more }, facts, now)
    expect(redirect({})).toHaveProperty('center')
    expect(redirect({ center: 'Children’s' })).toHaveProperty('centerPerson')
    expect(redirect({ center: 'Children’s', centerPerson: 'Dr S. Ito' })).toHaveProperty('centerAt')
    expect(redirect({ center: 'Children’s', centerPerson: 'Dr S. Ito', centerAt: '03:19' })).toBeNull()
  })

  it('needs a recorded exception under 18', () => {
    expect(checkStep('accept', { mode: 'retrieval' }, facts, now)).toBeNull()
    expect(checkStep('accept', { mode: 'retrieval' }, { ...facts, ageYears: 9 }, now)).toHaveProperty('ageException')
  })

  it('asks for team and console only when the team goes out', () => {
    const bed = { bed: 'MCS ICU 1', confirmedBy: 'charge nurse', confirmedAt: '03:20' }
    expect(checkStep('assign_bed', bed, facts, now)).toBeNull()
    expect(checkStep('assign_bed', bed, { ...facts, acceptedMode: 'retrieval' }, now)).toHaveProperty('team')
  })

  it('keeps the main reason out of the others, and reads one trigger from each line', () => {
    const values = {
      ...declined,
      otherReasons: ['malignancy', 'frailty_or_comorbidity'],
      noTrigger: '',
      triggers: 'a\n\n b ',
    }
    expect(toStepInput('decline', facts.reference, values, { zone: facts.zone, now })).toMatchObject({
      otherReasons: ['frailty_or_comorbidity'],
      triggers: ['a', 'b'],
    })
  })
})
