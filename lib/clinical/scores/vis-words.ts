import { fill } from '../fill.ts'
import { ENGLISH_SCORES } from './score-phrases.ts'
import type { Cohort } from './score-shape.ts'
import { groupText } from './score-words.ts'
import { VIS_COHORT, type VisBand } from './vasoactive.ts'

/** "21 to 38", "86 or more" */
export function bandRange({ from, to }: VisBand, phrases = ENGLISH_SCORES): string {
  return to === null ? fill(phrases.orMore, { low: from }) : fill(phrases.range, { low: from, high: to })
}

/** The sentence beside the figure that was published for a band of VIS: whom it counts, and what it cannot tell. */
export function visSentence(band: VisBand, phrases = ENGLISH_SCORES, cohort: Cohort = VIS_COHORT): string {
  return fill(phrases.visPublished, {
    group: groupText(cohort, phrases),
    pct: band.publishedDeathPct,
    band: bandRange(band, phrases),
    outcome: cohort.outcome,
  })
}
