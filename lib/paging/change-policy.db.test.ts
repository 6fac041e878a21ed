import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#lib/ctx.ts'
import { toFieldMessages } from '#lib/input.ts'
import { type Clinic, NOON, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import { changePolicy, mayChangePolicy, policyChange } from './change-policy.ts'
import { DEFAULT_POLICY, policyAt } from './policy.ts'
import { readPolicyHistory } from './policy-history.ts'

const { tiers } = DEFAULT_POLICY
const sooner = { ...tiers, urgent: { stepsMin: [8, 16], repeatMin: 8 } }
const soonest = { ...tiers, urgent: { stepsMin: [4], repeatMin: 4 } }

describe('changing the policy', () => {
  let clinic: Clinic

  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  it.each<Who>(['referrer', 'unverified', 'coordinator', 'physician', 'auditor'])(
    'is not open to a %s',
    async (who) => {
      expect(mayChangePolicy(clinic.actor(who))).toBe(false)
      await expect(
        (async () => changePolicy(clinic.as(who), { tiers: sooner, note: 'Too slow', seenVersion: 0 }))(),
      ).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  it('is kept with who, when and why, by a director and by an administrator', async () => {
    await changePolicy(clinic.as('director'), { tiers: sooner, note: 'Too slow at night', seenVersion: 0 })
    await changePolicy(clinic.as('admin', seconds(60)), { tiers: soonest, note: 'Still too slow', seenVersion: 1 })
    for (const who of ['director', 'admin'] as const)
      expect(await readPolicyHistory(clinic.as(who, seconds(90)))).toMatchObject({
        current: { version: 2, rules: { ...DEFAULT_POLICY, tiers: soonest } },
        versions: [
          {
            version: 2,
            at: seconds(60),
            by: 'J. Quillen',
            note: 'Still too slow',
            changes: [{ tier: 'urgent', before: sooner.urgent, after: soonest.urgent }],
          },
          {
            version: 1,
            at: NOON,
            by: 'Dr S. Ferreira',
            note: 'Too slow at night',
            changes: [{ before: tiers.urgent }],
          },
        ],
      })
  })

  it('leaves alone what began before', async () => {
    const rulesAt = (at: Date) => asActor(clinic.as('coordinator'), (tx) => policyAt(tx, at))
    expect((await rulesAt(seconds(-1))).rules.tiers).toEqual(tiers)
    expect((await rulesAt(seconds(59))).rules.tiers).toEqual(sooner)
  })

  it('does not undo what somebody else changed meanwhile', async () => {
    await expect(
      changePolicy(clinic.as('director', seconds(120)), { tiers, note: 'Back', seenVersion: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const both = await Promise.allSettled(
      [tiers, sooner].map((next) =>
        changePolicy(clinic.as('director', seconds(120)), { tiers: next, note: 'At once', seenVersion: 2 }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  it('says so when nothing would change', async () => {
    const { current } = await readPolicyHistory(clinic.as('director', seconds(180)))
    await expect(
      changePolicy(clinic.as('director', seconds(180)), {
        tiers: current.rules.tiers,
        note: 'Same',
        seenVersion: current.version,
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('what may be put in force', () => {
  const messages = (tier: keyof typeof tiers, stepsMin: number[], repeatMin = 1, note = 'Why') => {
    const parsed = policyChange.safeParse({
      tiers: { ...tiers, [tier]: { stepsMin, repeatMin } },
      note,
      seenVersion: 0,
    })
    return parsed.success ? {} : toFieldMessages(parsed.error)
  }

  it('keeps to what hospitals are promised, and answers before the answer is due', () => {
    expect(messages('emergent', [5, 30], 30)).toEqual({})
    expect(messages('emergent', [6])).toEqual({ 'tiers.emergent.stepsMin.0': expect.stringContaining('At most 5') })
    expect(messages('emergent', [5, 31])).toEqual({
      'tiers.emergent.stepsMin.1': expect.stringContaining('At most 30'),
    })
    expect(messages('emergent', [5], 31)).toEqual({ 'tiers.emergent.repeatMin': expect.stringContaining('At most 30') })
    expect(messages('planned_or_advice', [30, 240], 240)).toEqual({})
  })

  it('needs a reason', () => {
    expect(messages('emergent', [5], 5, ' ')).toEqual({ note: expect.any(String) })
  })
})
