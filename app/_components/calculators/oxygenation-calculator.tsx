'use client'

import { oxygenationBand, oxygenationIndex, pfRatio, sfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { drivingPressure, staticCompliance } from '#lib/clinical/derived/ventilation.ts'
import { fill } from '#lib/clinical/fill.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import { Calculator, type CalculatorProps, type Values } from './calculator.tsx'
import { plateauNotAbovePeep } from './contradictions.ts'
import { numberOf, type QuantityShown, quantityFigure } from './quantity-figure.ts'

function figuresOf(values: Values, words: CalculatorWords) {
  const { form } = words
  const figure = (quantity: QuantityShown) => quantityFigure(values, quantity, words)
  const pao2MmHg = numberOf(values, 'pao2MmHg')
  const fio2Pct = numberOf(values, 'fio2Pct')
  const spo2Pct = numberOf(values, 'spo2Pct')
  const meanAirwayPressureCmH2O = numberOf(values, 'meanAirwayPressureCmH2O')
  const plateauCmH2O = numberOf(values, 'plateauCmH2O')
  const peepCmH2O = numberOf(values, 'peepCmH2O')
  const tidalVolumeMl = numberOf(values, 'tidalVolumeMl')

  const pfRatioMmHg = pfRatio({ pao2MmHg, fio2Pct })
  const band = oxygenationBand({ pfRatioMmHg, peepCmH2O })
  return [
    figure({
      id: 'pfRatio',
      value: pfRatioMmHg,
      from: ['pao2MmHg', 'fio2Pct'],
      standing: band === undefined || band === 'none' ? null : fill(form.band, { band: form.bands[band] }),
      notes: band === undefined ? [form.noBand] : [],
    }),
    figure({
      id: 'oxygenationIndex',
      value: oxygenationIndex({ meanAirwayPressureCmH2O, fio2Pct, pao2MmHg }),
      from: ['meanAirwayPressureCmH2O', 'fio2Pct', 'pao2MmHg'],
    }),
    figure({
      id: 'drivingPressure',
      value: drivingPressure({ plateauCmH2O, peepCmH2O }),
      from: ['plateauCmH2O', 'peepCmH2O'],
    }),
    figure({
      id: 'staticCompliance',
      value: staticCompliance({ tidalVolumeMl, plateauCmH2O, peepCmH2O }),
      from: ['tidalVolumeMl', 'plateauCmH2O', 'peepCmH2O'],
    }),
    figure({
      id: 'sfRatio',
      value: sfRatio({ spo2Pct, fio2Pct }),
      from: ['spo2Pct', 'fio2Pct'],
    }),
  ]
}

export function OxygenationCalculator(props: CalculatorProps) {
  return <Calculator {...props} contradictions={plateauNotAbovePeep} figuresOf={figuresOf} />
}
