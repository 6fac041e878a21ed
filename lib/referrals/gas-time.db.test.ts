import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { asActor } from '#lib/ctx.ts'
import { type Clinic, NOON, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { byField } from './latest.ts'
import { readValues } from './read-facts.ts'
import { snapshotIn } from './score-snapshot.ts'
import { send } from './send.ts'
import { addValues, type ValueEntry } from './values.ts'

let clinic: Clinic

beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())

const DRAWN = seconds(-4 * 3600)

function entry(code: string, value: ValueEntry['value']): ValueEntry {
  return { code, state: 'value', value, typedValue: `${value}`, typedUnit: null }
}

const drawn = entry('abg_at', DRAWN.toISOString())

async function sent(...entries: ValueEntry[]): Promise<string> {
  const { reference } = await send(clinic.as('referrer'), {
    intakeKey: randomUUID(),
    facilityId: clinic.hospital.id,
    support: 'vv',
    tier: 'urgent',
    unitType: 'icu',
    entries: [entry('age_years', 38), ...entries],
  })
  return reference
}

/** Saved by its own, some seconds after noon. */
function save(reference: string, after: number, ...entries: ValueEntry[]) {
  const submissionId = randomUUID()
  return addValues(clinic.as('referrer', seconds(after)), reference, { submissionId, entries })
}

async function standing(reference: string) {
  const { referral } = await clinic.state(reference)
  const ctx = clinic.as('coordinator')
  const values = await asActor(ctx, (tx) => readValues(tx, clinic.keys, [referral.id], null))
  return byField(values.get(referral.id) ?? [])
}

it('dates a gas that is sent with its drawing time, also for the scores that are kept', async () => {
  const kept = async (...entries: ValueEntry[]) => {
    const { events } = await clinic.state(await sent(entry('resp_support', 'imv_ett'), ...entries))
    return snapshotIn(events[0] ?? null)
  }
  const pao2 = { ...entry('pao2_mmhg', 55), measuredAt: DRAWN }
  const beside = [entry('abg_source', 'arterial'), entry('fio2_pct', 100)]
  const timed = await kept(pao2, ...beside.map((each) => ({ ...each, measuredAt: DRAWN })))
  expect(await kept(pao2, ...beside)).not.toEqual(timed)
  expect(await kept(pao2, ...beside, drawn)).toEqual(timed)
  const { fio2_pct: fio2, age_years: age } = await standing(await sent(...beside, drawn))
  expect(fio2?.map(({ measuredAt }) => measuredAt)).toEqual([DRAWN])
  expect(age?.map(({ measuredAt }) => measuredAt)).toEqual([NOON])
})

it('dates what is saved after the drawing time by it, and half an hour later no longer', async () => {
  const reference = await sent()
  await save(reference, 60, drawn)
  await save(reference, 120, entry('ph', 7.1))
  await save(reference, 60 + 31 * 60, entry('paco2_mmhg', 80))
  const { ph, paco2_mmhg: paco2 } = await standing(reference)
  expect(ph).toMatchObject([{ value: 7.1, measuredAt: DRAWN, enteredAt: seconds(120) }])
  expect(paco2).toMatchObject([{ value: 80, measuredAt: seconds(60 + 31 * 60) }])
})

it('corrects the time of what was saved before the drawing time, and keeps the first row', async () => {
  const reference = await sent()
  await save(reference, 60, { ...entry('ph', null), state: 'pending' })
  await save(reference, 120, entry('ph', 7.1))
  await save(reference, 180, entry('pao2_mmhg', 55), entry('lactate_mmol', 4))
  await save(reference, 240, entry('sbp', 90))
  const { eventId } = await save(reference, 300, drawn)
  const { ph, pao2_mmhg: pao2, lactate_mmol: lactate, sbp } = await standing(reference)
  expect(ph?.[0]).toMatchObject({ value: 7.1, typedValue: '7.1', measuredAt: DRAWN, enteredAt: seconds(120) })
  expect([...(pao2 ?? []), ...(lactate ?? [])]).toMatchObject([
    { value: 55, measuredAt: DRAWN },
    { value: 4, measuredAt: DRAWN },
  ])
  expect(sbp).toMatchObject([{ measuredAt: seconds(240) }])

  const { referral } = await clinic.state(reference)
  const ctx = clinic.as('coordinator')
  const all = await asActor(ctx, (tx) =>
    tx.select().from(clinicalValues).where(eq(clinicalValues.referralId, referral.id)),
  )
  const pressures = all.filter(({ code }) => code === 'pao2_mmhg')
  const [first, second] = pressures.toSorted((a, b) => b.measuredAt.getTime() - a.measuredAt.getTime())
  expect(pressures).toHaveLength(2)
  expect(first).toMatchObject({ measuredAt: seconds(180), correctsId: null })
  expect(second).toMatchObject({ correctsId: first?.id, eventId })
})

it('takes a correction without a time as of when the wrong value was measured, and a later value as of now', async () => {
  const reference = await sent()
  const correct = async (after: number, code: string, value: ValueEntry['value'], ...more: ValueEntry[]) => {
    const row = (await standing(reference))[code]?.[0]
    return save(reference, after, { ...entry(code, value), correctsId: row?.id }, ...more)
  }
  await save(reference, 60, { ...entry('sbp', 910), measuredAt: DRAWN }, { ...entry('ph', 7.1), measuredAt: DRAWN })
  await save(reference, 60, { ...entry('heart_rate', null), state: 'pending' }, entry('dbp', 50))
  await correct(120, 'sbp', 91)
  await correct(120, 'heart_rate', 120)
  await correct(120, 'dbp', 55)
  const { sbp, heart_rate: rate, dbp } = await standing(reference)
  expect(sbp).toMatchObject([{ value: 91, measuredAt: DRAWN, enteredAt: seconds(120) }])
  expect(rate).toMatchObject([{ value: 120, measuredAt: seconds(120) }])
  expect(dbp).toMatchObject([{ value: 55, measuredAt: seconds(60) }])

  await correct(180, 'sbp', 92)
  expect((await standing(reference)).sbp).toMatchObject([{ value: 92, measuredAt: DRAWN }])
  const since = seconds(-3600)
  await correct(180, 'ph', 7.2, entry('abg_at', since.toISOString()))
  expect((await standing(reference)).ph).toMatchObject([{ value: 7.2, measuredAt: since }])
})

it('dates a gas by a drawing time that is saved after its value was corrected', async () => {
  const reference = await sent()
  await save(reference, 60, entry('ph', 7.01))
  const [wrong] = (await standing(reference)).ph ?? []
  await save(reference, 120, { ...entry('ph', 7.1), correctsId: wrong?.id })
  expect((await standing(reference)).ph).toMatchObject([{ value: 7.1, measuredAt: seconds(60) }])
  await save(reference, 180, drawn)
  expect((await standing(reference)).ph).toMatchObject([{ value: 7.1, measuredAt: DRAWN }])
})

describe('an alert that comes again under its key', () => {
  const alert = (intakeKey: string, after: number, ...entries: ValueEntry[]) =>
    send(clinic.as('referrer', seconds(after)), {
      intakeKey,
      facilityId: clinic.hospital.id,
      support: 'vv',
      tier: 'urgent',
      unitType: 'icu',
      entries: [entry('age_years', 38), ...entries],
    })
  const gas = [entry('ph', 7.1), entry('pao2_mmhg', 55), entry('abg_source', 'arterial'), entry('fio2_pct', 100)]
  const at = (time: Date) => entry('abg_at', time.toISOString())

  it('with the gas drawn at another time moves the whole gas, and leaves none behind', async () => {
    const key = randomUUID()
    const { reference } = await alert(key, 0, ...gas, at(DRAWN))
    const later = seconds(-3600)
    expect(await alert(key, 60, ...gas, at(later))).toEqual({ reference, outcome: 'added' })
    const values = await standing(reference)
    for (const { code, value } of gas) expect(values[code], code).toMatchObject([{ value, measuredAt: later }])
    expect(values.abg_at?.[0]?.value).toBe(later.toISOString())
    expect(await alert(key, 120, ...gas, at(later))).toEqual({ reference, outcome: 'known' })
    expect(await alert(key, 180, ...gas, at(DRAWN))).toEqual({ reference, outcome: 'added' })
    expect((await standing(reference)).ph).toMatchObject([{ value: 7.1, measuredAt: DRAWN }])
  })

  it('with a drawing time that it lacked dates the gas by it', async () => {
    const key = randomUUID()
    const { reference } = await alert(key, 0, ...gas)
    await alert(key, 60, ...gas, at(DRAWN))
    expect((await standing(reference)).pao2_mmhg).toMatchObject([{ value: 55, measuredAt: DRAWN }])
  })

  it('as it was puts nothing on top of what was added since', async () => {
    const key = randomUUID()
    const { reference } = await alert(key, 0, entry('sbp', 90))
    await save(reference, 60, entry('sbp', 70))
    expect(await alert(key, 120, entry('sbp', 90))).toEqual({ reference, outcome: 'known' })
    expect((await standing(reference)).sbp?.[0]).toMatchObject({ value: 70 })
    expect(await alert(key, 180, entry('sbp', 60))).toEqual({ reference, outcome: 'added' })
    expect(await alert(key, 240, entry('sbp', 90))).toEqual({ reference, outcome: 'added' })
    expect((await standing(reference)).sbp?.map(({ value }) => value)).toEqual([90, 60, 70, 90])
  })
})
