'use client'

import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { meanPressure } from '#lib/clinical/derived/pressures.ts'
import { SOFA, type SofaInputs } from '#lib/clinical/scores/sofa-score.ts'
import { type ScoreWords, wordedScore } from '#lib/clinical/scores/worded-score.ts'
import { Calculator, type CalculatorProps, type Values } from './calculator.tsx'
import { diastolicNotBelowSystolic } from './contradictions.ts'
import { numberOf } from './quantity-figure.ts'
import { type ComputedFrom, scoreFigure } from './score-figure.ts'

const COMPUTED: ComputedFrom = {
  pfRatioMmHg: ['pao2MmHg', 'fio2Pct'],
  meanArterialMmHg: ['mapMeasuredMmHg'],
}

const DRUGS = ['dopamine', 'dobutamine', 'epinephrine', 'norepinephrine']

/** With what the score computes from the answers. */
function withComputed(values: Values) {
  const pfRatioMmHg = pfRatio({ pao2MmHg: numberOf(values, 'pao2MmHg'), fio2Pct: numberOf(values, 'fio2Pct') })
  const meanArterialMmHg = meanPressure({
    mapMeasuredMmHg: numberOf(values, 'mapMeasuredMmHg'),
    sbpMmHg: numberOf(values, 'systolicMmHg'),
    dbpMmHg: numberOf(values, 'diastolicMmHg'),
  })
  return { ...values, pfRatioMmHg, meanArterialMmHg }
}

export function SofaCalculator({ score, ...props }: CalculatorProps & { score?: ScoreWords<SofaInputs> | undefined }) {
  const worded = wordedScore(SOFA, score, props.words.scores)
  return (
    <Calculator
      {...props}
      contradictions={diastolicNotBelowSystolic}
      restIsZero={DRUGS}
      figuresOf={(values, words) => [scoreFigure(worded, withComputed(values), words, COMPUTED)]}
    />
  )
}
