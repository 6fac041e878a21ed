import { shown } from '#lib/clinical/derived/shown.ts'
import { fill } from '#lib/clinical/fill.ts'
import {
  type DoseScore,
  type DoseScoreResult,
  type DoseTerm,
  DRUGS,
  NEE,
  norepinephrineEquivalent,
  VIS,
  VIS_COHORT,
  vasoactiveInotropicScore,
} from '#lib/clinical/scores/vasoactive.ts'
import { visSentence } from '#lib/clinical/scores/vis-words.ts'
import { unitText, withUnit } from '#lib/clinical/unit-text.ts'
import type { CalculatorWords, DoseWords } from '#lib/content/calculator-words.ts'
import type { Entered, Figure, Line } from './figure.ts'
import { numberOf } from './quantity-figure.ts'
import { patientOf, whyNone } from './score-figure.ts'

/** Those that have a field, and with it a range; the others count as not running. */
export const ASKED_DRUGS = Object.entries(DRUGS).flatMap(([id, { field }]) => (field === null ? [] : id))

/** In whose words, and of what was entered, a sum is shown. */
interface Shown {
  readonly entered: Entered
  readonly words: CalculatorWords
  readonly doses: DoseWords | undefined
}

function lineOf({ drug, name, adds }: DoseTerm, { entered, words, doses }: Shown, decimals: number): Line {
  const called = doses?.drugs[drug] ?? name
  if (adds === null) return { name: called, says: words.form.open, points: '', isOpen: true }
  const dose = withUnit(numberOf(entered, drug) ?? 0, DRUGS[drug].unit, words.reading?.units)
  return { name: called, says: dose, points: shown(adds, decimals), isOpen: false }
}

/** An open dose, or the weight. */
function nameOf({ input, name }: { input: string; name: string }, doses: DoseWords | undefined): string {
  if (doses === undefined) return name
  const drugs: Readonly<Record<string, string>> = doses.drugs
  return drugs[input] ?? doses.weight
}

/** A sum of doses: with one unknown it is a lower bound, for no dose has an upper one. */
function doseFigure({ id, name, unit, decimals }: DoseScore, result: DoseScoreResult, as: Shown): Figure {
  const { words, doses } = as
  const base = { id, name, unit: '', standing: null, published: null, notes: [], open: [], lines: [], scale: null }
  if (result.status === 'not_applicable') return { ...base, value: null, notes: [whyNone(result, words)] }
  const missing = result.status === 'complete' ? [] : result.missing
  const asked = result.terms.filter(({ drug }) => DRUGS[drug].field !== null)
  return {
    ...base,
    value:
      result.status === 'complete'
        ? shown(result.total, decimals)
        : fill(words.form.atLeast, { dose: shown(result.atLeast, decimals) }),
    unit: unitText(unit, words.reading?.units),
    open: missing.map((one) => ({ ask: one.input, name: nameOf(one, doses), effect: null })),
    lines: asked.map((term) => lineOf(term, as, decimals)),
  }
}

/** VIS, with what was published for its band, and the norepinephrine equivalent. */
export function visFigures(entered: Entered, words: CalculatorWords, doses?: DoseWords): Figure[] {
  const running = Object.fromEntries([...Object.keys(DRUGS), 'weightKg'].map((id) => [id, numberOf(entered, id)]))
  const vis = vasoactiveInotropicScore(running, patientOf(entered))
  const as = { entered, words, doses }
  const band = vis.status === 'complete' ? vis.band : null
  return [
    {
      ...doseFigure(VIS, vis, as),
      published: band === null ? null : visSentence(band, words.scores, { ...VIS_COHORT, ...doses?.cohort }),
    },
    doseFigure(NEE, norepinephrineEquivalent(running, patientOf(entered)), as),
  ]
}
