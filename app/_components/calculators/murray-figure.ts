import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { shown } from '#lib/clinical/derived/shown.ts'
import { staticCompliance } from '#lib/clinical/derived/ventilation.ts'
import { fill } from '#lib/clinical/fill.ts'
import {
  MURRAY,
  MURRAY_DECIMALS,
  type MurrayBand,
  type MurrayResult,
  murrayScore,
} from '#lib/clinical/scores/murray-score.ts'
import { alternatives } from '#lib/clinical/scores/score-words.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { CalculatorWords, MurrayWords } from '#lib/content/calculator-words.ts'
import type { Entered, Figure } from './figure.ts'
import { numberOf } from './quantity-figure.ts'
import { type ComputedFrom, lineOf, openInput, patientOf, whyNone } from './score-figure.ts'

const COMPUTED: ComputedFrom = {
  pfRatioMmHg: ['pao2MmHg', 'fio2Pct'],
  staticComplianceMlCmH2O: ['tidalVolumeMl', 'plateauCmH2O', 'peepCmH2O'],
}

const mean = (score: number) => shown(score, MURRAY_DECIMALS)

function resultOf(entered: Entered, { scores }: CalculatorWords, murray: MurrayWords | undefined): MurrayResult {
  const pao2MmHg = numberOf(entered, 'pao2MmHg')
  const fio2Pct = numberOf(entered, 'fio2Pct')
  const peepCmH2O = numberOf(entered, 'peepCmH2O')
  const plateauCmH2O = numberOf(entered, 'plateauCmH2O')
  const tidalVolumeMl = numberOf(entered, 'tidalVolumeMl')
  const inputs = {
    cxrQuadrants: numberOf(entered, 'cxrQuadrants'),
    pfRatioMmHg: pfRatio({ pao2MmHg, fio2Pct }),
    peepCmH2O,
    staticComplianceMlCmH2O: staticCompliance({ tidalVolumeMl, plateauCmH2O, peepCmH2O }),
  }
  return murrayScore(inputs, patientOf(entered), {}, wordedScore(MURRAY, murray?.score, scores))
}

type Mean = Pick<Extract<MurrayResult, { status: 'complete' }>, 'band' | 'marker'>

const bandName = ({ id, name }: MurrayBand, murray: MurrayWords | undefined) => murray?.bands[id] ?? name

/** "Severe. UK referral line: 3.0 or more" */
function standingOf({ band, marker }: Mean, murray: MurrayWords | undefined): string {
  const said = bandName(band, murray)
  const named = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return marker === null ? named : `${named}. ${murray?.markers[marker.from] ?? marker.says}`
}

/** The mean of the components that are there, how many those are, and what the mean of all four can still be. */
export function murrayFigure(entered: Entered, words: CalculatorWords, murray?: MurrayWords): Figure {
  const { form, scores } = words
  const result = resultOf(entered, words, murray)
  const base = { id: MURRAY.id, name: MURRAY.name, unit: '', standing: null, published: null, scale: null }
  if (result.status === 'not_applicable')
    return { ...base, value: null, notes: [whyNone(result, words)], open: [], lines: [] }
  const { items, components: count } = result
  const all = items.length
  const lines = items.map((item) => lineOf(item, words))
  const standing = result.status === 'incomplete' ? null : standingOf(result, murray)
  if (result.status === 'complete') return { ...base, value: mean(result.score), standing, notes: [], open: [], lines }
  const { low, high, bands, missing } = result
  const range = fill(form.range, { low: mean(low), high: mean(high) })
  const possible = bands.map((band) => bandName(band, murray))
  return {
    ...base,
    value: result.status === 'partial' ? mean(result.score) : range,
    unit: fill(form.components, { count, all }),
    standing,
    notes: [fill(form.meanOpen, { all, range, bands: alternatives(possible, scores) })],
    open: missing.map((one) => {
      const effect = fill(form.byUpTo, { points: mean(one.narrowsBy / all) })
      return openInput(one, effect, COMPUTED, entered, words)
    }),
    lines,
  }
}
