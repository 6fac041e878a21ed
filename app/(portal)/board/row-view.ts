import { type Actor, rolesAt } from '#lib/accounts/actor.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { type Missing, missingForDecision } from '#lib/clinical/missing-for-decision.ts'
import { formatClock } from '#lib/dates.ts'
import { pagedWords } from '#lib/paging/paged-list.ts'
import { type BoardClock, type BoardEntry, type BoardSection, toSections } from '#lib/referrals/board.ts'
import { eventSentence } from '#lib/referrals/event-sentence.ts'
import type { ReferralSummary } from '#lib/referrals/facts.ts'
import { standing, undoable } from '#lib/referrals/history.ts'
import {
  branchText,
  owedBy,
  owedText,
  sectionText,
  tierText,
  unitTypeText,
  untoldText,
  verbText,
} from '#lib/referrals/labels.ts'
import { latestWord } from '#lib/referrals/latest.ts'
import { firstAnswersText, missingText } from '#lib/referrals/missing-text.ts'
import { ageAndSex, type Picture, pictureOf } from '#lib/referrals/picture.ts'
import { allows } from '#lib/referrals/transitions.ts'
import { OPEN_STATUSES, type Role, STAFF_ROLES, type Status, type TransitionEvent } from '#lib/referrals/vocabulary.ts'
import type {
  BoardView,
  LatestView,
  PeekView,
  RowClock,
  RowVerb,
  RowView,
  SectionView,
  UndoView,
} from './board-view.ts'
import { reachedWords } from './reached-words.ts'
import { seriesOf } from './series.ts'

/** Events that say nothing to somebody who looks for what was done. */
const QUIET = new Set(['seen', 'page_sent', 'page_delivered'])
const LATEST_SHOWN = 5

/** The board as `actor` sees it at `now`, in words. */
export function toBoardView(referrals: readonly ReferralSummary[], actor: Actor, now: Date): BoardView {
  return {
    sections: toSections(referrals, now).map((section) => toSectionView(section, actor, now)),
    renderedAt: now.getTime(),
    undo: lastUndo(referrals, actor, now),
  }
}

function toSectionView({ section, entries }: BoardSection, actor: Actor, now: Date): SectionView {
  const { title, hint } = sectionText(section)
  return { key: section, title, remark: hint, rows: entries.map((entry) => toRowView(entry, actor, now)) }
}

function toRowView(entry: BoardEntry, actor: Actor, now: Date): RowView {
  const { row, clock, clocks, owed, heldSince } = entry
  const { facility, holder } = row
  const zone = facility.timeZone
  const patient = ageAndSex(row.latest)
  const roles = rolesAt(actor, facility.id)
  const over = entry.section === 'done_today'
  return {
    reference: row.reference,
    patient,
    configuration: branchText(row.support),
    place: placeOf(row),
    hospital: facility.shortName,
    zone,
    tier: row.tier,
    tierLabel: tierText(row.tier),
    ...pictureWords(pictureOf(row.latest, row.support, row.facility.norepinephrineAs), patient),
    clock: toRowClock(clock, facility.shortName, zone, now),
    owed: over ? '' : owedText(owed, zone),
    owedDetail:
      [untoldText(row), over ? endWords(row, zone) : owedDetail(entry, now)].filter(Boolean).join(' ') || null,
    holder: clocks.leftAt ? null : (holder?.name ?? null),
    holderId: holder?.id ?? null,
    heldSince: clocks.leftAt || !heldSince ? null : `since ${formatClock(heldSince, zone)}`,
    overdueAt: overdueAt(entry, now),
    verb: toVerb(entry, roles, actor),
    canTake: isOpen(row.status) && (holder?.id !== actor.personId || clocks.hasLapsed) && roles.some(isStaffRole),
    awaitsDelivery: awaitsDelivery(row, actor),
    peek: toPeek(row, zone, now),
  }
}

/** "Riverton, CCU 4"; the kind of unit while the bed is not known. */
export function placeOf({ facility, latest, unitType }: ReferralSummary): string {
  const unit = latestWord(latest, 'sending_unit_bed') ?? (unitType ? unitTypeText(unitType) : null)
  return unit ? `${facility.shortName}, ${unit}` : facility.shortName
}

/** About three lines at the width that the column has on a common screen. */
const PICTURE_CHARACTERS = 110

/** The referrer's sentence without the age that stands beside it, and as many values as fit that it does not say itself. */
function pictureWords(
  { reason, figures, note }: Picture,
  patient: string,
): Pick<RowView, 'picture' | 'warning' | 'note'> {
  const said = reason === null ? '' : sentence(withoutPatient(reason, patient))
  const values: string[] = []
  for (const figure of figures) {
    const length = [said, ...values, figure, note ?? ''].join(' ').length
    if (length <= PICTURE_CHARACTERS && !bare(said).includes(bare(figure))) values.push(figure)
  }
  const picture = [said, sentence(values.join(', '))].filter((part) => part !== '').join(' ')
  const [warning, rest] = note?.split(/(?<=:)\s/u) ?? []
  return {
    picture: picture || (note ? '' : 'No words and no values yet.'),
    warning: rest === undefined ? null : (warning ?? null),
    note: rest ?? warning ?? null,
  }
}

function withoutPatient(reason: string, patient: string): string {
  const rest = bare(reason).startsWith(bare(patient)) ? reason.slice(patient.length).trimStart() : reason
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0]/gu, '').toLowerCase()
}

function sentence(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`
}

export function toRowClock(clock: BoardClock, hospital: string, zone: string, now: Date): RowClock | null {
  if (clock.kind === 'stopped') return null
  const startedAt = now.getTime() - clock.elapsedMs
  const limitMs = clock.limitMs ?? undefined
  const due = clock.dueAt && formatClock(clock.dueAt, zone)
  switch (clock.kind) {
    case 'since_sent':
      return { owner: 'program', startedAt, limitMs, counts: 'since sent', line: due ? `limit at ${due}` : undefined }
    case 'deciding':
      return { owner: 'program', startedAt, limitMs, line: decidingLine(clock, hospital, due), todo: 'to decide' }
    case 'hospital':
      return {
        owner: 'hospital',
        startedAt,
        counts: `${hospital}’s`,
        line: `ours paused, ${minutes(clock.programMs ?? 0)} used`,
      }
    case 'low_flow':
      return {
        owner: 'program',
        startedAt,
        limitMs,
        counts: 'low flow',
        line: due ? `flow wanted by ${due}` : undefined,
      }
    case 'to_recheck':
      return {
        owner: 'program',
        startedAt,
        limitMs,
        counts: 'to re-check',
        line: due ? `re-check ${due}` : undefined,
        down: true,
      }
    case 'since_accepted':
      return { owner: 'program', startedAt, counts: 'since accepted' }
  }
}

function decidingLine({ hospitalMs }: BoardClock, hospital: string, due: string | null): string | undefined {
  if (hospitalMs >= 1000) return `${hospital}’s share ${minutes(hospitalMs)}`
  return due ? `decision by ${due}` : undefined
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`
}

/** The first instant, in ms, at which this row is or was past a limit. */
function overdueAt({ clock, owed }: BoardEntry, now: Date): number | null {
  const late = Math.max(clock.overdueByMs, owed.overdueByMs)
  if (late > 0) return now.getTime() - late
  const due = [clock.owner === 'program' ? clock.dueAt : null, owed.dueAt].flatMap((at) => at?.getTime() ?? [])
  return due.length > 0 ? Math.min(...due) : null
}

function owedDetail({ row, owed }: BoardEntry, now: Date): string | null {
  if (owed.kind === 'acknowledge') return reachedWords(row)
  const paged = pagedWords(row.paged ?? [], row.facility.timeZone)
  const by = owedBy(owed)
  if (paged) return owed.who && !paged.includes(owed.who) ? `${owed.who}. ${paged}` : paged
  if (owed.kind !== 'decide' && owed.kind !== 'start_review') return by || null
  return `${by}. ${firstAnswersText(firstMissing(row, now))}`
}

/** The few items that a decision needs first and does not have, with their marks. */
function firstMissing({ support, latest }: ReferralSummary, now: Date): Missing[] {
  return missingForDecision(support, toAnswers(latest, support), now).filter(({ first }) => first)
}

function endWords(row: ReferralSummary, zone: string): string | null {
  const last = standing(row.events).findLast(({ event }) => ['arrive', 'close', 'withdraw'].includes(event))
  return last ? `${eventSentence(last, { zone })} at ${formatClock(last.at, zone)}, ${last.actorName}.` : null
}

/** The step that the board offers, if this reader may take it; else the way to the page. */
function toVerb({ row, verb }: BoardEntry, roles: readonly Role[], { personId }: Actor): RowVerb | null {
  const href = `/referrals/${row.reference}`
  const may = (event: TransitionEvent) => roles.some((role) => allows(event, row.status, role))
  const open = { kind: 'go', href, label: 'Open', opens: true } as const
  const go = (label: string): RowVerb => ({ kind: 'go', href: `${href}#next`, label, opens: false })
  switch (verb) {
    case 'acknowledge':
      return may('acknowledge') ? { kind: 'acknowledge' } : open
    case 'start_review':
      if (!may('start_review')) return open
      return { kind: 'start_review', names: roles.every((role) => role !== 'physician' && role !== 'director') }
    case 'assign_bed':
    case 'dispatch':
    case 'arrive':
    case 'close':
      return may(verb) ? go(verbText(verb)) : open
    case 'milestone':
      return go(verbText(verb))
    case 'claim':
      return { kind: 'claim', isHolder: row.holder?.id === personId }
    case 'log_call':
      return { kind: 'log_call' }
    case 'open':
      return open
  }
}

function toPeek(row: ReferralSummary, zone: string, now: Date): PeekView {
  const { sender } = row
  const { times, series } = seriesOf(row.latest, zone, now)
  return {
    summary: latestWord(row.latest, 'one_line_reason') ?? null,
    times,
    series,
    needs: firstMissing(row, now).map(missingText),
    callback: { number: sender.phone ?? row.facility.switchboardPhone, name: sender.name },
    latest: latestEvents(row, zone),
  }
}

function latestEvents(row: ReferralSummary, zone: string): LatestView[] {
  return standing(row.events)
    .filter(({ event }) => !QUIET.has(event))
    .slice(-LATEST_SHOWN)
    .reverse()
    .map((event) => ({
      key: event.id,
      at: event.at.toISOString(),
      clock: formatClock(event.at, zone),
      text: `${eventSentence(event, { zone })}, ${event.actorName}`,
    }))
}

function awaitsDelivery({ status, events, round, paged = [] }: ReferralSummary, { personId }: Actor): string | null {
  const own = paged.findLast((page) => page.personId === personId && !page.deliveredAt && !page.seenAt)
  if (own) return own.id
  const isOnNoDesk = !events.some((event) => event.event === 'page_delivered' && event.round === round)
  return status === 'sent' && isOnNoDesk ? `round ${round}` : null
}

function lastUndo(referrals: readonly ReferralSummary[], actor: Actor, now: Date): UndoView | null {
  const { personId } = actor
  if (!personId) return null
  const own = referrals.flatMap((row) => {
    const found = undoable(row.events, personId, now)
    return found ? [{ row, ...found }] : []
  })
  const latest = own.sort((a, b) => b.until.getTime() - a.until.getTime())[0]
  if (!latest) return null
  return undoView(latest.row, latest, ageAndSex(latest.row.latest))
}

/** What the undo toast says about a step. */
export function undoView(
  referral: Pick<ReferralSummary, 'reference' | 'facility'>,
  { event, until }: NonNullable<ReturnType<typeof undoable>>,
  patient: string,
): UndoView {
  const zone = referral.facility.timeZone
  const done = eventSentence({ ...event, words: {} }, { zone })
  return {
    reference: referral.reference,
    eventId: event.id,
    message: `${patient}, ${referral.facility.shortName}: ${done} at ${formatClock(event.at, zone)}.`,
    until: until.getTime(),
  }
}

function isOpen(status: Status): boolean {
  return (OPEN_STATUSES as readonly Status[]).includes(status)
}

function isStaffRole(role: Role): boolean {
  return (STAFF_ROLES as readonly Role[]).includes(role)
}
