'use client'

import {
  formulaSex,
  predictedBodyWeight,
  predictedBodyWeightNote,
  tidalVolumePerKg,
} from '#lib/clinical/derived/body-size.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import { Calculator, type CalculatorProps, type Values } from './calculator.tsx'
import { choiceOf, numberOf, quantityFigure } from './quantity-figure.ts'

function figuresOf(values: Values, words: CalculatorWords) {
  const sex = formulaSex(choiceOf(values, 'sex'))
  const heightCm = numberOf(values, 'heightCm')
  const tidalVolumeMl = numberOf(values, 'tidalVolumeMl')
  const note = heightCm === undefined ? null : predictedBodyWeightNote(heightCm)
  return [
    quantityFigure(
      values,
      {
        id: 'predictedBodyWeight',
        value: predictedBodyWeight({ sex, heightCm }),
        from: ['sex', 'heightCm'],
        notes: note === null ? [] : [words.extendedHeight ?? note],
      },
      words,
    ),
    quantityFigure(
      values,
      {
        id: 'tidalVolumePerKg',
        value: tidalVolumePerKg({ tidalVolumeMl, sex, heightCm }),
        from: ['tidalVolumeMl', 'sex', 'heightCm'],
      },
      words,
    ),
  ]
}

export function PbwCalculator(props: CalculatorProps) {
  return <Calculator {...props} figuresOf={figuresOf} />
}
