import type { Outcome } from '../program.ts'
import { formatDay } from './labels.ts'
import type { Block, Locale } from './shape.ts'

/** Below so many people a percentage says more than is known. */
const FEWEST_FOR_PERCENT = 10

const WORDS = {
  en: {
    caption: 'Figures of this program',
    head: ['Whom it counts', 'What', 'How many', 'From when to when', 'Drawn on'],
    of: 'of',
    missing: 'not known for',
    to: 'to',
  },
  es: {
    caption: 'Cifras de este programa',
    head: ['A quién cuenta', 'Qué', 'Cuántos', 'Desde cuándo hasta cuándo', 'Sacado el'],
    of: 'de',
    missing: 'no se sabe de',
    to: 'a',
  },
} as const satisfies Record<Locale, unknown>

/** The program's figures as a table; nothing while there are none. */
export function outcomesTable(locale: Locale, outcomes: readonly Outcome[]): Block[] {
  if (outcomes.length === 0) return []
  const { caption, head, to } = WORDS[locale]
  return [
    {
      kind: 'table',
      caption,
      head,
      rows: outcomes.map((outcome) => [
        outcome.group[locale],
        outcome.measure[locale],
        countText(locale, outcome),
        `${formatDay(locale, outcome.from)} ${to} ${formatDay(locale, outcome.to)}`,
        formatDay(locale, outcome.drawnOn),
      ]),
    },
  ]
}

/**
 * How many of how many, and of how many it is not known.
 * @throws RangeError when the counts cannot be: more than there are, none at all, or not whole
 */
export function countText(locale: Locale, { numerator, denominator, missing }: Outcome): string {
  if (![numerator, denominator, missing].every((n) => Number.isSafeInteger(n) && n >= 0))
    throw new RangeError('An outcome counts whole people.')
  if (denominator === 0 || numerator > denominator)
    throw new RangeError('An outcome counts some of at least one person.')
  const { of, missing: notKnown } = WORDS[locale]
  const percent = denominator < FEWEST_FOR_PERCENT ? '' : ` (${Math.round((100 * numerator) / denominator)} %)`
  return `${numerator} ${of} ${denominator}${percent}${missing > 0 ? `; ${notKnown} ${missing}` : ''}`
}
