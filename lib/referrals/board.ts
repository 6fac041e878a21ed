import { LOW_FLOW_MARK_MS } from '#lib/clinical/derived/cpr-times.ts'
import { type Clocks, computeClocks } from './clocks.ts'
import { decisionInForce, heldSince, instantIn, lastOf, lastTransition, milestoneAt, standing } from './history.ts'
import { latestWord, latestYesNo } from './latest.ts'
import { type BoardRow, type Owed, openToHospital, owedNext, type Verb, verbFor } from './owed.ts'
import { TIERS } from './vocabulary.ts'

/** In the order in which they stand on the board. */
export const SECTIONS = [
  'unacknowledged',
  'deciding',
  'waiting_on_hospital',
  'moving',
  'watching',
  'done_today',
] as const
export type Section = (typeof SECTIONS)[number]

/** What the figure on the board counts. */
type ClockKind = 'since_sent' | 'deciding' | 'hospital' | 'since_accepted' | 'low_flow' | 'to_recheck' | 'stopped'

/** The figure of a row. Disc: the program owes. Ring: the hospital owes. Dash: stopped. */
export interface BoardClock {
  readonly kind: ClockKind
  readonly owner: 'program' | 'hospital' | 'nobody'
  readonly elapsedMs: number
  readonly limitMs: number | null
  readonly dueAt: Date | null
  /** 0 to 1: how far the fuse has burnt; null without a limit. */
  readonly fraction: number | null
  /** In the last fifth before the limit. */
  readonly soon: boolean
  readonly overdueByMs: number
  /** What stands still on the program's clock while the hospital owes. */
  readonly programMs: number | null
  /** By how much the hospital's share has moved the deadline. */
  readonly hospitalMs: number
}

export interface BoardEntry {
  readonly row: BoardRow
  readonly section: Section
  readonly clock: BoardClock
  readonly clocks: Clocks
  readonly owed: Owed
  readonly verb: Verb
  readonly heldSince: Date | null
  /** Past a limit: the one red treatment on the board. */
  readonly overdue: boolean
}

export interface BoardSection {
  readonly section: Section
  readonly entries: readonly BoardEntry[]
}

const SOON_FROM = 0.8

type Counted = Pick<BoardClock, 'kind' | 'owner' | 'elapsedMs'> & Partial<BoardClock>

function toClock(counted: Counted): BoardClock {
  const { elapsedMs, limitMs = null } = counted
  const fraction = limitMs === null ? null : Math.min(1, limitMs <= 0 ? 1 : elapsedMs / limitMs)
  const overdueByMs = counted.overdueByMs ?? (limitMs === null ? 0 : Math.max(0, elapsedMs - limitMs))
  return {
    dueAt: null,
    programMs: null,
    hospitalMs: 0,
    ...counted,
    limitMs,
    fraction,
    soon: fraction !== null && fraction >= SOON_FROM && overdueByMs === 0,
    overdueByMs,
  }
}

function sectionOf(row: BoardRow, clocks: Clocks): Section {
  switch (row.status) {
    case 'draft':
    case 'sent':
      return 'unacknowledged'
    case 'acknowledged':
    case 'in_review':
      if (clocks.hasLapsed) return 'unacknowledged'
      return openToHospital(row).length > 0 ? 'waiting_on_hospital' : 'deciding'
    case 'accepted':
    case 'bed_assigned':
    case 'en_route':
      return 'moving'
    case 'advised':
    case 'declined':
    case 'redirected':
      return 'watching'
    case 'arrived':
    case 'closed':
    case 'withdrawn':
      return 'done_today'
  }
}

function since(from: Date, now: Date): number {
  return Math.max(0, now.getTime() - from.getTime())
}

const STOPPED: Counted = { kind: 'stopped', owner: 'nobody', elapsedMs: 0 }

function decidingClock({ decision }: Clocks): Counted {
  if (decision === null) return STOPPED
  const { limitMs, dueAt, overdueByMs, hospitalMs, programMs } = decision
  return {
    kind: 'deciding',
    owner: 'program',
    elapsedMs: programMs,
    limitMs,
    dueAt,
    overdueByMs,
    hospitalMs,
    programMs,
  }
}

/** The hospital's own figure has no limit; ours stands still beside it. */
function hospitalClock(clocks: Clocks, now: Date): Counted {
  const { decision } = clocks
  if (decision?.askedAt == null) return decidingClock(clocks)
  const { askedAt, overdueByMs, hospitalMs, programMs } = decision
  return { kind: 'hospital', owner: 'hospital', elapsedMs: since(askedAt, now), overdueByMs, hospitalMs, programMs }
}

function movingClock(row: BoardRow, now: Date): Counted {
  const startedAt = Date.parse(latestWord(row.latest, 'cpr_started_at') ?? '')
  const stands = standing(row.events)
  const isOnEcmo = milestoneAt(stands, 'cannulated') !== null
  if (
    row.support === 'ecpr' &&
    !isOnEcmo &&
    latestYesNo(row.latest, 'ongoing_cpr') === true &&
    !Number.isNaN(startedAt)
  ) {
    const dueAt = new Date(startedAt + LOW_FLOW_MARK_MS)
    const elapsedMs = since(new Date(startedAt), now)
    return { kind: 'low_flow', owner: 'program', elapsedMs, limitMs: LOW_FLOW_MARK_MS, dueAt }
  }
  const accepted = lastOf(stands, 'accept')
  return { kind: 'since_accepted', owner: 'program', elapsedMs: accepted === null ? 0 : since(accepted.at, now) }
}

function watchingClock(row: BoardRow, owes: Owed, now: Date): Counted {
  const decided = decisionInForce(row.events)
  const recheckAt = instantIn(decided, 'recheckAt')
  if (owes.kind !== 'recheck' || decided === null || recheckAt === null) return STOPPED
  const limitMs = Math.max(0, recheckAt.getTime() - decided.at.getTime())
  return { kind: 'to_recheck', owner: 'program', elapsedMs: since(decided.at, now), limitMs, dueAt: recheckAt }
}

function clockFor(section: Section, row: BoardRow, clocks: Clocks, owes: Owed, now: Date): Counted {
  switch (section) {
    case 'unacknowledged': {
      if (clocks.acknowledgement === null) return STOPPED
      if (row.status !== 'sent') return decidingClock(clocks)
      const { elapsedMs, limitMs, dueAt, overdueByMs } = clocks.acknowledgement
      return { kind: 'since_sent', owner: 'program', elapsedMs, limitMs, dueAt, overdueByMs }
    }
    case 'deciding':
      return decidingClock(clocks)
    case 'waiting_on_hospital':
      return hospitalClock(clocks, now)
    case 'moving':
      return movingClock(row, now)
    case 'watching':
      return watchingClock(row, owes, now)
    case 'done_today':
      return STOPPED
  }
}

function toEntry(row: BoardRow, now: Date): BoardEntry {
  const clocks = computeClocks(row, now)
  const owed = owedNext(row, now, clocks)
  const section = sectionOf(row, clocks)
  const clock = toClock(clockFor(section, row, clocks, owed, now))
  return {
    row,
    section,
    clock,
    clocks,
    owed,
    verb: verbFor(owed.kind),
    heldSince: row.holder === null ? null : heldSince(row.events),
    overdue: clock.overdueByMs > 0 || owed.overdueByMs > 0,
  }
}

/** What is owed first stands first: the longest overdue, then the next due, then what has waited longest. Never a score. */
function byWhatIsOwed(a: BoardEntry, b: BoardEntry): number {
  const overdue = (entry: BoardEntry) => Math.max(entry.clock.overdueByMs, entry.owed.overdueByMs)
  const due = (entry: BoardEntry) => (entry.owed.dueAt ?? entry.clock.dueAt)?.getTime() ?? Number.POSITIVE_INFINITY
  const moved = ({ row }: BoardEntry) => (lastTransition(row.events)?.at ?? row.createdAt).getTime()
  const differences = [
    overdue(b) - overdue(a),
    due(a) === due(b) ? 0 : due(a) - due(b),
    TIERS.indexOf(a.row.tier) - TIERS.indexOf(b.row.tier),
    moved(a) - moved(b),
  ]
  return differences.find((difference) => difference !== 0) ?? a.row.id.localeCompare(b.row.id)
}

/** What ended last stands first. */
function byEnd(a: BoardEntry, b: BoardEntry): number {
  return (b.row.endedAt?.getTime() ?? 0) - (a.row.endedAt?.getTime() ?? 0) || a.row.id.localeCompare(b.row.id)
}

/** The board at `now`: every section in its order, empty ones included. A draft is nobody's yet and is left out. */
export function toSections(rows: readonly BoardRow[], now: Date): BoardSection[] {
  const entries = rows.filter(({ status }) => status !== 'draft').map((row) => toEntry(row, now))
  return SECTIONS.map((section) => ({
    section,
    entries: entries.filter((entry) => entry.section === section).sort(section === 'done_today' ? byEnd : byWhatIsOwed),
  }))
}
