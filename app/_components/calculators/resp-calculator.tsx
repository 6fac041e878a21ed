'use client'

import { RESP, type RespInputs } from '#lib/clinical/scores/resp-score.ts'
import { type ScoreWords, wordedScore } from '#lib/clinical/scores/worded-score.ts'
import { Calculator, type CalculatorProps } from './calculator.tsx'
import { scoreFigure } from './score-figure.ts'

export function RespCalculator({ score, ...props }: CalculatorProps & { score?: ScoreWords<RespInputs> | undefined }) {
  const worded = wordedScore(RESP, score, props.words.scores)
  return <Calculator {...props} figuresOf={(values, words) => [scoreFigure(worded, values, words)]} />
}
