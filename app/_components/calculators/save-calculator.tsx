'use client'

import { SAVE, type SaveInputs } from '#lib/clinical/scores/save-score.ts'
import { type ScoreWords, wordedScore } from '#lib/clinical/scores/worded-score.ts'
import { Calculator, type CalculatorProps } from './calculator.tsx'
import { diastolicNotBelowSystolic } from './contradictions.ts'
import { scoreFigure } from './score-figure.ts'

export function SaveCalculator({ score, ...props }: CalculatorProps & { score?: ScoreWords<SaveInputs> | undefined }) {
  const worded = wordedScore(SAVE, score, props.words.scores)
  return (
    <Calculator
      {...props}
      contradictions={diastolicNotBelowSystolic}
      figuresOf={(values, words) => [scoreFigure(worded, values, words)]}
    />
  )
}
