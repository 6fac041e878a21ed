'use client'

import { Calculator, type CalculatorProps } from '../_calculator/calculator.tsx'
import { plateauNotAbovePeep } from '../_calculator/contradictions.ts'
import { murrayFigure } from './murray-figure.ts'

export function MurrayCalculator(props: CalculatorProps) {
  return <Calculator {...props} contradictions={plateauNotAbovePeep} figuresOf={(values) => [murrayFigure(values)]} />
}
