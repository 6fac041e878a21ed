import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { escalationPolicies } from '#db/schema/paging.ts'
import { asActor } from '#lib/ctx.ts'
import { type Clinic, NOON, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { DEFAULT_POLICY, policyAt } from './policy.ts'

describe('the policy in force', () => {
  let clinic: Clinic
  const calmer = {
    ...DEFAULT_POLICY,
    tiers: { ...DEFAULT_POLICY.tiers, urgent: { stepsMin: [8, 16], repeatMin: 20 } },
  }

  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  const keep = (version: number, rules: unknown, createdAt: Date) =>
    asActor(clinic.as('director'), (tx) =>
      tx
        .insert(escalationPolicies)
        .values({ version, rules, note: 'Tried', createdAt, createdBy: clinic.id('director') }),
    )
  const at = (instant: Date) => asActor(clinic.as('referrer'), (tx) => policyAt(tx, instant))

  it('is the one that was newest at that instant', async () => {
    expect(await at(NOON)).toEqual({ version: 0, rules: DEFAULT_POLICY })
    await keep(1, calmer, NOON)
    await keep(2, DEFAULT_POLICY, seconds(60))
    expect(await at(seconds(-1))).toEqual({ version: 0, rules: DEFAULT_POLICY })
    expect(await at(NOON)).toEqual({ version: 1, rules: calmer })
    expect(await at(seconds(59))).toEqual({ version: 1, rules: calmer })
    expect(await at(seconds(60))).toEqual({ version: 2, rules: DEFAULT_POLICY })
  })

  it('is the one that the portal comes with, rather than none, when it cannot be read', async () => {
    await keep(3, { tiers: 'later' }, seconds(120))
    expect(await at(seconds(120))).toEqual({ version: 0, rules: DEFAULT_POLICY })
  })
})
