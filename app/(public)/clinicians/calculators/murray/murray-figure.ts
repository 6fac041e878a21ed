import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { shown } from '#lib/clinical/derived/shown.ts'
import { staticCompliance } from '#lib/clinical/derived/ventilation.ts'
import { MURRAY, MURRAY_DECIMALS, type MurrayResult, murrayScore } from '#lib/clinical/scores/murray-score.ts'
import type { Entered, Figure } from '../_calculator/figure.ts'
import { numberOf } from '../_calculator/quantity-figure.ts'
import { type ComputedFrom, lineOf, openInput, patientOf } from '../_calculator/score-figure.ts'

const COMPUTED: ComputedFrom = {
  pfRatioMmHg: { pao2MmHg: 'PaO₂', fio2Pct: 'FiO₂' },
  staticComplianceMlCmH2O: { tidalVolumeMl: 'tidal volume', plateauCmH2O: 'plateau pressure', peepCmH2O: 'PEEP' },
}

const mean = (score: number) => shown(score, MURRAY_DECIMALS)

function resultOf(entered: Entered): MurrayResult {
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
  return murrayScore(inputs, patientOf(entered))
}

/** "Severe. UK referral line: 3.0 or more" */
function standingOf({ band, marker }: Pick<Extract<MurrayResult, { status: 'complete' }>, 'band' | 'marker'>): string {
  const named = `${band.name.charAt(0).toUpperCase()}${band.name.slice(1)}`
  return marker === null ? named : `${named}. ${marker.says}`
}

/** The mean of the components that are there, how many those are, and what the mean of all four can still be. */
export function murrayFigure(entered: Entered): Figure {
  const result = resultOf(entered)
  const base = { id: MURRAY.id, name: MURRAY.name, unit: '', standing: null, published: null, scale: null }
  if (result.status === 'not_applicable') return { ...base, value: null, notes: [result.reason], open: [], lines: [] }
  const { items, components } = result
  const all = items.length
  const lines = items.map(lineOf)
  const standing = result.status === 'incomplete' ? null : standingOf(result)
  if (result.status === 'complete') return { ...base, value: mean(result.score), standing, notes: [], open: [], lines }
  const { low, high, bands, missing } = result
  const possible = `${mean(low)} to ${mean(high)}`
  return {
    ...base,
    value: result.status === 'partial' ? mean(result.score) : possible,
    unit: `${components} of ${all} components`,
    standing,
    notes: [`The mean of all ${all} is still open: ${possible}, ${bands.map(({ name }) => name).join(' or ')}.`],
    open: missing.map((one) => openInput(one, `by up to ${mean(one.narrowsBy / all)}`, COMPUTED, entered)),
    lines,
  }
}
