import { formatClock } from '#lib/dates.ts'
import { fieldLabel } from './answer-text.ts'
import type { Section } from './board.ts'
import type { ReferralFact } from './facts.ts'
import { untold } from './history.ts'
import type { Owed, OwedKind, Verb } from './owed.ts'
import type {
  AcceptMode,
  Branch,
  DecisionReason,
  Milestone,
  Outcome,
  Role,
  Status,
  Tier,
  UnitType,
  WithdrawReason,
} from './vocabulary.ts'

/** The only place, with option-labels.ts, answer-text.ts, dose-words.ts and event-sentence.ts, that turns values into words. */

const STATUS = {
  draft: 'Draft',
  sent: 'Sent, nobody has it yet',
  acknowledged: 'Acknowledged',
  in_review: 'In review',
  accepted: 'Accepted',
  advised: 'Advised',
  declined: 'Declined',
  redirected: 'Redirected',
  bed_assigned: 'Bed assigned',
  en_route: 'On the way',
  arrived: 'Arrived',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
} as const satisfies Record<Status, string>

export function statusText(status: Status): string {
  return STATUS[status]
}

const TIER = {
  immediate: 'Immediate',
  emergent: 'Emergent',
  urgent: 'Urgent',
  planned_or_advice: 'Planned',
} as const satisfies Record<Tier, string>

export function tierText(tier: Tier): string {
  return TIER[tier]
}

const TIER_HINT = {
  immediate: 'minutes: arrest, peri-arrest',
  emergent: 'within the hour',
  urgent: 'worsening, hours',
  planned_or_advice: 'a question, a bridge',
} as const satisfies Record<Tier, string>

/** What the tier means, in the words of the alert. */
export function tierHint(tier: Tier): string {
  return TIER_HINT[tier]
}

const BRANCH = { vv: 'V-V', va: 'V-A', ecpr: 'ECPR', bridge: 'Bridge', unsure: 'Not sure' } as const satisfies Record<
  Branch,
  string
>

export function branchText(branch: Branch): string {
  return BRANCH[branch]
}

const BRANCH_HINT = {
  vv: 'lungs',
  va: 'heart',
  ecpr: 'CPR running',
  bridge: 'lung or heart',
  unsure: 'help me decide',
} as const satisfies Record<Branch, string>

export function branchHint(branch: Branch): string {
  return BRANCH_HINT[branch]
}

const ROLE = {
  referrer: 'referring clinician',
  coordinator: 'coordinator',
  physician: 'MCS physician',
  director: 'program director',
  admin: 'administrator',
  auditor: 'auditor',
  system: 'the portal',
} as const satisfies Record<Role, string>

export function roleText(role: Role): string {
  return ROLE[role]
}

const UNIT_TYPE = {
  ed: 'ED',
  icu: 'ICU',
  ccu: 'CCU',
  cath_lab: 'cath lab',
  or: 'operating room',
  pacu: 'recovery',
  ward: 'ward',
  other: 'other unit',
} as const satisfies Record<UnitType, string>

export function unitTypeText(unit: UnitType): string {
  return UNIT_TYPE[unit]
}

const SECTION = {
  unacknowledged: ['Unacknowledged', 'we owe an answer'],
  deciding: ['Deciding', 'we owe a decision'],
  waiting_on_hospital: ['Waiting on hospital', 'they owe an answer'],
  moving: ['Moving', 'accepted, on the way'],
  watching: ['Watching', 'advised or declined'],
  done_today: ['Done today', 'since 00:00'],
} as const satisfies Record<Section, readonly [string, string]>

export function sectionText(section: Section): { readonly title: string; readonly hint: string } {
  const [title, hint] = SECTION[section]
  return { title, hint }
}

const REASON = {
  meets_criteria: 'Meets the criteria',
  too_well_currently: 'Too well currently',
  conventional_options_remain: 'Conventional options remain',
  irreversible_disease: 'Irreversible disease',
  neurological_prognosis: 'Neurological prognosis',
  frailty_or_comorbidity: 'Frailty or comorbidity',
  malignancy: 'Malignancy',
  prolonged_ventilation: 'Prolonged ventilation',
  futility_multiorgan: 'Multi-organ failure beyond recovery',
  patient_wishes: 'The patient’s wishes',
  anticoagulation_or_bleeding: 'Bleeding or anticoagulation',
  anatomical_access: 'No vascular access',
  no_bed_or_team: 'No bed or team',
  out_of_scope_pediatric: 'Under 18, outside this program',
  other_center_closer: 'Another center is closer',
  other: 'Another reason',
} as const satisfies Record<DecisionReason, string>

export function reasonText(reason: DecisionReason): string {
  return REASON[reason]
}

/** Reasons to decline as the form groups them; capacity stands alone in every report. */
export const DECLINE_REASON_GROUPS = [
  {
    title: 'Too sick, not recoverable',
    reasons: [
      'irreversible_disease',
      'neurological_prognosis',
      'frailty_or_comorbidity',
      'malignancy',
      'prolonged_ventilation',
      'futility_multiorgan',
    ],
  },
  { title: 'Too well for now', reasons: ['too_well_currently', 'conventional_options_remain'] },
  { title: 'Capacity', reasons: ['no_bed_or_team'] },
  {
    title: 'Other',
    reasons: [
      'patient_wishes',
      'anticoagulation_or_bleeding',
      'anatomical_access',
      'out_of_scope_pediatric',
      'other_center_closer',
      'other',
    ],
  },
] as const satisfies readonly { title: string; reasons: readonly DecisionReason[] }[]

const WITHDRAW = {
  died: 'The patient has died',
  improved: 'The patient has improved',
  patient_or_family_declined: 'Patient or family declined',
  went_elsewhere: 'Went to another center',
  never_arrived: 'Never arrived',
  duplicate: 'Sent twice',
  opened_by_error: 'Opened by mistake',
  other: 'Another reason',
} as const satisfies Record<WithdrawReason, string>

export function withdrawReasonText(reason: WithdrawReason): string {
  return WITHDRAW[reason]
}

const OUTCOME = {
  ecmo_survived_discharge: 'ECMO, survived to discharge',
  ecmo_died: 'ECMO, died',
  no_ecmo_survived: 'No ECMO, survived',
  no_ecmo_died: 'No ECMO, died',
  still_inpatient: 'Still in hospital',
  repatriated: 'Back at the referring hospital',
  unknown: 'Not obtainable',
} as const satisfies Record<Outcome, string>

export function outcomeText(outcome: Outcome): string {
  return OUTCOME[outcome]
}

const MILESTONE = {
  at_bedside: 'At the bedside',
  cannulated: 'Cannulated',
  ecmo_not_needed: 'ECMO not needed',
  departed: 'Departed',
  diverted: 'Diverted',
} as const satisfies Record<Milestone, string>

export function milestoneText(milestone: Milestone): string {
  return MILESTONE[milestone]
}

const MODE = {
  transfer_in: 'transfer to us',
  retrieval: 'our team comes and cannulates',
  already_on_ecmo: 'transfer on ECMO',
} as const satisfies Record<AcceptMode, string>

export function acceptModeText(mode: AcceptMode): string {
  return MODE[mode]
}

const VERB = {
  acknowledge: 'Acknowledge',
  claim: 'Take it',
  start_review: 'Start review',
  assign_bed: 'Assign bed',
  dispatch: 'Dispatch',
  milestone: 'Milestone',
  arrive: 'Arrived',
  close: 'Close',
  log_call: 'Log a call',
  open: 'Open',
} as const satisfies Record<Verb, string>

export function verbText(verb: Verb): string {
  return VERB[verb]
}

const OWED = {
  acknowledge: 'Acknowledge',
  take_again: 'Take it: nothing followed the acknowledgment',
  take_over: 'Take it: whoever had it has left the program',
  start_review: 'Start the review, decision',
  decide: 'Decision',
  answer: 'Answer',
  meet_conditions: 'Conditions have expired: confirm or rescind',
  assign_bed: 'Assign a bed',
  dispatch: 'Dispatch',
  reach_bedside: 'At the bedside',
  cannulate: 'Cannulated?',
  depart: 'Departed?',
  arrive: 'Arrival',
  recheck: 'Ring to re-check',
  close: 'Close, with the outcome',
  report_outcome: 'Outcome to the referrer',
  nothing: 'Nothing',
} as const satisfies Record<OwedKind, string>

/** What is owed because its time has passed: when that was says nothing about until when. */
const PAST: readonly OwedKind[] = ['take_again', 'take_over', 'meet_conditions']

/** "Decision by 03:36", "Answer from Dr G. Petrov", "Acknowledge now" when the time has passed. Times in `zone`. */
export function owedText(owed: Owed, zone: string): string {
  const what = OWED[owed.kind]
  if (owed.kind === 'answer') return owed.who === null ? what : `${what} from ${owed.who}`
  if (owed.kind === 'acknowledge' && owed.overdueByMs > 0) return `${what} now`
  const { dueAt, kind } = owed
  return dueAt !== null && !PAST.includes(kind) ? `${what} by ${formatClock(dueAt, zone)}` : what
}

/** What the program must do for a referring side that could be told by no way; null when it was told, or rung. */
export function untoldText({ events, facility }: Pick<ReferralFact, 'events' | 'facility'>): string | null {
  const failed = untold(events)
  if (!failed) return null
  return `${facility.shortName} could not be told at ${formatClock(failed.at, facility.timeZone)} by any way: ring them.`
}

/** Whose turn it is, or what is asked of the hospital: the second line of "owed next". */
export function owedBy(owed: Owed): string {
  if (owed.kind === 'answer') return owed.codes.map(fieldLabel).join('; ')
  return owed.who ?? (owed.kind === 'nothing' ? '' : 'Nobody yet')
}

const REVIEW_FLAG: Readonly<Record<string, string>> = {
  active_bleeding: 'Active bleeding',
  recent_thrombolysis: 'Thrombolysis in the last 24 h',
  code_status_limit: 'Code status limited',
  high_pressure_ventilation_gt_7_days: 'High-pressure ventilation for more than 7 days',
  immunocompromised: 'Immunocompromised',
  frailty_cfs_ge_5: 'Frailty 5 or more',
  advanced_malignancy: 'Advanced malignancy',
}

/** Shown as "for review", never as refused. */
export function reviewFlagText(id: string): string {
  return REVIEW_FLAG[id] ?? id
}
