'use client'

import type { DoseWords } from '#lib/content/calculator-words.ts'
import { Calculator, type CalculatorProps } from './calculator.tsx'
import { ASKED_DRUGS, visFigures } from './vis-figure.ts'

export function VisCalculator({ doses, ...props }: CalculatorProps & { doses?: DoseWords | undefined }) {
  return (
    <Calculator {...props} figuresOf={(values, words) => visFigures(values, words, doses)} restIsZero={ASKED_DRUGS} />
  )
}
