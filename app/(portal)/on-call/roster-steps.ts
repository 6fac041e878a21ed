import 'server-only'
import { z } from 'zod'
import { type ActionResult, answer } from '#lib/action.ts'
import { type PersonCtx, requireActionCtx } from '#lib/auth/context.ts'
import { appEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { type FormValues, textOf } from '#lib/form-values.ts'
import { checkInput } from '#lib/input.ts'
import { makeCalendarLink, revokeCalendarLink } from '#lib/on-call/calendar-link.ts'
import {
  changeRotation,
  createRotation,
  endRotation,
  rotationEnd,
  rotationInput,
  rotationTurns,
} from '#lib/on-call/rotations.ts'
import { addShift, removeShift, shiftInput, takeNow, takeNowInput } from '#lib/on-call/shifts.ts'
import { acceptSwap, declineSwap, offerSwap, swapInput, withdrawSwap } from '#lib/on-call/swaps.ts'
import { program } from '#lib/program.ts'
import { minuteOfDay, zonedInstant } from '#lib/wall-time.ts'
import { TURN_PREFIX } from './turn-field.ts'

const rowId = z.uuid('This is not on the page any more. Read it again.')

/** What is said when a step is done, and an address that is shown this once. */
export interface RosterDone {
  readonly message: string
  readonly address?: string
}

type Step = (ctx: PersonCtx, values: FormValues) => Promise<RosterDone>

/** Parses what a form holds, and does it. */
const step =
  <Schema extends z.ZodType>(
    schema: Schema,
    read: (values: FormValues) => unknown,
    command: (ctx: PersonCtx, input: z.output<Schema>, about: string) => Promise<void>,
    message: string,
  ): Step =>
  async (ctx, values) => {
    await command(ctx, checkInput(schema, read(values)), textOf(values, 'about') ?? '')
    return { message }
  }

/** A press without anything typed, about the row that the form names. */
const press =
  (command: (ctx: PersonCtx, id: string) => Promise<void>, message: string): Step =>
  async (ctx, values) => {
    await command(ctx, checkInput(rowId, textOf(values, 'about')))
    return { message }
  }

const STEPS: Readonly<Record<string, Step>> = {
  take_now: step(
    takeNowInput,
    (values) => ({ ...slotOf(values), until: moment(values, 'until') }),
    takeNow,
    'You are on call there now. Whoever had it is told.',
  ),
  add_shift: step(
    shiftInput,
    (values) => ({
      ...slotOf(values),
      personId: textOf(values, 'personId'),
      startsAt: moment(values, 'startsAt'),
      endsAt: moment(values, 'endsAt'),
      note: textOf(values, 'note') ?? null,
    }),
    addShift,
    'The shift is on the roster.',
  ),
  remove_shift: press(removeShift, 'The shift is off the roster.'),
  offer_swap: step(
    swapInput,
    (values) => {
      const [role, rank, from, until] = (textOf(values, 'stretch') ?? '').split(' ')
      return {
        role,
        rank,
        toId: textOf(values, 'toId'),
        startsAt: moment(values, 'startsAt') ?? instant(from),
        endsAt: moment(values, 'endsAt') ?? instant(until),
      }
    },
    offerSwap,
    'Your colleague is asked. The time stays yours until they accept.',
  ),
  accept_swap: press(acceptSwap, 'The time is yours. Your colleague is told.'),
  decline_swap: press(declineSwap, 'The offer is declined. The time stays your colleague’s, who is told.'),
  withdraw_swap: press(withdrawSwap, 'The offer is taken back. The time stays yours.'),
  create_rotation: step(
    rotationInput,
    (values) => ({ ...slotOf(values), ...turnsOf(values) }),
    createRotation,
    'The rotation is on the roster.',
  ),
  change_rotation: step(
    rotationTurns,
    turnsOf,
    (ctx, input, id) => changeRotation(ctx, checkInput(rowId, id), input),
    'The rotation is changed from that day on.',
  ),
  end_rotation: step(
    rotationEnd,
    (values) => ({ endsOn: textOf(values, 'endsOn') ?? '' }),
    (ctx, input, id) => endRotation(ctx, checkInput(rowId, id), input),
    'The rotation ends on that day.',
  ),
  make_calendar: async (ctx) => ({
    message: 'This is the address of your calendar. Copy it now: it is not shown again.',
    address: `${appEnv().origins[0]}${await makeCalendarLink(ctx)}`,
  }),
  revoke_calendar: async (ctx) => {
    await revokeCalendarLink(ctx)
    return { message: 'The old calendar address gives nothing any more.' }
  },
}

/** Does the step that a form of the roster asks for. */
export function runRosterStep(name: string, values: FormValues): Promise<ActionResult<RosterDone>> {
  return answer(async () => {
    const ctx = await requireActionCtx()
    const run = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
    if (!run) throw new AppError('invalid', 'This form is not known. Open the page again.')
    return run(ctx, values)
  })
}

/** "coordinator first", as the select of places holds it. */
function slotOf(values: FormValues) {
  const [role, rank] = (textOf(values, 'slot') ?? '').split(' ')
  return { role, rank }
}

/** What a browser's field for date and time holds, on the program's clock; undefined when it is empty or no time. */
function moment(values: FormValues, name: string): Date | undefined {
  const [day = '', time = ''] = (textOf(values, name) ?? '').split('T')
  return zonedInstant(day, time.slice(0, 5), program.timeZone)
}

function instant(text: string | undefined): Date | undefined {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** The people of a rotation carry the number of their turn in a field of their own. */
function turnsOf(values: FormValues) {
  const numbered = Object.keys(values).flatMap((name) => {
    const turn = name.startsWith(TURN_PREFIX) ? Number(textOf(values, name)) : 0
    return turn > 0 ? [{ personId: name.slice(TURN_PREFIX.length), turn }] : []
  })
  return {
    name: textOf(values, 'name') ?? '',
    startsOn: textOf(values, 'startsOn') ?? '',
    handoverMinute: minuteOfDay(textOf(values, 'handover') ?? ''),
    turnDays: Number(textOf(values, 'turnDays')),
    personIds: numbered.sort((a, b) => a.turn - b.turn).map(({ personId }) => personId),
  }
}
