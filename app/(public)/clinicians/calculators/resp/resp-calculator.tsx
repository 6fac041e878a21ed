'use client'

import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { Calculator, type CalculatorProps } from '../_calculator/calculator.tsx'
import { scoreFigure } from '../_calculator/score-figure.ts'

export function RespCalculator(props: CalculatorProps) {
  return <Calculator {...props} figuresOf={(values) => [scoreFigure(RESP, values)]} />
}
