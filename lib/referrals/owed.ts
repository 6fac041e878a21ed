import { WATCHED } from '#lib/paging/watch.ts'
import { type Clocks, computeClocks } from './clocks.ts'
import type { QuestionFact, ReferralSummary } from './facts.ts'
import { decisionInForce, instantIn, lastOf, standing, wordIn } from './history.ts'
import { type EventName, OPEN_STATUSES } from './vocabulary.ts'

/** A row of the board or of a list: a referral with its latest answers. */
export type BoardRow = ReferralSummary

/** What is owed next. Words are made of it in labels.ts. */
export type OwedKind =
  | 'acknowledge'
  | 'take_again'
  | 'take_over'
  | 'start_review'
  | 'decide'
  | 'answer'
  | 'meet_conditions'
  | 'assign_bed'
  | 'dispatch'
  | 'reach_bedside'
  | 'cannulate'
  | 'depart'
  | 'arrive'
  | 'recheck'
  | 'close'
  | 'report_outcome'
  | 'nothing'

export interface Owed {
  readonly kind: OwedKind
  /** Whose turn it is; null when nobody has it yet. */
  readonly who: string | null
  readonly dueAt: Date | null
  readonly overdueByMs: number
  /** Catalogue ids that an open question asks for. */
  readonly codes: readonly string[]
}

/** A call that was logged this long before the re-check was due counts as the re-check. */
const RECHECK_EARLY_MS = 30 * 60_000

function owed(
  kind: OwedKind,
  now: Date,
  parts: { who?: string | null; dueAt?: Date | null; codes?: readonly string[] } = {},
): Owed {
  const dueAt = parts.dueAt ?? null
  const overdueByMs = dueAt === null ? 0 : Math.max(0, now.getTime() - dueAt.getTime())
  return { kind, who: parts.who ?? null, dueAt, overdueByMs, codes: parts.codes ?? [] }
}

/** Questions that the hospital has not answered, oldest first. */
export function openToHospital(row: Pick<BoardRow, 'questions'>): QuestionFact[] {
  return row.questions
    .filter((question) => question.toSide === 'hospital' && question.answeredAt === null)
    .sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime())
}

function owedWhileDeciding(row: BoardRow, clocks: Clocks, now: Date): Owed {
  const questions = openToHospital(row)
  if (questions.length > 0) {
    const owes = owed('answer', now, { who: row.sender.name, codes: questions.flatMap(({ codes }) => codes) })
    return { ...owes, overdueByMs: clocks.decision?.overdueByMs ?? 0 }
  }
  if (clocks.hasLapsed) return owed('take_again', now, { dueAt: clocks.lapsesAt })
  const dueAt = clocks.decision?.dueAt ?? null
  const kind = row.status === 'acknowledged' ? 'start_review' : 'decide'
  return owed(kind, now, { who: row.reviewer?.name ?? row.holder?.name ?? null, dueAt })
}

function owedWhileWatching(row: BoardRow, now: Date): Owed {
  const decision = decisionInForce(row.events)
  const recheckAt = instantIn(decision, 'recheckAt')
  const who = row.holder?.name ?? null
  if (recheckAt === null) return owed('close', now, { who })
  const from = recheckAt.getTime() - RECHECK_EARLY_MS
  const isRung = standing(row.events).some(
    (event) => event.event === 'call_logged' && event.actorRole !== 'referrer' && event.at.getTime() >= from,
  )
  return isRung ? owed('close', now, { who }) : owed('recheck', now, { who, dueAt: recheckAt })
}

/** A conditional acceptance that has expired is owed first; the state never moves by itself. */
function expiredConditions(row: BoardRow, now: Date): Owed | null {
  const expiresAt = instantIn(lastOf(standing(row.events), 'accept'), 'expiresAt')
  return expiresAt !== null && expiresAt <= now
    ? owed('meet_conditions', now, { who: row.reviewer?.name ?? null, dueAt: expiresAt })
    : null
}

function owedOnTheWay(row: BoardRow, now: Date): Owed {
  const stands = standing(row.events)
  const dispatched = lastOf(stands, 'dispatch')
  const who = row.holder?.name ?? null
  const dueAt = instantIn(dispatched, 'expectedAt')
  const reached = new Set(
    stands
      .filter(({ event, version }) => event === 'milestone' && version > (dispatched?.version ?? 0))
      .map((event) => event.detail.name),
  )
  const goesOut = wordIn(lastOf(stands, 'accept'), 'mode') === 'retrieval'
  if (!goesOut || reached.has('departed')) return owed('arrive', now, { who, dueAt })
  if (reached.has('cannulated') || reached.has('ecmo_not_needed')) return owed('depart', now, { who })
  return reached.has('at_bedside') ? owed('cannulate', now, { who }) : owed('reach_bedside', now, { who, dueAt })
}

/** Whether somebody has it, or should: what was only sent is acknowledged first, whoever may have claimed it before. */
function isHeld({ status }: BoardRow): boolean {
  return status !== 'sent' && OPEN_STATUSES.some((open) => open === status)
}

/** Whoever had it has left. Where the program has answered and only watches, no patient waits for it at this moment. */
function owedByNobody({ status }: BoardRow, leftAt: Date, now: Date): Owed {
  return owed('take_over', now, { dueAt: WATCHED.includes(status) ? leftAt : null })
}

/** What is owed next on this referral, by whom and until when. */
export function owedNext(row: BoardRow, now: Date, clocks: Clocks = computeClocks(row, now)): Owed {
  const who = row.holder?.name ?? null
  if (clocks.leftAt && isHeld(row)) return owedByNobody(row, clocks.leftAt, now)
  switch (row.status) {
    case 'sent':
      return owed('acknowledge', now, { dueAt: clocks.acknowledgement?.dueAt ?? null })
    case 'acknowledged':
    case 'in_review':
      return owedWhileDeciding(row, clocks, now)
    case 'accepted':
      return expiredConditions(row, now) ?? owed('assign_bed', now, { who })
    case 'bed_assigned':
      return expiredConditions(row, now) ?? owed('dispatch', now, { who })
    case 'en_route':
      return owedOnTheWay(row, now)
    case 'advised':
    case 'declined':
    case 'redirected':
      return owedWhileWatching(row, now)
    case 'arrived':
      return owed('report_outcome', now, { who })
    case 'draft':
    case 'closed':
    case 'withdrawn':
      return owed('nothing', now)
  }
}

/** The one button of a row: a transition, or a way to help it along. */
export type Verb =
  | Extract<
      EventName,
      'acknowledge' | 'claim' | 'start_review' | 'assign_bed' | 'dispatch' | 'milestone' | 'arrive' | 'close'
    >
  | 'log_call'
  | 'open'

const VERBS: Readonly<Record<OwedKind, Verb>> = {
  acknowledge: 'acknowledge',
  take_again: 'claim',
  take_over: 'claim',
  start_review: 'start_review',
  decide: 'open',
  answer: 'log_call',
  meet_conditions: 'open',
  assign_bed: 'assign_bed',
  dispatch: 'dispatch',
  reach_bedside: 'milestone',
  cannulate: 'milestone',
  depart: 'milestone',
  arrive: 'arrive',
  recheck: 'log_call',
  close: 'close',
  report_outcome: 'close',
  nothing: 'open',
}

export function verbFor(kind: OwedKind): Verb {
  return VERBS[kind]
}
