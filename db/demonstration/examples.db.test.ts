import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldById } from '#lib/clinical/catalogue.ts'
import type { ReferralDetail, ValueFact } from '#lib/referrals/facts.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { REQUEST_CODES } from '#lib/referrals/values.ts'
import { createDemonstration, type Demonstration, referenceOf } from '#scripts/testing/demonstration.ts'
import { OKAFOR } from './people.ts'

interface FileExample {
  id: string
  fields: Record<string, unknown>
  value_states: Record<string, string>
  series: { at: string; field: string; value: number }[]
}

/** Read here once more, without the code under test. */
const FILE: FileExample[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'example-referrals.json'), 'utf8'),
).examples

/** EX-01 is drawn while three of its answers are missing; see look/portal/referral.html. */
const STILL_MISSING = ['nonpulm_infection', 'bicarbonate_infusion', 'bilirubin_mg_dl', 'fibrinogen_mg_dl']
const TIME_OF_DAY = /\b\d\d:\d\d\b/u
const DAY_MS = 86_400_000

const now = new Date('2026-11-23T17:20:05Z')

describe('the examples', () => {
  let demonstration: Demonstration
  beforeAll(async () => {
    demonstration = await createDemonstration(now)
  })
  afterAll(() => demonstration.close())

  describe.each(FILE)('$id', ({ id, fields, value_states: states, series }) => {
    let detail: ReferralDetail
    beforeAll(async () => {
      detail = await getReferral(demonstration.as(OKAFOR), referenceOf(id))
    })
    const latest = (code: string): ValueFact | undefined => detail.values.find((fact) => fact.code === code)
    const missing = id === 'EX-01' ? STILL_MISSING : []
    const answered = Object.entries(fields).filter(
      ([code, value]) =>
        value !== null && !(REQUEST_CODES as readonly string[]).includes(code) && !missing.includes(code),
    )

    it('is sent as the file says', () => {
      expect(detail.facility.shortName.toUpperCase()).toBe(String(fields.sending_facility_id).replace('FAC-', ''))
      expect([detail.support, detail.referrerTier, detail.unitType]).toEqual([
        fields.support_question,
        fields.referrer_urgency,
        fields.sending_unit_type,
      ])
      expect(detail.sender.phone).toBe(fields.callback_phone)
    })

    it('holds every answer of the file', () => {
      const plain = answered.filter(
        ([code, value]) =>
          code !== 'referring_physician_name' &&
          !['date', 'datetime'].includes(fieldById(code).type) &&
          !TIME_OF_DAY.test(JSON.stringify(value)),
      )
      for (const [code, value] of plain) {
        const kept = latest(code)
        expect(kept?.state, code).toBe('value')
        if (typeof value === 'number') expect(kept?.value, code).toBeCloseTo(value, 3)
        else expect(kept?.value, code).toEqual(value)
      }
      expect(plain.length).toBeGreaterThan(60)
    })

    it('keeps its times apart as the file does', () => {
      const dated = answered
        .filter(([code]) => fieldById(code).type === 'datetime' && code !== 'phone_call_made_at')
        .map(([code, value]) => Date.parse(String(latest(code)?.value)) - Date.parse(String(value)))
      expect(dated.length).toBeGreaterThan(1)
      expect(new Set(dated).size).toBe(1)
    })

    it('keeps the answers that have no value', () => {
      for (const [code, state] of Object.entries(states)) expect(latest(code)?.state, code).toBe(state)
    })

    it('keeps each earlier measurement once', () => {
      for (const code of new Set(series.map(({ field }) => field))) {
        const measured = series.filter(({ field }) => field === code)
        const kept = detail.values.filter((fact) => fact.code === code).reverse()
        expect(kept.length, code).toBe(measured.length)
        const apart = kept.map(({ measuredAt }, index) => measuredAt.getTime() - Date.parse(measured[index]?.at ?? ''))
        expect(new Set(apart).size, code).toBe(1)
      }
    })
  })

  it('says in words the same times that it holds as values', async () => {
    const { values } = await getReferral(demonstration.as(OKAFOR), referenceOf('EX-05'))
    const lysis = new Date(String(values.find(({ code }) => code === 'thrombolysis_at')?.value))
    const clock = lysis.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'America/New_York' })
    expect(values.find(({ code }) => code === 'history_summary')?.value).toContain(`alteplase ${clock}`)
  })

  it('keeps the age and the birthday of a patient together', async () => {
    for (const { id, fields } of FILE) {
      const { values } = await getReferral(demonstration.as(OKAFOR), referenceOf(id))
      const dob = new Date(String(values.find(({ code }) => code === 'dob')?.value))
      expect(Math.floor((now.getTime() - dob.getTime()) / (365.2425 * DAY_MS)), id).toBe(fields.age_years)
    }
  })
})
