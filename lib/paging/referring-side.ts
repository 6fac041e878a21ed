import { ROLES, type Role } from '#lib/referrals/vocabulary.ts'
import { planAt, stepDueAt } from './plan.ts'
import type { Audience, PolicyRules } from './policy.ts'
import { baseOf, type Watch } from './watch.ts'
import type { CallingKind, Channel, OnCallRank, OnCallRole, PageReason } from './words.ts'

/** One person's page as the referring side reads it: how far it came, and never at which address. */
export interface PageFact {
  /** The key of its watch: the watch's base, and what was added when its limits were set anew. */
  readonly watch: string
  readonly step: number
  readonly personId: string
  readonly personName: string
  readonly asRole: Role
  readonly reason: PageReason
  readonly createdAt: Date
  readonly handedOverAt: Date | null
  /** By which way it was handed over: what that is worth depends on it. */
  readonly handedOverBy: Channel | null
  readonly deliveredAt: Date | null
  readonly seenAt: Date | null
  readonly unreachableAt: Date | null
}

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

/** Some of the people who are paged, as a phrase. */
export interface People {
  readonly words: string
  readonly isOne: boolean
  /** "the backup coordinator" in a sentence, "Backup coordinator" at its beginning. */
  readonly takesArticle: boolean
}

const one = (words: string): People => ({ words, isOne: true, takesArticle: true })
const many = (words: string): People => ({ words, isOne: false, takesArticle: false })
const named = (words: string): People => ({ words, isOne: true, takesArticle: false })

const ALL_OF: Readonly<Partial<Record<Role, People>>> = {
  coordinator: many('all coordinators'),
  physician: many('all physicians'),
}

/** "the backup coordinator", "all coordinators and the physician on call". */
export function inSentence(people: readonly People[]): string {
  return joined(people.map(({ words, takesArticle }) => (takesArticle ? `the ${words}` : words)))
}

/** "Backup coordinator paged", "All coordinators and physician on call paged". */
export function pagedLabel(people: readonly People[]): string {
  const words = joined(people.map((each) => each.words))
  return words === '' ? 'Paged again' : `${words.charAt(0).toUpperCase()}${words.slice(1)} paged`
}

/** "the backup coordinator is paged too", "all coordinators and the physician on call are paged too". */
export function pagedToo(people: readonly People[]): string {
  const [only] = people
  if (!only) return 'everybody is paged again'
  return `${inSentence(people)} ${people.length === 1 && only.isOne ? 'is' : 'are'} paged too`
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** One step of a watch: when its first page was made, and whom it added. */
export interface PagedStep {
  readonly at: Date
  readonly who: readonly People[]
  readonly pages: readonly PageFact[]
}

/** The pages of one watch, oldest first. */
export function pagesOf(pages: readonly PageFact[], base: string): PageFact[] {
  return pages
    .filter(({ watch }) => baseOf(watch) === base)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** What has been paged for one watch, step by step, each with the people whom no step before had paged. */
export function stepsOf(ofWatch: readonly PageFact[]): PagedStep[] {
  const paged = new Set<string>()
  return [...Map.groupBy(ofWatch, ({ watch, step }) => `${watch} ${step}`).values()].map((rows) => {
    const added = rows.filter(({ personId }) => !paged.has(personId))
    for (const { personId } of rows) paged.add(personId)
    return {
      at: earliest(rows.map(({ createdAt }) => createdAt)),
      who: peopleOf(added),
      pages: rows,
    }
  })
}

const BY_REASON: Readonly<Record<PageReason, (page: PageFact) => People | undefined>> = {
  first_on_call: ({ asRole }) => one(asRole === 'coordinator' ? 'coordinator on call' : 'physician on call'),
  backup_on_call: ({ asRole }) => one(asRole === 'coordinator' ? 'backup coordinator' : 'backup physician'),
  nobody_on_call: ({ asRole }) => ALL_OF[asRole],
  all_of_role: ({ asRole }) => ALL_OF[asRole],
  everyone: () => one('program director'),
  holder: ({ personName }) => named(personName),
  asked: ({ personName }) => named(personName),
  referring_side: () => undefined,
  own_affair: () => undefined,
}

/** Whoever comes first in a sentence: those who have it, those who take turns, those who come with the rest. */
const IN_ORDER = ['holder', 'asked', 'first_on_call', 'backup_on_call', 'nobody_on_call', 'all_of_role', 'everyone']

/** Everybody of a role takes in whoever of it is paged for a reason of their own. */
function peopleOf(pages: readonly PageFact[]): People[] {
  const whole = rolesInFull(pages)
  const told = pages
    .filter((page) => !whole.has(page.asRole) || isForRole(page))
    .sort(
      (a, b) =>
        ROLES.indexOf(a.asRole) - ROLES.indexOf(b.asRole) || IN_ORDER.indexOf(a.reason) - IN_ORDER.indexOf(b.reason),
    )
    .flatMap((page) => BY_REASON[page.reason](page) ?? [])
  return [...new Map(told.map((each) => [each.words, each])).values()]
}

function isForRole({ reason }: PageFact): boolean {
  return reason === 'nobody_on_call' || reason === 'all_of_role'
}

/** The roles of which everybody is among these. */
function rolesInFull(pages: readonly PageFact[]): ReadonlySet<Role> {
  return new Set(pages.filter(isForRole).map(({ asRole }) => asRole))
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

/** Whether it went out at all, whatever became of it. */
export function isOut({ handedOverAt, deliveredAt, seenAt }: PageFact): boolean {
  return handedOverAt !== null || deliveredAt !== null || seenAt !== null
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
