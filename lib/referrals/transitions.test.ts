import { describe, expect, test } from 'vitest'
import { allows, mayEver, NEVER_UNDONE, TRANSITIONS, UNDO_SECONDS } from './transitions.ts'
import { ROLES, type Role, STATUSES, type Status, TRANSITION_EVENTS, type TransitionEvent } from './vocabulary.ts'

/**
 * Written from the workflow, not from the table: for each status, who may do what, and where it leads.
 * R referrer, C coordinator, P physician or director, S the portal.
 */
const EXPECTED: Record<Status, Partial<Record<TransitionEvent, [by: string, to: Status]>>> = {
  draft: { send: ['RC', 'sent'] },
  sent: { acknowledge: ['CP', 'acknowledged'], withdraw: ['RC', 'withdrawn'] },
  acknowledged: {
    start_review: ['CP', 'in_review'],
    accept: ['P', 'accepted'],
    advise: ['P', 'advised'],
    decline: ['P', 'declined'],
    redirect: ['PC', 'redirected'],
    withdraw: ['RC', 'withdrawn'],
  },
  in_review: {
    accept: ['P', 'accepted'],
    advise: ['P', 'advised'],
    decline: ['P', 'declined'],
    redirect: ['PC', 'redirected'],
    withdraw: ['RC', 'withdrawn'],
  },
  accepted: { assign_bed: ['C', 'bed_assigned'], rescind: ['P', 'in_review'], withdraw: ['RC', 'withdrawn'] },
  bed_assigned: { dispatch: ['C', 'en_route'], rescind: ['P', 'in_review'], withdraw: ['RC', 'withdrawn'] },
  en_route: { arrive: ['C', 'arrived'], rescind: ['P', 'in_review'], withdraw: ['RC', 'withdrawn'] },
  advised: answered(),
  declined: answered(),
  redirected: answered(),
  arrived: { close: ['CP', 'closed'] },
  closed: {},
  withdrawn: {},
}

function answered(): (typeof EXPECTED)[Status] {
  return {
    reopen: ['RS', 'sent'],
    reopen_by_staff: ['CP', 'in_review'],
    close: ['CP', 'closed'],
    withdraw: ['RC', 'withdrawn'],
  }
}

const LETTER: Record<Role, string> = {
  referrer: 'R',
  coordinator: 'C',
  physician: 'P',
  director: 'P',
  system: 'S',
  admin: '-',
  auditor: '-',
}

const EVERY = TRANSITION_EVENTS.flatMap((event) =>
  STATUSES.flatMap((status) => ROLES.map((role) => [event, status, role] as const)),
)

test('the table is looked at whole', () => expect(EVERY).toHaveLength(15 * 13 * 7))

describe.each(TRANSITION_EVENTS)('%s', (event) => {
  test.each(EVERY.filter(([each]) => each === event))('%s from %s by %s', (_, status, role) => {
    const [by, to] = EXPECTED[status][event] ?? ['', undefined]
    expect(allows(event, status, role)).toBe(by.includes(LETTER[role]))
    if (to !== undefined) expect(TRANSITIONS[event].to).toBe(to)
  })

  test.each(ROLES)('ever by %s', (role) => {
    const ever = STATUSES.some((status) => EXPECTED[status][event]?.[0].includes(LETTER[role]))
    expect(mayEver(event, role)).toBe(ever)
  })
})

test('the portal never acknowledges and never decides', () => {
  expect(TRANSITION_EVENTS.filter((event) => mayEver(event, 'system'))).toEqual(['reopen'])
})

test('nobody moves what is closed or withdrawn, and nothing returns to draft', () => {
  for (const event of TRANSITION_EVENTS) {
    for (const role of ROLES)
      for (const status of ['closed', 'withdrawn'] as const) expect(allows(event, status, role)).toBe(false)
    expect(TRANSITIONS[event].to).not.toBe('draft')
  }
})

test('a step can be undone for 60 seconds, sending never', () => {
  expect(UNDO_SECONDS).toBe(60)
  expect(NEVER_UNDONE).toEqual(['send'])
})
