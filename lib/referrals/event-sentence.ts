import { formatClock } from '#lib/dates.ts'
import { fieldLabel } from './answer-text.ts'
import { confirmedStage } from './confirmed-stage.ts'
import { countedText } from './dose-words.ts'
import type { EventFact } from './facts.ts'
import { instantIn, wordIn } from './history.ts'
import { acceptModeText, milestoneText, outcomeText, reasonText, tierText, withdrawReasonText } from './labels.ts'
import {
  ACCEPT_MODES,
  DECISION_REASONS,
  type EventName,
  MILESTONES,
  NOREPINEPHRINE_AS,
  OUTCOMES,
  TIERS,
  WITHDRAW_REASONS,
} from './vocabulary.ts'

/** What a sentence needs beside the event: the zone for its times, and names for the ids it holds. */
export interface Telling {
  readonly zone: string
  readonly nameOf?: (personId: string) => string | undefined
}

function oneOf<Word extends string>(list: readonly Word[], event: EventFact, key: string): Word | undefined {
  return list.find((word) => word === event.detail[key])
}

function person(event: EventFact, key: string, { nameOf }: Telling): string {
  const id = wordIn(event, key)
  return (id !== null && nameOf?.(id)) || 'a colleague'
}

function byTime(event: EventFact, key: string, { zone }: Telling): string | null {
  const at = instantIn(event, key)
  return at === null ? null : formatClock(at, zone)
}

function codesOf(event: EventFact): string[] {
  const codes = event.detail.codes
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}

function counted(amount: number, one: string, many: string): string {
  return amount === 1 ? `1 ${one}` : `${amount} ${many}`
}

function withReason(done: string, event: EventFact): string {
  const reason = oneOf(DECISION_REASONS, event, 'reason')
  return reason === undefined ? done : `${done}: ${reasonText(reason).toLowerCase()}`
}

type Tell = (event: EventFact, telling: Telling) => string

const TELL = {
  send: () => 'Sent',
  acknowledge: () => 'Acknowledged',
  start_review: (event, telling) => {
    const isOther = wordIn(event, 'reviewerId') !== null && wordIn(event, 'reviewerId') !== event.actorId
    return isOther ? `Review started, for ${person(event, 'reviewerId', telling)}` : 'Review started'
  },
  accept: (event, telling) => {
    const mode = oneOf(ACCEPT_MODES, event, 'mode')
    const until = byTime(event, 'expiresAt', telling)
    const how = mode === undefined ? 'Accepted' : `Accepted: ${acceptModeText(mode)}`
    return until === null ? how : `${how}; conditions hold until ${until}`
  },
  advise: (event, telling) => {
    const at = byTime(event, 'recheckAt', telling)
    return at === null ? 'Advised' : `Advised, re-check ${at}`
  },
  decline: (event, telling) => {
    const at = byTime(event, 'recheckAt', telling)
    return at === null ? withReason('Declined', event) : `${withReason('Declined', event)}, re-check ${at}`
  },
  redirect: (event) => withReason('Redirected to another center', event),
  reopen: () => 'Reopened: something has changed',
  reopen_by_staff: () => 'Reopened by the program',
  rescind: () => 'Acceptance taken back',
  assign_bed: () => 'Bed assigned',
  dispatch: (event, telling) => {
    const at = byTime(event, 'expectedAt', telling)
    return at === null ? 'On the way' : `On the way, expected ${at}`
  },
  arrive: () => 'Arrived',
  close: (event) => {
    const outcome = oneOf(OUTCOMES, event, 'outcome')
    return outcome === undefined ? 'Closed' : `Closed: ${outcomeText(outcome).toLowerCase().replaceAll('ecmo', 'ECMO')}`
  },
  withdraw: (event) => {
    const reason = oneOf(WITHDRAW_REASONS, event, 'reason')
    return reason === undefined ? 'Withdrawn' : `Withdrawn: ${withdrawReasonText(reason).toLowerCase()}`
  },
  values_added: (event) => {
    const as = oneOf(NOREPINEPHRINE_AS, event, 'norepinephrineAs')
    if (as !== undefined) return `Norepinephrine at the hospital: ${countedText(as)}`
    const codes = codesOf(event)
    if (codes.length === 1) return `${fieldLabel(codes[0] ?? '')} added`
    return codes.length === 0 ? 'Request changed' : `${counted(codes.length, 'value', 'values')} added`
  },
  message_sent: () => 'Message',
  call_logged: (event) => {
    const withWhom = event.words.withWhom
    return typeof withWhom === 'string' ? `Call with ${withWhom}` : 'Call logged'
  },
  question_asked: (event) =>
    event.detail.toSide === 'program' ? 'Question to the program' : 'Question to the hospital',
  question_answered: () => 'Question answered',
  milestone: (event) => {
    const name = oneOf(MILESTONES, event, 'name')
    return name === undefined ? 'Milestone' : milestoneText(name)
  },
  claim: () => 'Taken over',
  hand_over: (event, telling) => `Handed over to ${person(event, 'toId', telling)}`,
  tier_changed: (event) => {
    const tier = oneOf(TIERS, event, 'tier')
    return tier === undefined ? 'Urgency changed' : `Urgency set to ${tierText(tier).toLowerCase()}`
  },
  stage_confirmed: (event) => {
    const stage = confirmedStage(event)
    return stage === null
      ? 'SCAI stage set'
      : `SCAI stage ${stage.stage}${stage.hasArrestModifier ? ' with arrest' : ''}`
  },
  decision_asked: (event, telling) => `Decision asked of ${person(event, 'personId', telling)}`,
  second_opinion: () => 'Second opinion',
  page_sent: () => 'Paged',
  page_delivered: (event) => (event.detail.channel === 'desk' ? 'Delivered to a desk' : 'Page delivered'),
  page_failed: (event, telling) => `Page cannot reach ${person(event, 'personId', telling)}`,
  page_acknowledged: () => 'Page acknowledged',
  seen: () => 'Seen',
  limit_passed: () => 'Limit passed, nobody had acknowledged',
  told_failed: () => 'The referring hospital could not be told of this by any way',
  holder_left: () => 'Nobody has it any more: whoever had it has left the program',
  packet_override: (event) =>
    `Departure without ${codesOf(event).map(fieldLabel).join(', ').toLowerCase() || 'a complete packet'}`,
  correction: () => 'Correction',
  undo: (event) => `Undone: ${UNDONE[wordIn(event, 'undone') ?? ''] ?? 'the last step'}`,
} as const satisfies Record<EventName, Tell>

const UNDONE: Readonly<Record<string, string>> = {
  acknowledge: 'the acknowledgment',
  start_review: 'the start of the review',
  accept: 'the acceptance',
  advise: 'the advice',
  decline: 'the decline',
  redirect: 'the redirection',
  reopen: 'the reopening',
  reopen_by_staff: 'the reopening',
  rescind: 'taking back the acceptance',
  assign_bed: 'the bed',
  dispatch: 'the dispatch',
  arrive: 'the arrival',
  close: 'the closing',
  withdraw: 'the withdrawal',
}

/** What happened, without who and when, which stand beside it: "Acknowledged", "9 values added", "Declined: malignancy". */
export function eventSentence(event: EventFact, telling: Telling): string {
  return TELL[event.event](event, telling)
}

const WORD_LABELS: Readonly<Record<string, string>> = {
  rationale: 'In words',
  recommendations: 'Recommended now',
  triggers: 'Ring us again if',
  conditions: 'Conditions',
  ageException: 'Under 18, accepted because',
  noFurtherReviewReason: 'No further review, because',
  secondPhysician: 'Second physician',
  center: 'Center',
  centerPerson: 'Person reached',
  reason: 'Reason',
  text: 'Note',
  participants: 'Took part',
  bed: 'Bed',
  confirmedBy: 'Confirmed by',
  team: 'Team',
  console: 'Console',
  crew: 'Crew',
  unit: 'Unit',
  feedback: 'To the referrer',
  attempts: 'Attempts',
}

/** The words that a person wrote with the event, each with its label, in the order of the forms. */
export function eventWords(event: EventFact): { readonly label: string; readonly lines: readonly string[] }[] {
  return Object.entries(WORD_LABELS).flatMap(([key, label]) => {
    const words = event.words[key]
    if (words === undefined) return []
    const lines = typeof words === 'string' ? [words] : words
    const isNone = key === 'triggers' && lines.length === 1 && lines[0] === 'none'
    return [{ label, lines: isNone ? ['none foreseeable'] : lines }]
  })
}
