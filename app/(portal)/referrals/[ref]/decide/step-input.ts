import { type FormValues, isTicked, linesOf, listOf, textOf } from '#lib/form-values.ts'
import type { TransitionEvent } from '#lib/referrals/vocabulary.ts'
import { lastTime, nextTime } from '#lib/wall-time.ts'

/** The steps that have a form of their own. */
export type FormStep = Exclude<TransitionEvent, 'send' | 'acknowledge' | 'start_review' | 'reopen'>

export interface Moment {
  /** The time zone in which people at the referring hospital read a clock. */
  readonly zone: string
  readonly now: Date
}

type Reader = (values: FormValues, moment: Moment) => Record<string, unknown>

/** What the fields of a step's form mean, in the shape of the step's schema. The browser and the server read it alike. */
const READERS: Readonly<Record<FormStep, Reader>> = {
  accept: (values, moment) => ({
    ...reasonsIn(values),
    mode: textOf(values, 'mode'),
    conditions: textOf(values, 'conditions'),
    expiresAt: ahead(values, 'expiresAt', moment),
    ageException: textOf(values, 'ageException'),
  }),
  advise: (values, moment) => ({ ...reasonsIn(values), ...followUpIn(values, moment) }),
  decline: (values, moment) => ({
    ...reasonsIn(values),
    ...followUpIn(values, moment),
    noFurtherReviewReason: textOf(values, 'noFurtherReviewReason'),
    secondPhysician: secondPhysicianIn(values),
    centerContacted: contactIn(values, moment),
  }),
  redirect: (values, moment) => ({
    ...reasonsIn(values),
    center: contactIn(values, moment),
    referrerKnows: isTicked(values, 'referrerKnows'),
  }),
  reopen_by_staff: (values) => ({ reason: textOf(values, 'reason') }),
  rescind: (values) => ({ reason: textOf(values, 'reason'), rationale: textOf(values, 'rationale') }),
  assign_bed: (values, moment) => ({
    bed: textOf(values, 'bed'),
    confirmedBy: textOf(values, 'confirmedBy'),
    confirmedAt: passed(values, 'confirmedAt', moment),
    team: textOf(values, 'team'),
    console: textOf(values, 'console'),
  }),
  dispatch: (values, moment) => ({
    transportMode: textOf(values, 'transportMode'),
    crew: textOf(values, 'crew'),
    departedAt: passed(values, 'departedAt', moment),
    expectedAt: ahead(values, 'expectedAt', moment),
  }),
  arrive: (values, moment) => ({
    unit: textOf(values, 'unit'),
    happenedAt: passed(values, 'happenedAt', moment),
  }),
  close: (values) => ({
    outcome: textOf(values, 'outcome'),
    feedback: textOf(values, 'feedback'),
    attempts: linesOf(values, 'attempts'),
  }),
  withdraw: (values) => ({ reason: textOf(values, 'reason'), text: textOf(values, 'text') }),
}

export function toStepInput(step: FormStep, reference: string, values: FormValues, moment: Moment): unknown {
  return { reference, ...READERS[step](values, moment) }
}

function reasonsIn(values: FormValues) {
  const reason = textOf(values, 'reason')
  return {
    reason,
    otherReasons: listOf(values, 'otherReasons').filter((other) => other !== reason),
    rationale: textOf(values, 'rationale'),
    recommendations: textOf(values, 'recommendations'),
  }
}

function followUpIn(values: FormValues, moment: Moment) {
  const noneForeseeable = isTicked(values, 'noTrigger')
  return {
    triggers: noneForeseeable ? ['none'] : linesOf(values, 'triggers'),
    recheckAt: ahead(values, 'recheckAt', moment),
  }
}

function secondPhysicianIn(values: FormValues) {
  const choice = textOf(values, 'secondPhysician')
  if (!choice) return undefined
  return { choice, text: textOf(values, choice === 'named' ? 'secondName' : 'secondWhyNot') }
}

function contactIn(values: FormValues, moment: Moment) {
  return {
    text: textOf(values, 'center'),
    confirmedBy: textOf(values, 'centerPerson'),
    at: passed(values, 'centerAt', moment),
  }
}

/** A time still to come, with the days that the box beside it adds. */
function ahead(values: FormValues, name: string, { zone, now }: Moment): string | undefined {
  const days = Number(textOf(values, `${name}Days`) ?? 0)
  return nextTime(textOf(values, name) ?? '', zone, now, Number.isInteger(days) ? days : 0)?.toISOString()
}

/** A time that has passed. */
function passed(values: FormValues, name: string, { zone, now }: Moment): string | undefined {
  return lastTime(textOf(values, name) ?? '', zone, now)?.toISOString()
}
