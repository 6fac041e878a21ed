import { VIS_COHORT, type VisBand } from './vasoactive.ts'

/** "21 to 38", "86 or more" */
export function bandRange({ from, to }: VisBand): string {
  return to === null ? `${from} or more` : `${from} to ${to}`
}

/** The sentence beside the figure that was published for a band of VIS: whom it counts, and what it cannot tell. */
export function visSentence(band: VisBand): string {
  const { who, years, patients, outcome } = VIS_COHORT
  const group = `${who}, ${years}, ${patients.toLocaleString('en')} people`
  return `In the group in which these bands were published (${group}), ${band.publishedDeathPct} of 100 with a VIS of ${bandRange(band)} ${outcome}. It does not tell what will happen to this patient.`
}
