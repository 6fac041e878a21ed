import { fieldLabel } from '#lib/referrals/answer-text.ts'
import { TRANSPORT_MODES } from '#lib/referrals/decision-schema.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { decisionInForce, instantIn, lastOf, standing, wordIn } from '#lib/referrals/history.ts'
import { milestoneText, outcomeText, withdrawReasonText } from '#lib/referrals/labels.ts'
import { type Latest, latestNumber } from '#lib/referrals/latest.ts'
import { optionText } from '#lib/referrals/option-labels.ts'
import { codesOf, missingFromPacket } from '#lib/referrals/packet.ts'
import { allows } from '#lib/referrals/transitions.ts'
import {
  ACCEPT_MODES,
  MILESTONES,
  OPEN_STATUSES,
  OUTCOMES,
  type Role,
  type Status,
  type TransitionEvent,
  WITHDRAW_REASONS,
} from '#lib/referrals/vocabulary.ts'
import type { StepFacts } from '../decide/step-check.ts'
import type { NextStep, NextStepsProps } from './next-steps.tsx'

/** In the order of a referral's life; what ends it comes last. */
const STEPS = ['assign_bed', 'dispatch', 'arrive', 'close', 'reopen_by_staff', 'rescind', 'withdraw'] as const

/** The steps that the transition table allows these roles now, with what their forms offer. */
export function nextStepsFor(referral: ReferralDetail, latest: Latest, roles: readonly Role[]) {
  const may = (event: TransitionEvent) => roles.some((role) => allows(event, referral.status, role))
  const onTheWay = referral.status === 'en_route' || referral.status === 'arrived'
  const packet =
    referral.status === 'accepted' || referral.status === 'bed_assigned' ? missingPacket(referral, latest) : []
  const answersForGaps = packet.length > 0 && roles.some((role) => role === 'physician' || role === 'director')
  const isThere = referral.status === 'arrived'
  const steps: NextStep[] = [
    ...(onTheWay && !isThere ? (['milestone'] as const) : []),
    ...(answersForGaps ? (['packet_override'] as const) : []),
    ...STEPS.filter(may),
    // Once the patient is there the outcome is owed; a milestone can only be written down late.
    ...(isThere ? (['milestone'] as const) : []),
  ]
  const props: NextStepsProps = {
    steps,
    facts: stepFacts(referral, latest),
    hospital: referral.facility.shortName,
    transportModes: TRANSPORT_MODES.map((value) => ({ value, label: optionText('transport_mode', value) })),
    outcomes: OUTCOMES.map((value) => ({ value, label: outcomeText(value) })),
    withdrawReasons: WITHDRAW_REASONS.map((value) => ({ value, label: withdrawReasonText(value) })),
    packet: packet.map((code) => ({ value: code, label: fieldLabel(code) })),
    milestones: MILESTONES.map((value) => ({ value, label: milestoneText(value) })),
  }
  return { may, steps, props, isOpen: (OPEN_STATUSES as readonly Status[]).includes(referral.status) }
}

/** What the rules of the steps need to know of this referral. */
export function stepFacts({ reference, facility, events }: ReferralDetail, latest: Latest): StepFacts {
  const accepted = lastOf(standing(events), 'accept')
  const mode = wordIn(accepted, 'mode')
  return {
    reference,
    zone: facility.timeZone,
    ageYears: latestNumber(latest, 'age_years')?.value ?? null,
    acceptedMode: ACCEPT_MODES.find((each) => each === mode) ?? 'transfer_in',
    promisedRecheckAt: instantIn(decisionInForce(events), 'recheckAt')?.toISOString() ?? null,
  }
}

/** What the crew may not leave without, unless a physician answers for it. */
function missingPacket({ events }: ReferralDetail, latest: Latest): string[] {
  const there = Object.entries(latest).flatMap(([code, values]) =>
    values?.some(({ state }) => state === 'value' || state === 'not_applicable') ? [code] : [],
  )
  const answeredFor = events.filter(({ event }) => event === 'packet_override').flatMap(({ detail }) => codesOf(detail))
  return missingFromPacket(new Set([...there, ...answeredFor]))
}
