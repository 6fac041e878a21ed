'use client'

import type { MurrayWords } from '#lib/content/calculator-words.ts'
import { Calculator, type CalculatorProps } from './calculator.tsx'
import { plateauNotAbovePeep } from './contradictions.ts'
import { murrayFigure } from './murray-figure.ts'

export function MurrayCalculator({ murray, ...props }: CalculatorProps & { murray?: MurrayWords | undefined }) {
  return (
    <Calculator
      {...props}
      contradictions={plateauNotAbovePeep}
      figuresOf={(values, words) => [murrayFigure(values, words, murray)]}
    />
  )
}
