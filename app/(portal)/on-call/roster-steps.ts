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
import { readMoment, readOffer, readSlot, readTurns } from './roster-input.ts'

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
    (values) => ({ ...readSlot(values), until: readMoment(values, 'until', program.timeZone) }),
    takeNow,
    'You are on call there now. Whoever had it is told.',
  ),
  add_shift: step(
    shiftInput,
    (values) => ({
      ...readSlot(values),
      personId: textOf(values, 'personId'),
      startsAt: readMoment(values, 'startsAt', program.timeZone),
      endsAt: readMoment(values, 'endsAt', program.timeZone),
      note: textOf(values, 'note') ?? null,
    }),
    addShift,
    'The shift is on the roster.',
  ),
  remove_shift: press(removeShift, 'The shift is off the roster.'),
  offer_swap: step(
    swapInput,
    (values) => readOffer(values, program.timeZone),
    offerSwap,
    'Your colleague is asked. The time stays yours until they accept.',
  ),
  accept_swap: press(acceptSwap, 'The time is yours. Your colleague is told.'),
  decline_swap: press(declineSwap, 'The offer is declined. The time stays your colleague’s, who is told.'),
  withdraw_swap: press(withdrawSwap, 'The offer is taken back. The time stays yours.'),
  create_rotation: step(
    rotationInput,
    (values) => ({ ...readSlot(values), ...readTurns(values) }),
    createRotation,
    'The rotation is on the roster.',
  ),
  change_rotation: step(
    rotationTurns,
    readTurns,
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
