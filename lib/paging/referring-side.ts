import { isOut, many, named, one, type PageFact, type People, pagesOf, rolesInFull, stepsOf } from './paged-people.ts'
import { planAt, stepDueAt } from './plan.ts'
import type { Audience, PolicyRules } from './policy.ts'
import type { Watch } from './watch.ts'
import type { CallingKind, OnCallRank, OnCallRole } from './words.ts'

/** Why somebody must be called at this moment, and what the portal does next if they stay silent. */
export interface OpenWatch {
  /** The kind and the event that began it: what the keys of all its pages begin with. */
  readonly base: string
  readonly kind: CallingKind
  readonly beganAt: Date
  /** The physician who was asked. */
  readonly askedId: string | null
  /** When its first step after the first page is due: from then on the referring side is to ring. */
  readonly ringAt: Date
  readonly next: NextStep
}

export interface NextStep {
  readonly at: Date
  /** Whom it adds; empty when everybody who can be paged has been. */
  readonly who: readonly People[]
}

/** What pages people for one referral, as the referring side may rely on it. */
export interface PagingFact {
  /** The pages of all its watches, oldest first. */
  readonly pages: readonly PageFact[]
  readonly watches: readonly OpenWatch[]
  /** What sends pages is late or dead: nothing about it may be promised. */
  readonly isLate: boolean
}

/** The step that comes next for an open watch, and when. */
export interface NextDue {
  readonly step: number
  readonly at: Date
}

/** When the portal calls more people for this watch, unless somebody answers. */
export function nextDue(
  { key, beganAt, tier }: Watch,
  pages: readonly PageFact[],
  rules: PolicyRules,
  now: Date,
): NextDue {
  const steps = rules.tiers[tier]
  // A step whose people cannot be reached is left early: the pages then are ahead of the clock.
  const paged = pages.flatMap((page) => (page.watch === key ? page.step : []))
  const step = Math.max(planAt(beganAt, steps, now).step, ...paged) + 1
  return { step, at: stepDueAt(beganAt, steps, step) }
}

/** What an open watch means for the referring side. `roster` is that of the moment at which `next` is due. */
export function openWatch(
  watch: Watch,
  next: NextDue,
  pages: readonly PageFact[],
  rules: PolicyRules,
  roster: Roster,
): OpenWatch {
  const { key, base, kind, beganAt, askedId, tier } = watch
  const paged = pages.filter((page) => page.watch === key)
  return {
    ...{ base, kind, beganAt, askedId },
    ringAt: stepDueAt(beganAt, rules.tiers[tier], 1),
    next: { at: next.at, who: addedAt(watch, next.step, rules, { roster, paged }) },
  }
}

/** Who holds each slot of the roster at that moment; null where nobody does. */
export type Roster = Readonly<Record<OnCallRole, Readonly<Record<OnCallRank, string | null>>>>

interface Duty {
  readonly roster: Roster
  /** What has been paged for it already. */
  readonly paged: readonly PageFact[]
}

/**
 * Whom `step` adds; nobody when it repeats the last one. Where it adds nobody, the step after it comes at once, so its
 * people are named instead.
 */
function addedAt({ kind, tier }: Watch, step: number, rules: PolicyRules, duty: Duty): People[] {
  const steps = rules.audiences[kind].slice(0, rules.tiers[tier].stepsMin.length + 1)
  const before = new Set(steps.slice(0, step).flat())
  const role = kind === 'alert' || kind === 'lapse' ? 'coordinator' : 'physician'
  for (const audience of steps.slice(step)) {
    const who = audience.flatMap((each) => (before.has(each) ? [] : audiencePeople(each, role, duty)))
    if (who.length > 0) return who
  }
  return []
}

function audiencePeople(audience: Audience, role: OnCallRole, duty: Duty): People[] {
  switch (audience) {
    case 'first_on_call':
      return onCall(role, duty)
    case 'physician_on_call':
      return onCall('physician', duty)
    case 'backup_on_call':
      return isToCome(duty.roster[role].backup, duty) ? [one(`backup ${role}`)] : []
    case 'all_coordinators':
      return wholeRole('coordinator', duty)
    case 'all_physicians':
      return wholeRole('physician', duty)
    case 'directors':
      return [one('program director')]
    case 'holder':
      return [named('whoever has it')]
    case 'asked':
      return []
  }
}

/** Everybody of that role takes the place of whoever should be on call and is not. */
function onCall(role: OnCallRole, duty: Duty): People[] {
  const { first } = duty.roster[role]
  if (first === null) return wholeRole(role, duty)
  return isToCome(first, duty) ? [one(`${role} on call`)] : []
}

function wholeRole(role: OnCallRole, { paged }: Duty): People[] {
  return rolesInFull(paged).has(role) ? [] : [many(`all ${role}s`)]
}

function isToCome(personId: string | null, { paged }: Duty): boolean {
  return personId !== null && paged.every((page) => page.personId !== personId)
}

/** Why the referring side is to ring. */
export type RingReason = 'late' | 'nobody_on_call' | 'silent' | 'unreachable' | 'not_paged' | 'not_out'

/** A reason to ring that holds from an instant on, which may lie ahead. */
export interface RingFrom {
  readonly reason: RingReason
  readonly from: Date
}

/** An urgent page that has not gone out for longer is not on its way any more, as far as anybody may rely on it. */
export const OUT_WITHIN_MS = 30_000

/**
 * When the referring side is to ring because of this watch: the first entry whose time has come says why. What lies ahead
 * comes true by the clock alone, so that a page whose portal has died says it too.
 */
export function ringsOf(watch: OpenWatch, { pages, isLate }: Pick<PagingFact, 'pages' | 'isLate'>): RingFrom[] {
  const rows = pagesOf(pages, watch.base)
  const rings: RingFrom[] = []
  if (isLate) rings.push({ reason: 'late', from: watch.beganAt })
  const alone = rows.filter(({ reason, step }) => reason === 'nobody_on_call' && step === 0)
  if (alone.length > 0) rings.push({ reason: 'nobody_on_call', from: earliest(alone.map((row) => row.createdAt)) })
  const later = rows.filter(({ step }) => step >= 1)
  if (later.length > 0) rings.push({ reason: 'silent', from: earliest(later.map((row) => row.createdAt)) })
  else rings.push({ reason: 'silent', from: watch.ringAt })
  const newest = stepsOf(rows).at(-1)
  if (!newest) return [...rings, { reason: 'not_paged', from: after(watch.beganAt, OUT_WITHIN_MS) }]
  if (newest.pages.every(isLost)) {
    rings.push({ reason: 'unreachable', from: latest(newest.pages.flatMap((row) => row.unreachableAt ?? [])) })
  } else if (!rows.some(isOut)) {
    const from = after(earliest(rows.map((row) => row.createdAt)), OUT_WITHIN_MS)
    rings.push({ reason: 'not_out', from })
  }
  return rings
}

function isLost(page: PageFact): boolean {
  return page.unreachableAt !== null && page.deliveredAt === null && page.seenAt === null
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((instant) => instant.getTime())))
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())))
}

function after(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms)
}
