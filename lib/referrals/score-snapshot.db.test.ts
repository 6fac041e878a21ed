import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clinic, openClinic, seconds, WORDS } from '#scripts/testing/clinic.ts'
import { confirmStage } from './confirm-stage.ts'
import { confirmedStage } from './confirmed-stage.ts'
import { accept, decline } from './decide.ts'
import { acknowledge, startReview } from './hold.ts'
import { reopen } from './lifecycle.ts'
import { snapshotIn } from './score-snapshot.ts'
import { send } from './send.ts'
import { addValues, type ValueEntry } from './values.ts'
import type { Branch } from './vocabulary.ts'

let clinic: Clinic

beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())

function entry(code: string, value: ValueEntry['value']): ValueEntry {
  return { code, state: 'value', value, typedValue: null, typedUnit: null }
}

async function sent(support: Branch, ...entries: ValueEntry[]): Promise<string> {
  const { reference } = await send(clinic.as('referrer'), {
    intakeKey: randomUUID(),
    facilityId: clinic.hospital.id,
    support,
    tier: 'urgent',
    unitType: 'icu',
    entries: entries.some(({ code }) => code === 'age_years') ? entries : [entry('age_years', 38), ...entries],
  })
  return reference
}

async function inReview(support: Branch, ...entries: ValueEntry[]): Promise<string> {
  const reference = await sent(support, ...entries)
  await acknowledge(clinic.as('coordinator'), reference)
  await startReview(clinic.as('physician'), reference, null)
  return reference
}

async function keptWith(reference: string, event: string) {
  const { events } = await clinic.state(reference)
  return snapshotIn(events.findLast((each) => each.event === event) ?? null)
}

const resp = (snapshot: Awaited<ReturnType<typeof keptWith>>) => snapshot?.scores.find(({ id }) => id === 'resp')

describe('scores are kept', () => {
  it('with the sending, as far as it was measured', async () => {
    const measured = await sent('vv', entry('resp_support', 'niv'), entry('nmb_used', true))
    expect(resp(await keptWith(measured, 'send'))).toEqual({
      id: 'resp',
      low: -15,
      high: 15,
      classes: ['I', 'II', 'III', 'IV', 'V'],
    })
    expect(await keptWith(await sent('vv', entry('nmb_used', true)), 'send')).toBeNull()
  })

  it('with the decision, as they stand then, and no longer change', async () => {
    const reference = await inReview('vv', entry('resp_support', 'niv'))
    const values = [entry('nmb_used', true), entry('immunocompromised', false)]
    await addValues(clinic.as('referrer'), reference, { submissionId: randomUUID(), entries: values })
    await accept(clinic.as('physician'), reference, { mode: 'retrieval', otherReasons: [] })
    await addValues(clinic.as('referrer', seconds(60)), reference, {
      submissionId: randomUUID(),
      entries: [entry('immunocompromised', true)],
    })
    expect(resp(await keptWith(reference, 'send'))).toMatchObject({ low: -16, high: 15 })
    expect(resp(await keptWith(reference, 'accept'))).toMatchObject({ low: -13, high: 15 })
  })

  it('with a decline, and again when it is sent again', async () => {
    const reference = await inReview('va', entry('heart_rate', 108), entry('lactate_mmol', 5))
    await decline(clinic.as('physician'), reference, {
      ...WORDS,
      secondPhysician: { choice: 'named', text: 'Dr N. Osei' },
    })
    expect((await keptWith(reference, 'decline'))?.scores.map(({ id }) => id)).toEqual(['save', 'sofa', 'vis', 'nee'])
    await reopen(clinic.as('referrer'), reference, { reason: 'Lactate rises' })
    expect((await keptWith(reference, 'reopen'))?.stages).toEqual(['C', 'D', 'E'])
  })

  it('with nothing under 18', async () => {
    const reference = await sent('vv', entry('age_years', 9), entry('resp_support', 'niv'))
    expect(await keptWith(reference, 'send')).toBeNull()
  })
})

describe('a stage that a person sets', () => {
  it('is kept beside what was suggested then', async () => {
    const reference = await inReview('va', entry('lactate_mmol', 5), entry('heart_rate', 108))
    await confirmStage(clinic.as('physician'), reference, { stage: 'B', hasArrestModifier: true })
    const { events } = await clinic.state(reference)
    const last = events.at(-1)
    expect(last && confirmedStage(last)).toEqual({ stage: 'B', hasArrestModifier: true, suggested: ['C', 'D', 'E'] })
  })
})
