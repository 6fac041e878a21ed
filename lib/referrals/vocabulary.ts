/** The words of a referral's life. `as const` lists and nothing else: schema, database and screens all read them here. */

// Branches, tiers and value states are words of the field catalogue, which imports nothing from outside its folder.
export {
  BRANCHES,
  type Branch,
  NOREPINEPHRINE_AS,
  type NorepinephrineAs,
  TIERS,
  type Tier,
  VALUE_STATES,
  type ValueState,
} from '#lib/clinical/words.ts'

export const STATUSES = [
  'draft',
  'sent',
  'acknowledged',
  'in_review',
  'accepted',
  'advised',
  'declined',
  'redirected',
  'bed_assigned',
  'en_route',
  'arrived',
  'closed',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

/** Statuses in which somebody still owes something. A draft has not been sent and is nobody's yet. */
export const OPEN_STATUSES = [
  'sent',
  'acknowledged',
  'in_review',
  'accepted',
  'advised',
  'declined',
  'redirected',
  'bed_assigned',
  'en_route',
] as const satisfies readonly Status[]

/** Roles that a person can hold. */
export const PERSON_ROLES = ['referrer', 'coordinator', 'physician', 'director', 'admin', 'auditor'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** `system` is the role of jobs; it never acknowledges and never decides. */
export const ROLES = [...PERSON_ROLES, 'system'] as const
export type Role = (typeof ROLES)[number]

/** Members of the program who see every referral. */
export const STAFF_ROLES = ['coordinator', 'physician', 'director'] as const satisfies readonly Role[]

/** Events that move a referral from one status to another. */
export const TRANSITION_EVENTS = [
  'send',
  'acknowledge',
  'start_review',
  'accept',
  'advise',
  'decline',
  'redirect',
  'reopen',
  'reopen_by_staff',
  'rescind',
  'assign_bed',
  'dispatch',
  'arrive',
  'close',
  'withdraw',
] as const
export type TransitionEvent = (typeof TRANSITION_EVENTS)[number]

/** Events that leave the status as it is, and `undo`, which gives back the one before. */
export const NOTE_EVENTS = [
  'values_added',
  'message_sent',
  'call_logged',
  'question_asked',
  'question_answered',
  'milestone',
  'claim',
  'hand_over',
  'tier_changed',
  'stage_confirmed',
  'decision_asked',
  'second_opinion',
  'page_sent',
  'page_delivered',
  'page_failed',
  'page_acknowledged',
  'seen',
  'limit_passed',
  /** Whoever held it no longer works in the program. */
  'holder_left',
  /** What the referring side was to be told reached nobody there by any way. */
  'told_failed',
  'packet_override',
  'correction',
  'undo',
] as const
export type NoteEvent = (typeof NOTE_EVENTS)[number]

export const EVENT_NAMES = [...TRANSITION_EVENTS, ...NOTE_EVENTS] as const
export type EventName = (typeof EVENT_NAMES)[number]

export const MILESTONES = ['at_bedside', 'cannulated', 'ecmo_not_needed', 'departed', 'diverted'] as const
export type Milestone = (typeof MILESTONES)[number]

export const ACCEPT_MODES = ['transfer_in', 'retrieval', 'already_on_ecmo'] as const
export type AcceptMode = (typeof ACCEPT_MODES)[number]

export const DECISION_REASONS = [
  'meets_criteria',
  'too_well_currently',
  'conventional_options_remain',
  'irreversible_disease',
  'neurological_prognosis',
  'frailty_or_comorbidity',
  'malignancy',
  'prolonged_ventilation',
  'futility_multiorgan',
  'patient_wishes',
  'anticoagulation_or_bleeding',
  'anatomical_access',
  'no_bed_or_team',
  'out_of_scope_pediatric',
  'other_center_closer',
  'other',
] as const
export type DecisionReason = (typeof DECISION_REASONS)[number]

/** A decline for one of these is not a clinical refusal, so it needs no second physician. */
export const NON_CLINICAL_REASONS = [
  'no_bed_or_team',
  'out_of_scope_pediatric',
  'other_center_closer',
  'patient_wishes',
] as const satisfies readonly DecisionReason[]

export const WITHDRAW_REASONS = [
  'died',
  'improved',
  'patient_or_family_declined',
  'went_elsewhere',
  'never_arrived',
  'duplicate',
  'opened_by_error',
  'other',
] as const
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number]

export const OUTCOMES = [
  'ecmo_survived_discharge',
  'ecmo_died',
  'no_ecmo_survived',
  'no_ecmo_died',
  'still_inpatient',
  'repatriated',
  'unknown',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const UNIT_TYPES = ['ed', 'icu', 'ccu', 'cath_lab', 'or', 'pacu', 'ward', 'other'] as const
export type UnitType = (typeof UNIT_TYPES)[number]
