import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { PERSON_ROLES, type PersonRole } from '#lib/referrals/vocabulary.ts'
import { DATABASE_SILENT } from './paging-problems.ts'
import { hearsOfPaging, toPagingState } from './paging-state.ts'

const actorOf = (...roles: PersonRole[]): Actor => ({
  personId: 'p',
  sessionId: 's',
  name: 'A. Person',
  verified: true,
  memberships: roles.map((role) => ({ role, facilityId: role === 'referrer' ? 'f' : null, unitType: null })),
})

describe('what an open screen is told about paging', () => {
  it('is that pages are late, and why to those who are paged or keep the portal', () => {
    const told = PERSON_ROLES.filter((role) => toPagingState([DATABASE_SILENT], actorOf(role)).causes.length > 0)
    expect(told).toEqual(['coordinator', 'physician', 'director', 'admin'])
    expect(PERSON_ROLES.every((role) => toPagingState([DATABASE_SILENT], actorOf(role)).late)).toBe(true)
  })

  it('is nothing while they go out in time', () => {
    expect(toPagingState(null, actorOf('coordinator'))).toEqual({ late: false, causes: [] })
  })

  it('reaches somebody with two roles', () => {
    expect(hearsOfPaging(actorOf('referrer', 'coordinator'))).toBe(true)
    expect(hearsOfPaging(actorOf('referrer', 'auditor'))).toBe(false)
  })
})
