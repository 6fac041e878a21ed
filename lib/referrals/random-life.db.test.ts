import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors.ts'
import { type Clinic, openClinic, PACKET_CODES, seconds, type Who } from '#scripts/testing/clinic.ts'
import { overridePacket } from './lifecycle.ts'
import type { Recorded } from './move.ts'
import { send } from './send.ts'
import { STEPS } from './testing/commands.ts'
import { allows, mayEver, UNDO_SECONDS } from './transitions.ts'
import { undo } from './undo.ts'
import type { Role, Status, TransitionEvent } from './vocabulary.ts'

const WHO = ['referrer', 'coordinator', 'physician', 'director', 'elsewhere'] as const satisfies readonly Who[]
type Actor = (typeof WHO)[number]

const EVENTS = Object.values(STEPS).flatMap(({ event, to }) => (to ? [event as TransitionEvent] : []))

/** What a referral should be, told in a few lines and without a database. */
interface Model {
  readonly status: Status
  readonly round: number
  readonly holder: Actor | null
  readonly reviewer: Actor | null
}

interface Taken {
  readonly event: TransitionEvent
  readonly by: Actor
  readonly atSeconds: number
  readonly before: Model
}

type Outcome = 'done' | AppError['code']

const roleOf = (who: Actor): Role => (who === 'elsewhere' ? 'referrer' : who)

function expected(model: Model, event: TransitionEvent, by: Actor): Outcome {
  if (by === 'elsewhere') return 'not_found'
  if (!mayEver(event, roleOf(by))) return 'forbidden'
  if (!allows(event, model.status, roleOf(by))) return 'conflict'
  // Only a physician can review without naming one, and a promised re-check is not closed before its time.
  if (event === 'start_review' && by === 'coordinator') return 'invalid'
  if (event === 'close' && (model.status === 'advised' || model.status === 'declined')) return 'invalid'
  return 'done'
}

function after(model: Model, event: TransitionEvent, by: Actor): Model {
  const to = Object.values(STEPS).find((step) => step.event === event)?.to ?? model.status
  switch (event) {
    case 'acknowledge':
    case 'redirect':
    case 'reopen_by_staff':
    case 'assign_bed':
      return { ...model, status: to, holder: by }
    case 'start_review':
    case 'accept':
    case 'advise':
    case 'decline':
    case 'rescind':
      return { ...model, status: to, holder: by, reviewer: by }
    case 'reopen':
      return { status: to, round: model.round + 1, holder: null, reviewer: null }
    default:
      return { ...model, status: to }
  }
}

function expectedUndo(last: Taken, by: Actor, atSeconds: number): Outcome {
  if (by === 'elsewhere') return 'not_found'
  if (last.by !== by) return 'forbidden'
  if (last.event === 'send' || atSeconds - last.atSeconds > UNDO_SECONDS) return 'conflict'
  return 'done'
}

const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...EVENTS) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
  ),
  by: fc.constantFrom(...WHO),
  waits: fc.constantFrom(0, 5, 59, 60, 61),
})

type Step = [{ what: TransitionEvent | 'undo'; by: Actor; waits: number }, boolean]
const taking = (what: TransitionEvent | 'undo', by: Actor): Step => [{ what, by, waits: 5 }, true]

/** Two lives that are always among them, so that chance does not decide what is seen: a long one, and one that is taken back. */
const LONG = [
  taking('acknowledge', 'coordinator'),
  taking('start_review', 'physician'),
  taking('accept', 'physician'),
  taking('assign_bed', 'coordinator'),
]
const TAKEN_BACK = [1, 2, 3].flatMap(() => [taking('acknowledge', 'coordinator'), taking('undo', 'coordinator')])

/** Most random steps are refused; this one leads on, so that long lives are seen as well. */
function onward(model: Model, wanted: TransitionEvent, by: Actor, stubborn: boolean) {
  if (!stubborn || expected(model, wanted, by) === 'done') return { event: wanted, by }
  for (const event of EVENTS)
    for (const who of WHO) if (event !== 'withdraw' && expected(model, event, who) === 'done') return { event, by: who }
  return { event: wanted, by }
}

describe('a referral’s life at random', () => {
  let clinic: Clinic
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  it('goes as the table says, whoever does what, and when', async () => {
    const seen = new Set<Status>()
    let undone = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 8, maxLength: 16 }), async (steps) => {
        const { reference } = await send(clinic.as('referrer'), clinic.sending())
        await overridePacket(clinic.as('physician'), reference, { codes: PACKET_CODES, reason: 'It follows.' })
        let model: Model = { status: 'sent', round: 1, holder: null, reviewer: null }
        const first = (await clinic.state(reference)).events[0]?.id ?? ''
        const taken: (Taken & { id: string })[] = [
          { event: 'send', by: 'referrer', atSeconds: 0, before: model, id: first },
        ]
        let clock = 0
        let events = 2
        for (const [{ what, by, waits }, stubborn] of steps) {
          clock += waits
          const last = taken.at(-1)
          if (!last) throw new Error('Nothing was sent')
          const next =
            what === 'undo' ? { event: what, by: stubborn ? last.by : by } : onward(model, what, by, stubborn)
          const ctx = clinic.as(next.by, seconds(clock))
          const wanted =
            next.event === 'undo' ? expectedUndo(last, next.by, clock) : expected(model, next.event, next.by)
          const work =
            next.event === 'undo'
              ? undo(ctx, reference, last.id)
              : (Object.values(STEPS)
                  .find(({ event }) => event === next.event)
                  ?.run(ctx, reference, clinic) as Promise<Recorded>)
          const outcome: Outcome | Recorded = await work.catch((error) => {
            if (error instanceof AppError) return error.code
            throw error
          })
          expect(typeof outcome === 'string' ? outcome : 'done', `${next.event} by ${next.by}`).toBe(wanted)
          if (typeof outcome !== 'string') {
            events += 1
            if (next.event === 'undo') {
              model = taken.pop()?.before ?? model
              undone += 1
            } else {
              const before = model
              model = after(model, next.event, next.by)
              taken.push({ event: next.event, by: next.by, atSeconds: clock, before, id: outcome.eventId })
            }
          }
          seen.add(model.status)
          const state = await clinic.state(reference)
          expect(state.referral).toMatchObject({
            status: model.status,
            round: model.round,
            holderId: model.holder && clinic.id(model.holder),
            reviewerId: model.reviewer && clinic.id(model.reviewer),
            version: events,
          })
          expect(state.referral.endedAt !== null).toBe(['arrived', 'closed', 'withdrawn'].includes(model.status))
          expect(state.events.map(({ version }) => version)).toEqual(state.events.map((_, index) => index + 1))
        }
      }),
      { numRuns: 16, examples: [[LONG], [TAKEN_BACK]] },
    )
    // Lives that go nowhere would prove nothing.
    expect(seen.size).toBeGreaterThan(4)
    expect(undone).toBeGreaterThan(2)
  }, 240_000)
})
