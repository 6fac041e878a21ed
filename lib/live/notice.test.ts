import { describe, expect, it } from 'vitest'
import { messageFor, type ReferralNotice, sees, type Viewer } from './notice.ts'

const notice: ReferralNotice = {
  id: '00000000-0000-4000-8000-000000000001',
  reference: '7K4QMT',
  version: 3,
  facilityId: 'riverton',
  createdBy: 'moreau',
  event: 'acknowledge',
  tier: 'emergent',
}
const viewer = (rest: Partial<Viewer>): Viewer => ({
  sessionId: 's',
  personId: 'somebody',
  reach: 'none',
  facilityIds: [],
  session: 'active',
  ...rest,
})

describe('who is told of a change', () => {
  it.each([
    ['the program', viewer({ reach: 'program' }), true],
    ['a colleague at the same hospital', viewer({ reach: 'facility', facilityIds: ['riverton'] }), true],
    ['another hospital', viewer({ reach: 'facility', facilityIds: ['harbor'] }), false],
    ['the unverified author', viewer({ reach: 'own', facilityIds: ['riverton'], personId: 'moreau' }), true],
    ['an unverified colleague', viewer({ reach: 'own', facilityIds: ['riverton'] }), false],
    ['the author from a hospital that they left', viewer({ reach: 'own', personId: 'moreau' }), false],
    ['an administrator', viewer({ reach: 'account' }), false],
    ['nobody in particular', viewer({ facilityIds: ['riverton'], personId: 'moreau' }), false],
  ])('%s: %#', (_who, each, told) => {
    expect(sees(each, notice)).toBe(told)
  })
})

describe('what a screen is told', () => {
  it('names the referral, its version and the event', () => {
    expect(messageFor(viewer({}), notice)).toEqual({
      event: 'referral',
      data: { referral: '7K4QMT', version: 3, event: 'acknowledge' },
    })
  })

  it('calls a sending and a reopening by the hospital an alert', () => {
    const events = ['send', 'reopen', 'reopen_by_staff', 'accept', 'limit_passed']
    const alerts = events.filter((event) => messageFor(viewer({}), { ...notice, event }).event === 'alert')
    expect(alerts).toEqual(['send', 'reopen'])
  })

  it('says nothing but urgency and hospital while the screen is locked', () => {
    expect(messageFor(viewer({ session: 'locked' }), { ...notice, event: 'send' })).toEqual({
      event: 'alert',
      data: { tier: 'emergent', facility: 'riverton' },
    })
  })
})
