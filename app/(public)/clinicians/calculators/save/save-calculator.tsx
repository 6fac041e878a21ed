'use client'

import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { Calculator, type CalculatorProps } from '../_calculator/calculator.tsx'
import { diastolicNotBelowSystolic } from '../_calculator/contradictions.ts'
import { scoreFigure } from '../_calculator/score-figure.ts'

export function SaveCalculator(props: CalculatorProps) {
  return (
    <Calculator
      {...props}
      contradictions={diastolicNotBelowSystolic}
      figuresOf={(values) => [scoreFigure(SAVE, values)]}
    />
  )
}
