'use client'

import { Calculator, type CalculatorProps } from '../_calculator/calculator.tsx'
import { ASKED_DRUGS, visFigures } from './vis-figure.ts'

const REST = { label: 'No other of these drugs runs: enter 0', ids: ASKED_DRUGS }

export function VisCalculator(props: CalculatorProps) {
  return <Calculator {...props} figuresOf={visFigures} restIsZero={REST} />
}
