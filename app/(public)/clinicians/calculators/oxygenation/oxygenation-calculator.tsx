'use client'

import { oxygenationBand, oxygenationIndex, pfRatio, sfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { drivingPressure, staticCompliance } from '#lib/clinical/derived/ventilation.ts'
import { Calculator, type CalculatorProps, type Values } from '../_calculator/calculator.tsx'
import { plateauNotAbovePeep } from '../_calculator/contradictions.ts'
import { numberOf, quantityFigure } from '../_calculator/quantity-figure.ts'

const PAO2 = { pao2MmHg: 'PaO₂' }
const FIO2 = { fio2Pct: 'FiO₂' }
const PRESSURES = { plateauCmH2O: 'plateau pressure', peepCmH2O: 'PEEP' }

function figuresOf(values: Values) {
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
    quantityFigure(values, {
      id: 'pfRatio',
      value: pfRatioMmHg,
      from: { ...PAO2, ...FIO2 },
      standing: band === undefined || band === 'none' ? null : `Oxygenation band: ${band}`,
      notes: band === undefined ? ['No band is named without PEEP or CPAP of at least 5 cmH₂O.'] : [],
    }),
    quantityFigure(values, {
      id: 'oxygenationIndex',
      value: oxygenationIndex({ meanAirwayPressureCmH2O, fio2Pct, pao2MmHg }),
      from: { meanAirwayPressureCmH2O: 'mean airway pressure', ...FIO2, ...PAO2 },
    }),
    quantityFigure(values, {
      id: 'drivingPressure',
      value: drivingPressure({ plateauCmH2O, peepCmH2O }),
      from: PRESSURES,
    }),
    quantityFigure(values, {
      id: 'staticCompliance',
      value: staticCompliance({ tidalVolumeMl, plateauCmH2O, peepCmH2O }),
      from: { tidalVolumeMl: 'tidal volume', ...PRESSURES },
    }),
    quantityFigure(values, {
      id: 'sfRatio',
      value: sfRatio({ spo2Pct, fio2Pct }),
      from: { spo2Pct: 'SpO₂', ...FIO2 },
    }),
  ]
}

export function OxygenationCalculator(props: CalculatorProps) {
  return <Calculator {...props} contradictions={plateauNotAbovePeep} figuresOf={figuresOf} />
}
