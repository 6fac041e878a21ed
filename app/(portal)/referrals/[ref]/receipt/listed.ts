import type { Asks } from '#lib/referrals/ask-items.ts'

const SECTIONS = ['first', 'minimum', 'full', 'leaving'] as const

/** The codes of each section, in the order in which they are drawn. */
export type Listed = Readonly<Record<(typeof SECTIONS)[number], readonly string[]>>

export function listedOf(asks: Asks): Listed {
  return {
    first: codesOf(asks.first),
    minimum: codesOf(asks.minimum),
    full: codesOf(asks.full),
    leaving: codesOf(asks.leaving),
  }
}

/** What was listed stays where it was, answered or not; what is newly asked comes last. The same object if nothing did. */
export function keepListed(kept: Listed, asks: Asks): Listed {
  const known = new Set(SECTIONS.flatMap((section) => kept[section]))
  const isNew = (code: string) => !known.has(code)
  if (!SECTIONS.some((section) => codesOf(asks[section]).some(isNew))) return kept
  const add = (section: (typeof SECTIONS)[number]) => [...kept[section], ...codesOf(asks[section]).filter(isNew)]
  return { first: add('first'), minimum: add('minimum'), full: add('full'), leaving: add('leaving') }
}

function codesOf(items: readonly { code: string }[]): string[] {
  return items.map(({ code }) => code)
}
