import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import type { Who } from '#scripts/testing/clinic.ts'
import type { CallingKind } from '../words.ts'

/** Everybody who can be paged, in the order of the roster: first and backup coordinator, first and backup physician. */
export const STAFF = [
  'coordinator',
  'coordinator2',
  'physician',
  'physician2',
  'director',
] as const satisfies readonly Who[]
export type Staff = (typeof STAFF)[number]
export const PHYSICIANS: readonly Staff[] = ['physician', 'physician2', 'director']

export const MINUTE_MS = 60_000

/** A referral as the model knows it: told in a few lines, from nothing that the portal computes. Instants in ms. */
export interface Told {
  readonly status: 'sent' | 'acknowledged' | 'in_review' | 'accepted' | 'answered' | 'over'
  readonly tier: Tier
  readonly sentAt: number
  readonly acknowledgedAt: number
  readonly followed: boolean
  readonly askedAt: number | null
  /** physician2 was named, whatever they did then. */
  readonly wasAsked: boolean
  readonly physicianActedAt: number | null
  readonly holder: Staff | null
  /** When the portal first looked after the holder had left. */
  readonly leftAt: number | null
}

export interface Wanted {
  readonly kind: CallingKind
  readonly since: number
}

/** Why somebody must be called at `now`, and since when. */
export function wanted(told: Told, now: number): Wanted[] {
  const limits = TIER_LIMITS[told.tier]
  const ack = limits.acknowledgeMin * MINUTE_MS
  const { status, leftAt } = told
  if (status === 'sent') return [{ kind: 'alert', since: told.sentAt }]
  if (status === 'accepted') return leftAt === null ? [] : [{ kind: 'lapse', since: leftAt }]
  if (status !== 'acknowledged' && status !== 'in_review') return []
  const silent = told.followed ? Number.POSITIVE_INFINITY : told.acknowledgedAt + ack
  const lapse = Math.min(silent, leftAt ?? Number.POSITIVE_INFINITY)
  const lapsed: Wanted[] = leftAt !== null || now >= lapse ? [{ kind: 'lapse', since: lapse }] : []
  if (told.askedAt !== null) return [...lapsed, { kind: 'decision', since: told.askedAt }]
  const due = Math.max(
    told.acknowledgedAt + limits.decideMin * MINUTE_MS,
    told.physicianActedAt === null ? 0 : told.physicianActedAt + ack,
  )
  return now >= due && (lapsed.length === 0 || due <= lapse) ? [{ kind: 'overdue', since: due }] : lapsed
}

/** Whom a step pages, told as the program's workflow tells it. */
const ADDED: Readonly<Record<CallingKind, readonly (readonly (Staff | 'holder')[])[]>> = {
  alert: [['coordinator'], ['coordinator2'], ['physician'], ['physician2', 'director']],
  lapse: [['holder', 'coordinator'], ['coordinator2'], ['physician'], ['physician2', 'director']],
  decision: [['physician2'], ['physician'], ['holder'], ['coordinator', 'coordinator2', 'director']],
  overdue: [['physician2'], ['physician'], ['holder'], ['coordinator', 'coordinator2', 'director']],
}

/** Where nobody was asked, whoever holds it and the physician on call are the first to hear that it is overdue. */
const OVERDUE_UNASKED: (typeof ADDED)['overdue'] = [['holder', 'physician'], ['physician2'], ...ADDED.overdue.slice(2)]

/** Somebody's place where they have left: everybody of their role who is first on call, nobody otherwise. */
function inPlaceOf(word: Staff): readonly Staff[] {
  if (word === 'coordinator') return ['coordinator2']
  return word === 'physician' ? ['physician2'] : []
}

/** Whom a step of this kind must page; `gone` have left the program. */
export function peopleOf(told: Told, kind: CallingKind, step: number, gone: ReadonlySet<Staff>): Staff[] {
  const { tier, holder } = told
  const wasAsked = told.wasAsked && !gone.has('physician2')
  const isAsked = kind === 'overdue' || kind === 'decision'
  const added = isAsked && !wasAsked ? OVERDUE_UNASKED : ADDED[kind]
  const words = added.slice(0, 1 + Math.min(step, TIER_LIMITS[tier].escalateMin.length)).flat()
  const people = words.flatMap((word) => {
    if (word === 'holder') return holder ?? []
    return gone.has(word) ? inPlaceOf(word) : word
  })
  return [...new Set(people)].filter((who) => !gone.has(who))
}

/** Minutes of the steps of a tier, and of some hundred repeats. */
export function timetable(tier: Tier): number[] {
  const steps: number[] = [0, ...TIER_LIMITS[tier].escalateMin]
  const pause = Math.max(2, TIER_LIMITS[tier].acknowledgeMin)
  const last = steps.at(-1) ?? 0
  return [...steps, ...Array.from({ length: 2000 }, (_, index) => last + (index + 1) * pause)]
}

/** The longest that may pass between two steps of a tier. */
export const longestPauseMs = (tier: Tier) => {
  const times = timetable(tier).slice(0, 6)
  return Math.max(...times.map((min, index) => min - (times[index - 1] ?? 0))) * MINUTE_MS
}
