import { ROLES, type Role } from '#lib/referrals/vocabulary.ts'
import { baseOf } from './watch.ts'
import type { Channel, PageReason } from './words.ts'

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

/** Some of the people who are paged, as a phrase. */
export interface People {
  readonly words: string
  readonly isOne: boolean
  /** "the backup coordinator" in a sentence, "Backup coordinator" at its beginning. */
  readonly takesArticle: boolean
}

export const one = (words: string): People => ({ words, isOne: true, takesArticle: true })
export const many = (words: string): People => ({ words, isOne: false, takesArticle: false })
export const named = (words: string): People => ({ words, isOne: true, takesArticle: false })

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
      at: new Date(Math.min(...rows.map(({ createdAt }) => createdAt.getTime()))),
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
export function rolesInFull(pages: readonly PageFact[]): ReadonlySet<Role> {
  return new Set(pages.filter(isForRole).map(({ asRole }) => asRole))
}

/** Whether it went out at all, whatever became of it. */
export function isOut({ handedOverAt, deliveredAt, seenAt }: PageFact): boolean {
  return handedOverAt !== null || deliveredAt !== null || seenAt !== null
}
