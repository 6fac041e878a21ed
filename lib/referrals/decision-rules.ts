import type {
  AcceptInput,
  AdviseInput,
  ArriveInput,
  AssignBedInput,
  CloseInput,
  DeclineInput,
  DispatchInput,
  RedirectInput,
  ReopenInput,
  RescindInput,
  WithdrawInput,
} from './decision-schema.ts'
import { type AcceptMode, type DecisionReason, NON_CLINICAL_REASONS } from './vocabulary.ts'

/** The first thing that a step still needs: one sentence, and the field to go to. */
export interface Gap {
  readonly field: string
  readonly message: string
}

const ADULT_FROM = 18
const CLOSE_ATTEMPTS = 2
const NO_TRIGGER = 'none'

function gap(field: string, message: string): Gap {
  return { field, message }
}

/** The first that is missing, in the order in which the form asks. */
function firstOf(gaps: readonly (Gap | false)[]): Gap | null {
  return gaps.find((each) => each !== false) ?? null
}

/** Is a decline for this reason a clinical refusal, which no single person carries? */
export function isClinical(reason: DecisionReason): boolean {
  return !(NON_CLINICAL_REASONS as readonly DecisionReason[]).includes(reason)
}

/** Sending needs the hospital, the support (the form has both) and a way to ring back; the switchboard counts. */
export function sendGap(sending: {
  callbackPhone?: string | undefined
  switchboardPhone?: string | undefined
}): Gap | null {
  const canRing = Boolean(sending.callbackPhone) || Boolean(sending.switchboardPhone)
  return canRing ? null : gap('callbackPhone', 'Enter a number on which we can ring you back, or ring the program now.')
}

/** The accepting physician is the person who presses, so only how and for whom is asked. Age null is not known. */
export function acceptGap(input: AcceptInput, patient: { ageYears: number | null }, now: Date): Gap | null {
  const isUnder18 = patient.ageYears !== null && patient.ageYears < ADULT_FROM
  return firstOf([
    input.mode === undefined && gap('mode', 'Choose how the patient comes: transfer, retrieval, or already on ECMO.'),
    isUnder18 &&
      input.ageException === undefined &&
      gap(
        'ageException',
        'The patient is under 18: record why this program takes the patient, or redirect to a pediatric center.',
      ),
    input.expiresAt !== undefined &&
      input.conditions === undefined &&
      gap('conditions', 'Say which conditions hold until that time, or leave the time out.'),
    input.expiresAt !== undefined &&
      input.expiresAt <= now &&
      gap('expiresAt', 'The conditions would have expired already: choose a later time.'),
  ])
}

function recheckGap(recheckAt: Date | undefined, now: Date): Gap | false {
  if (recheckAt === undefined) return gap('recheckAt', 'Choose when we ring again to re-check.')
  return recheckAt <= now && gap('recheckAt', 'The re-check time has passed already: choose a later one.')
}

/** Advice is watched: it says when to ring, and when we ring. */
export function adviseGap(input: AdviseInput, now: Date): Gap | null {
  return firstOf([
    input.recommendations === undefined && gap('recommendations', 'Write the advice.'),
    (input.triggers.length === 0 || input.triggers.includes(NO_TRIGGER)) &&
      gap('triggers', 'Name at least one change at which they ring again.'),
    recheckGap(input.recheckAt, now),
  ])
}

function secondPhysicianGap({ reason, secondPhysician }: DeclineInput): Gap | false {
  if (reason === undefined || !isClinical(reason)) return false
  if (secondPhysician === undefined)
    return gap(
      'secondPhysician',
      'The reason is clinical: name the second physician, or say why none could be reached.',
    )
  if (secondPhysician.text !== undefined) return false
  return secondPhysician.choice === 'named'
    ? gap('secondPhysician', 'Name the second physician.')
    : gap('secondPhysician', 'Say why no second physician could be reached.')
}

function contactGap(field: string, contact: RedirectInput['center'], place: string): Gap | false {
  if (contact?.text === undefined) return gap(field, place)
  if (contact.confirmedBy === undefined) return gap(field, 'Name the person whom you reached there.')
  return contact.at === undefined && gap(field, 'Enter when you reached them.')
}

/** A decline is coded, can be read aloud, advises, and is followed. */
export function declineGap(input: DeclineInput, now: Date): Gap | null {
  return firstOf([
    (input.reason === undefined || input.reason === 'meets_criteria') && gap('reason', 'Choose the main reason.'),
    input.rationale === undefined && gap('rationale', 'Write the reason in words that can be read aloud.'),
    input.recommendations === undefined && gap('recommendations', 'Write what you recommend now.'),
    input.triggers.length === 0 &&
      gap('triggers', 'Name a change at which they ring again, or choose “none foreseeable”.'),
    input.noFurtherReviewReason === undefined && input.recheckAt === undefined
      ? gap('recheckAt', 'Choose when we ring again, or say why there is no further review.')
      : input.recheckAt !== undefined && recheckGap(input.recheckAt, now),
    secondPhysicianGap(input),
    input.reason === 'no_bed_or_team' &&
      contactGap('centerContacted', input.centerContacted, 'Name the center that you rang, or redirect instead.'),
  ])
}

export function redirectGap(input: RedirectInput): Gap | null {
  return firstOf([
    contactGap('center', input.center, 'Name the center that takes over.'),
    !input.referrerKnows && gap('referrerKnows', 'Confirm that the referrer knows: the data go to the other center.'),
  ])
}

export function reopenGap(input: ReopenInput): Gap | null {
  return firstOf([input.reason === undefined && gap('reason', 'Say in a sentence what has changed.')])
}

export function rescindGap(input: RescindInput): Gap | null {
  return firstOf([
    input.reason === undefined && gap('reason', 'Say why the acceptance is taken back.'),
    input.rationale === undefined && gap('rationale', 'Write what the referrer is told.'),
  ])
}

/** The receiving side confirms space by name and time; a retrieval also needs its team and console. */
export function assignBedGap(input: AssignBedInput, accepted: { mode: AcceptMode }): Gap | null {
  const goesOut = accepted.mode === 'retrieval'
  return firstOf([
    input.bed === undefined && gap('bed', 'Enter the receiving unit and bed.'),
    input.confirmedBy === undefined && gap('confirmedBy', 'Name who confirmed the bed.'),
    input.confirmedAt === undefined && gap('confirmedAt', 'Enter when the bed was confirmed.'),
    goesOut && input.team === undefined && gap('team', 'The team goes out: name the retrieval team.'),
    goesOut && input.console === undefined && gap('console', 'The team goes out: name the console it takes.'),
  ])
}

export function dispatchGap(input: DispatchInput): Gap | null {
  return firstOf([
    input.transportMode === undefined && gap('transportMode', 'Choose how the patient travels.'),
    input.crew === undefined && gap('crew', 'Name the crew.'),
    input.departedAt === undefined && gap('departedAt', 'Enter the departure time.'),
    input.expectedAt === undefined && gap('expectedAt', 'Enter when arrival is expected.'),
    input.departedAt !== undefined &&
      input.expectedAt !== undefined &&
      input.expectedAt <= input.departedAt &&
      gap('expectedAt', 'Arrival would be before departure: check both times.'),
  ])
}

export function arriveGap(input: ArriveInput, now: Date): Gap | null {
  return firstOf([
    input.unit === undefined && gap('unit', 'Enter the unit where the patient arrived.'),
    input.happenedAt !== undefined &&
      input.happenedAt > now &&
      gap('happenedAt', 'The arrival is in the future: check the time.'),
  ])
}

/** `recheckAt` is the one that the standing answer promised; null when it promised none. */
export function closeGap(input: CloseInput, promised: { recheckAt: Date | null }, now: Date): Gap | null {
  return firstOf([
    promised.recheckAt !== null &&
      promised.recheckAt > now &&
      gap('recheckAt', 'The promised re-check is still to come. Close it after that time.'),
    input.outcome === undefined && gap('outcome', 'Choose the outcome; “not obtainable” is one.'),
    input.outcome === 'unknown' &&
      input.attempts.length < CLOSE_ATTEMPTS &&
      gap('attempts', 'Note two attempts to learn the outcome: whom you asked, and when.'),
    input.feedback === undefined && gap('feedback', 'Write the feedback that the referrer gets.'),
  ])
}

export function withdrawGap(input: WithdrawInput): Gap | null {
  return firstOf([
    input.reason === undefined && gap('reason', 'Choose why it is withdrawn.'),
    input.reason === 'other' && input.text === undefined && gap('text', 'Say in words why it is withdrawn.'),
  ])
}
