import type { z } from 'zod'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, textOf } from '#lib/form-values.ts'
import { toFieldMessages } from '#lib/input.ts'
import {
  acceptGap,
  adviseGap,
  arriveGap,
  assignBedGap,
  closeGap,
  declineGap,
  dispatchGap,
  type Gap,
  redirectGap,
  reopenGap,
  rescindGap,
  withdrawGap,
} from '#lib/referrals/decision-rules.ts'
import {
  acceptInput,
  adviseInput,
  arriveInput,
  assignBedInput,
  closeInput,
  declineInput,
  dispatchInput,
  redirectInput,
  reopenInput,
  rescindInput,
  withdrawInput,
} from '#lib/referrals/decision-schema.ts'
import type { AcceptMode } from '#lib/referrals/vocabulary.ts'
import { type FormStep, toStepInput } from './step-input.ts'

/** What the rules need to know beside the form. Times as ISO text, for it crosses to the browser. */
export interface StepFacts {
  readonly reference: string
  readonly zone: string
  readonly ageYears: number | null
  readonly acceptedMode: AcceptMode
  readonly promisedRecheckAt: string | null
}

type Check = (input: unknown, facts: StepFacts, now: Date) => FieldMessages | null

/** The shape first, then the first thing that is missing: as the command will say it. */
function check<Schema extends z.ZodType>(
  schema: Schema,
  gapOf: (input: z.output<Schema>, facts: StepFacts, now: Date) => Gap | null,
): Check {
  return (input, facts, now) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) return toFieldMessages(parsed.error)
    const gap = gapOf(parsed.data, facts, now)
    return gap && { [gap.field]: gap.message }
  }
}

const CHECKS: Readonly<Record<FormStep, Check>> = {
  accept: check(acceptInput, (input, { ageYears }, now) => acceptGap(input, { ageYears }, now)),
  advise: check(adviseInput, (input, _facts, now) => adviseGap(input, now)),
  decline: check(declineInput, (input, _facts, now) => declineGap(input, now)),
  redirect: check(redirectInput, (input) => redirectGap(input)),
  reopen_by_staff: check(reopenInput, (input) => reopenGap(input)),
  rescind: check(rescindInput, (input) => rescindGap(input)),
  assign_bed: check(assignBedInput, (input, { acceptedMode }) => assignBedGap(input, { mode: acceptedMode })),
  dispatch: check(dispatchInput, (input) => dispatchGap(input)),
  arrive: check(arriveInput, (input, _facts, now) => arriveGap(input, now)),
  close: check(closeInput, (input, { promisedRecheckAt }, now) =>
    closeGap(input, { recheckAt: promisedRecheckAt === null ? null : new Date(promisedRecheckAt) }, now),
  ),
  withdraw: check(withdrawInput, (input) => withdrawGap(input)),
}

/** What a step's form would be refused for, by the control to go to; null when nothing is missing. */
export function checkStep(step: FormStep, values: FormValues, facts: StepFacts, now: Date): FieldMessages | null {
  const input = toStepInput(step, facts.reference, values, { zone: facts.zone, now })
  const messages = CHECKS[step](input, facts, now)
  return messages && byControl(messages, values)
}

/** The same messages at the controls of the form, where one field of a step is made of several. */
export function byControl(messages: FieldMessages, values: FormValues): FieldMessages {
  return Object.fromEntries(Object.entries(messages).map(([field, message]) => [controlOf(field, values), message]))
}

function controlOf(field: string, values: FormValues): string {
  const [name = field] = field.split('.')
  if (name === 'center' || name === 'centerContacted') {
    if (!textOf(values, 'center')) return 'center'
    return textOf(values, 'centerPerson') ? 'centerAt' : 'centerPerson'
  }
  if (name === 'secondPhysician') {
    const choice = textOf(values, 'secondPhysician')
    if (!choice) return 'secondPhysician'
    return choice === 'named' ? 'secondName' : 'secondWhyNot'
  }
  return name
}
