import { describe, expect, it } from 'vitest'
import { toFieldMessages } from '#lib/input.ts'
import { policyChange } from '#lib/paging/change-policy.ts'
import { DEFAULT_POLICY } from '#lib/paging/policy.ts'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import { fieldName, fieldOfPath, toPolicyInput } from './policy-input.ts'

const typed = (change: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    TIERS.flatMap((tier) => {
      const { stepsMin, repeatMin } = DEFAULT_POLICY.tiers[tier]
      const steps = (['1', '2', '3'] as const).map((field, index) => [
        fieldName(tier, field),
        `${stepsMin[index] ?? ''}`,
      ])
      return [...steps, [fieldName(tier, 'repeat'), `${repeatMin}`]]
    }),
  ),
  note: 'Too slow',
  seenVersion: '0',
  ...change,
})

const messages = (change: Record<string, string>) => {
  const parsed = policyChange.safeParse(toPolicyInput(typed(change)))
  if (parsed.success) return {}
  const fields = Object.entries(toFieldMessages(parsed.error))
  return Object.fromEntries(fields.map(([path, message]) => [fieldOfPath(path), message]))
}

describe('the typed times of a policy', () => {
  it('are read as they stand', () => {
    expect(policyChange.parse(toPolicyInput(typed()))).toEqual({
      tiers: DEFAULT_POLICY.tiers,
      note: 'Too slow',
      seenVersion: 0,
    })
  })

  it('may leave out steps at the end', () => {
    const { tiers } = policyChange.parse(toPolicyInput(typed({ 'urgent-2': ' ', 'urgent-3': '' })))
    expect(tiers.urgent.stepsMin).toEqual([10])
  })

  it.each([
    [{ 'urgent-1': '' }, 'urgent-1'],
    [{ 'urgent-1': '', 'urgent-2': '', 'urgent-3': '' }, 'urgent-1'],
    [{ 'urgent-2': '' }, 'urgent-2'],
    [{ 'urgent-2': 'soon' }, 'urgent-2'],
    [{ 'urgent-3': '1.5' }, 'urgent-3'],
    [{ 'urgent-3': '20' }, 'urgent-3'],
    [{ 'immediate-repeat': '' }, 'immediate-repeat'],
    [{ 'immediate-repeat': '16' }, 'immediate-repeat'],
    [{ note: ' ' }, 'note'],
  ])('with %j are refused at %s', (change, field) => {
    expect(Object.keys(messages(change))).toEqual([field])
  })
})
