/** The words of paging. `as const` lists and nothing else: schema, database and screens all read them here. */

/**
 * What somebody is paged for.
 * - `alert`: a referral was sent or reopened, and nobody has acknowledged it.
 * - `lapse`: it was acknowledged, and nothing followed within the tier's limit.
 * - `decision`: a physician was asked to decide.
 * - `overdue`: that physician has it, and the time to decide has passed.
 * - `told`: the referring side learns what happened, or that it must ring.
 * - `taken`: who was paged learns that somebody else has it.
 * - `test`: the daily page by which everybody sees that pages reach them.
 * - `notice`: the program's own affairs: a gap in the roster, a swap that is offered.
 */
export const PAGE_KINDS = ['alert', 'lapse', 'decision', 'overdue', 'told', 'taken', 'test', 'notice'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** Pages that ask a person to take a referral. The others tell something. */
export const CALLING_KINDS = ['alert', 'lapse', 'decision', 'overdue'] as const satisfies readonly PageKind[]
export type CallingKind = (typeof CALLING_KINDS)[number]

export function isCalling(kind: PageKind): kind is CallingKind {
  return CALLING_KINDS.some((calling) => calling === kind)
}

/** Why this person and no other. */
export const PAGE_REASONS = [
  'first_on_call',
  'backup_on_call',
  'nobody_on_call',
  'all_of_role',
  'everyone',
  'holder',
  'asked',
  'referring_side',
  'own_affair',
] as const
export type PageReason = (typeof PAGE_REASONS)[number]

/** The ways to reach a person. */
export const CHANNELS = ['in_app', 'email', 'pager_email', 'webhook', 'web_push'] as const
export type Channel = (typeof CHANNELS)[number]

/** How far a page has come. The furthest that is true is shown. */
export const PAGE_STATES = ['queued', 'cannot_be_reached', 'handed_over', 'delivered', 'seen', 'acknowledged'] as const
export type PageState = (typeof PAGE_STATES)[number]

/** How one try on one channel ended. */
export const ATTEMPT_OUTCOMES = ['handed_over', 'delivered', 'failed'] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** Who is on call, and in which order they are paged. */
export const ON_CALL_ROLES = ['coordinator', 'physician'] as const
export type OnCallRole = (typeof ON_CALL_ROLES)[number]
export const ON_CALL_RANKS = ['first', 'backup'] as const
export type OnCallRank = (typeof ON_CALL_RANKS)[number]

/**
 * What the referring side is told, each the code of a notification text of a page of the kind `told`. The time of what
 * happened is `detail.at`.
 */
export const TOLD_TEXTS = [
  'told_acknowledged',
  'told_question',
  'told_accepted',
  'told_advised',
  'told_declined',
  'told_redirected',
  /** The acceptance was taken back: it is being looked at again. */
  'told_rescinded',
  /** The program looks again by itself: the answer no longer stands. */
  'told_reopened',
  /** The program has withdrawn it. */
  'told_withdrawn',
  /** What was told a moment ago was undone: it does not stand. `detail.undone` is the text that it takes back. */
  'told_undone',
  /** The agreed time to look again has come. */
  'told_recheck_due',
  /** Nobody has answered, or nobody is on call: ring. */
  'told_ring',
] as const
export type ToldText = (typeof TOLD_TEXTS)[number]

/**
 * Why a page cannot reach its person.
 * - `no_way`: none of the person's ways is one that the program has set up.
 * - `refused`: each way said that it will never work, such as a mailbox that does not exist.
 * - `no_answer`: the last way did not answer in time.
 * - `failed`: the last way answered with a failure, each time.
 */
export const UNREACHABLE_REASONS = ['no_way', 'refused', 'no_answer', 'failed'] as const
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number]
