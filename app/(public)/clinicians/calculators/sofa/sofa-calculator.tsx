'use client'

import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { meanPressure } from '#lib/clinical/derived/pressures.ts'
import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { Calculator, type CalculatorProps, type Values } from '../_calculator/calculator.tsx'
import { diastolicNotBelowSystolic } from '../_calculator/contradictions.ts'
import { numberOf } from '../_calculator/quantity-figure.ts'
import { type ComputedFrom, scoreFigure } from '../_calculator/score-figure.ts'

const COMPUTED: ComputedFrom = {
  pfRatioMmHg: { pao2MmHg: 'PaO₂', fio2Pct: 'FiO₂' },
  meanArterialMmHg: { mapMeasuredMmHg: 'measured, or both pressures' },
}

const DRUGS = {
  label: 'No other of these drugs runs: enter 0',
  ids: ['dopamine', 'dobutamine', 'epinephrine', 'norepinephrine'],
}

function figuresOf(values: Values) {
  const pfRatioMmHg = pfRatio({ pao2MmHg: numberOf(values, 'pao2MmHg'), fio2Pct: numberOf(values, 'fio2Pct') })
  const meanArterialMmHg = meanPressure({
    mapMeasuredMmHg: numberOf(values, 'mapMeasuredMmHg'),
    sbpMmHg: numberOf(values, 'systolicMmHg'),
    dbpMmHg: numberOf(values, 'diastolicMmHg'),
  })
  return [scoreFigure(SOFA, { ...values, pfRatioMmHg, meanArterialMmHg }, COMPUTED)]
}

export function SofaCalculator(props: CalculatorProps) {
  return <Calculator {...props} contradictions={diastolicNotBelowSystolic} figuresOf={figuresOf} restIsZero={DRUGS} />
}
