'use client'

import {
  formulaSex,
  predictedBodyWeight,
  predictedBodyWeightNote,
  tidalVolumePerKg,
} from '#lib/clinical/derived/body-size.ts'
import { Calculator, type CalculatorProps, type Values } from '../_calculator/calculator.tsx'
import { choiceOf, numberOf, quantityFigure } from '../_calculator/quantity-figure.ts'

const BUILD = { sex: 'sex', heightCm: 'height' }

function figuresOf(values: Values) {
  const sex = formulaSex(choiceOf(values, 'sex'))
  const heightCm = numberOf(values, 'heightCm')
  const tidalVolumeMl = numberOf(values, 'tidalVolumeMl')
  const note = heightCm === undefined ? null : predictedBodyWeightNote(heightCm)
  return [
    quantityFigure(values, {
      id: 'predictedBodyWeight',
      value: predictedBodyWeight({ sex, heightCm }),
      from: BUILD,
      notes: note === null ? [] : [note],
    }),
    quantityFigure(values, {
      id: 'tidalVolumePerKg',
      value: tidalVolumePerKg({ tidalVolumeMl, sex, heightCm }),
      from: { tidalVolumeMl: 'tidal volume', ...BUILD },
    }),
  ]
}

export function PbwCalculator(props: CalculatorProps) {
  return <Calculator {...props} figuresOf={figuresOf} />
}
