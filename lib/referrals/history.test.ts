import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionInForce, heldSince, instantIn, lastDecision, lastTransition, standing, undoable } from './history.ts'
import { life, minute, type Step } from './testing/life.ts'
import { allows, NEVER_UNDONE, TRANSITIONS, UNDO_SECONDS } from './transitions.ts'
import { ROLES, type Role, STATUSES, type Status, TRANSITION_EVENTS, type TransitionEvent } from './vocabulary.ts'

const sent: Step = { event: 'send', min: 0 }
const acknowledged: Step = { event: 'acknowledge', min: 3, by: 'ok' }

describe('what stands', () => {
  test('an undone step and its undoing do not', () => {
    const events = life(sent, acknowledged, { event: 'undo', min: 3.5, by: 'ok', undoes: 'e2' })
    expect(standing(events).map(({ id }) => id)).toEqual(['e1'])
    expect(lastTransition(events)?.event).toBe('send')
  })

  test('what came after an undo does', () => {
    const events = life(sent, acknowledged, { event: 'undo', min: 3.5, undoes: 'e2' }, { event: 'acknowledge', min: 5 })
    expect(standing(events).map(({ id }) => id)).toEqual(['e1', 'e4'])
  })

  test('the order is that of the versions, whatever order the rows come in', () => {
    const events = life(sent, acknowledged, { event: 'call_logged', min: 4 })
    expect(standing(events.toReversed()).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
  })
})

describe('the decision', () => {
  const decided = [sent, acknowledged, { event: 'decline', min: 30, role: 'physician', by: 'dr' }] as const

  test('stands until it is undone, reopened or rescinded', () => {
    expect(decisionInForce(life(...decided))?.event).toBe('decline')
    expect(decisionInForce(life(...decided, { event: 'undo', min: 30.5, undoes: 'e3' }))).toBeNull()
    for (const event of ['reopen', 'reopen_by_staff', 'rescind'] as const)
      expect(decisionInForce(life(...decided, { event, min: 40 })), event).toBeNull()
  })

  test('stays visible after a reopening, and comes back in force when that is undone', () => {
    const reopened = life(...decided, { event: 'reopen_by_staff', min: 40 })
    expect(lastDecision(reopened)?.event).toBe('decline')
    const again = life(...decided, { event: 'reopen_by_staff', min: 40 }, { event: 'undo', min: 40.5, undoes: 'e4' })
    expect(decisionInForce(again)?.id).toBe('e3')
  })

  test('its times are read as instants, whether they come as text or as dates', () => {
    const [, , event] = life(sent, acknowledged, {
      event: 'advise',
      min: 9,
      detail: { recheckAt: '2026-03-14T03:32:00-04:00' },
    })
    expect(instantIn(event ?? null, 'recheckAt')).toEqual(new Date('2026-03-14T07:32:00Z'))
    expect(instantIn(event ?? null, 'expiresAt')).toBeNull()
    expect(instantIn(null, 'recheckAt')).toBeNull()
    const [broken] = life({ event: 'send', min: 0, detail: { recheckAt: 'soon' } })
    expect(instantIn(broken ?? null, 'recheckAt')).toBeNull()
  })
})

describe('since when the holder has it', () => {
  test('from the step that gave it', () => {
    expect(heldSince(life(sent))).toBeNull()
    expect(heldSince(life(sent, acknowledged))).toEqual(minute(3))
    expect(heldSince(life(sent, acknowledged, { event: 'call_logged', min: 4 }))).toEqual(minute(3))
    expect(heldSince(life(sent, acknowledged, { event: 'hand_over', min: 6 }))).toEqual(minute(6))
  })

  test('naming a reviewer does not take it, starting one’s own review does, reopening leaves it with nobody', () => {
    const named: Step = { event: 'start_review', min: 5, by: 'ok', detail: { reviewerId: 'dr' } }
    expect(heldSince(life(sent, acknowledged, named))).toEqual(minute(3))
    expect(heldSince(life(sent, acknowledged, { ...named, by: 'dr' }))).toEqual(minute(5))
    expect(heldSince(life(sent, acknowledged, { event: 'advise', min: 9 }, { event: 'reopen', min: 20 }))).toBeNull()
  })
})

describe('undo', () => {
  const events = life(sent, acknowledged)

  test('by the same person, up to 60 seconds', () => {
    expect(undoable(events, 'ok', minute(4))?.event.id).toBe('e2')
    expect(undoable(events, 'ok', minute(4))?.until).toEqual(minute(4))
    expect(undoable(events, 'ok', new Date(minute(4).getTime() + 1))).toBeNull()
    expect(undoable(events, 'other', minute(3))).toBeNull()
  })

  test('only the last step; a note in between does not matter; sending never', () => {
    expect(
      undoable(life(sent, acknowledged, { event: 'start_review', min: 3.2, by: 'dr' }), 'ok', minute(3.5)),
    ).toBeNull()
    expect(undoable(life(sent, acknowledged, { event: 'seen', min: 3.2, by: 'dr' }), 'ok', minute(3.5))).not.toBeNull()
    expect(undoable(life({ ...sent, by: 'me' }), 'me', minute(0.1))).toBeNull()
  })
})

/** The simplest thing that could be a referral: a status, and a stack of what can be taken back. */
interface Model {
  status: Status
  round: number
  stack: { id: string; event: TransitionEvent; by: string; role: Role; atMs: number; from: Status; round: number }[]
}

const STEPS = TRANSITION_EVENTS.flatMap((event) => ROLES.map((role) => [event, role] as const))

test('a whole life: whatever people try, history and model say the same', () => {
  const attempt = fc.record({
    undoes: fc.boolean(),
    /** Which of the steps that are open at this moment is taken. */
    pick: fc.nat(1000),
    undoRole: fc.constantFrom(...ROLES),
    waitSeconds: fc.integer({ min: 0, max: 90 }),
    person: fc.constantFrom('a', 'b'),
  })
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const model: Model = { status: 'draft', round: 1, stack: [] }
      const steps: Step[] = []
      let seconds = 0
      for (const { undoes, pick, undoRole, waitSeconds, person } of attempts) {
        seconds += waitSeconds
        const min = seconds / 60
        const now = minute(min)
        const open = STEPS.filter(([event, role]) => allows(event, model.status, role))
        const taken = open[pick % Math.max(1, open.length)]
        if (undoes || taken === undefined) {
          const role = pick % 2 === 0 ? (model.stack.at(-1)?.role ?? undoRole) : undoRole
          const by = `${role}-${person}`
          const top = model.stack.at(-1)
          const isTheirs =
            top !== undefined &&
            top.by === by &&
            !(NEVER_UNDONE as readonly string[]).includes(top.event) &&
            now.getTime() - top.atMs <= UNDO_SECONDS * 1000
          expect(undoable(life(...steps), by, now)?.event.id ?? null).toBe(isTheirs ? top.id : null)
          if (!isTheirs) continue
          model.stack.pop()
          model.status = top.from
          model.round = top.round
          steps.push({ event: 'undo', min, by, role, undoes: top.id })
        } else {
          const [event, role] = taken
          const by = `${role}-${person}`
          steps.push({ event, min, by, role })
          model.stack.push({
            id: `e${steps.length}`,
            event,
            by,
            role,
            atMs: now.getTime(),
            from: model.status,
            round: model.round,
          })
          model.status = TRANSITIONS[event].to
          if (event === 'reopen') model.round += 1
        }
      }
      const events = life(...steps)
      expect(events.at(-1)?.toStatus ?? 'draft').toBe(model.status)
      expect(events.at(-1)?.round ?? 1).toBe(model.round)
      expect(standing(events).map(({ id }) => id)).toEqual(model.stack.map(({ id }) => id))
      expect(lastTransition(events)?.id ?? null).toBe(model.stack.at(-1)?.id ?? null)
      const inForce = decisionInForce(events)
      const isAnswered =
        STATUSES.slice(STATUSES.indexOf('accepted')).includes(model.status) && model.status !== 'withdrawn'
      if (isAnswered) expect(inForce).not.toBeNull()
      if (['sent', 'acknowledged', 'in_review'].includes(model.status)) expect(inForce).toBeNull()
    }),
    { numRuns: 300 },
  )
})
