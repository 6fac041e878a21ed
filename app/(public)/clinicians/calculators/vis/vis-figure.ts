import { shown } from '#lib/clinical/derived/shown.ts'
import {
  type DoseScore,
  type DoseScoreResult,
  type DoseTerm,
  DRUGS,
  NEE,
  norepinephrineEquivalent,
  VIS,
  vasoactiveInotropicScore,
} from '#lib/clinical/scores/vasoactive.ts'
import { visSentence } from '#lib/clinical/scores/vis-words.ts'
import { unitText, withUnit } from '#lib/clinical/unit-text.ts'
import type { Entered, Figure, Line } from '../_calculator/figure.ts'
import { numberOf } from '../_calculator/quantity-figure.ts'
import { patientOf } from '../_calculator/score-figure.ts'

/** Those that have a field, and with it a range; the others count as not running. */
export const ASKED_DRUGS = Object.entries(DRUGS).flatMap(([id, { field }]) => (field === null ? [] : id))

function lineOf({ drug, name, adds }: DoseTerm, entered: Entered, decimals: number): Line {
  if (adds === null) return { name, says: 'open', points: '' }
  return { name, says: withUnit(numberOf(entered, drug) ?? 0, DRUGS[drug].unit), points: shown(adds, decimals) }
}

/** A sum of doses: with one unknown it is a lower bound, for no dose has an upper one. */
function doseFigure({ id, name, unit, decimals }: DoseScore, result: DoseScoreResult, entered: Entered): Figure {
  const base = { id, name, unit: '', standing: null, published: null, notes: [], open: [], lines: [], scale: null }
  if (result.status === 'not_applicable') return { ...base, value: null, notes: [result.reason] }
  const missing = result.status === 'complete' ? [] : result.missing
  const asked = result.terms.filter(({ drug }) => DRUGS[drug].field !== null)
  return {
    ...base,
    value: result.status === 'complete' ? shown(result.total, decimals) : `at least ${shown(result.atLeast, decimals)}`,
    unit: unitText(unit),
    open: missing.map((one) => ({ ask: one.input, name: one.name, effect: null })),
    lines: asked.map((term) => lineOf(term, entered, decimals)),
  }
}

/** VIS, with what was published for its band, and the norepinephrine equivalent. */
export function visFigures(entered: Entered): Figure[] {
  const doses = Object.fromEntries([...Object.keys(DRUGS), 'weightKg'].map((id) => [id, numberOf(entered, id)]))
  const vis = vasoactiveInotropicScore(doses, patientOf(entered))
  const band = vis.status === 'complete' ? vis.band : null
  return [
    { ...doseFigure(VIS, vis, entered), published: band === null ? null : visSentence(band) },
    doseFigure(NEE, norepinephrineEquivalent(doses, patientOf(entered)), entered),
  ]
}
