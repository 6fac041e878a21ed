import type { ReadingContext } from '../../read-typed-number.ts'
import { gasValueText } from '../gas-reading.ts'
import { readGasLine, SAMPLE_QUESTION } from '../read-gas-line.ts'

/**
 * What was read, as one text a part: values, then each question with its options, then the time, then what was not read.
 * The question of the sample has tests of its own.
 */
export function read(typed: string, context?: ReadingContext): string[] {
  const { values, questions, time, notRead } = readGasLine(typed, context)
  return [
    ...values.map(gasValueText),
    ...questions
      .filter(({ id }) => id !== SAMPLE_QUESTION)
      .map(({ text, options }) => `${text} ${options.map((option) => option.text).join(' | ')}`),
    ...(time === null ? [] : [`@${time}`]),
    ...notRead.map((piece) => `not read: ${piece}`),
  ].map((part) => part.replaceAll('\u00a0', ' '))
}

/** The line that most tests begin with, read. */
export const LINE = ['pH 7.18', 'PaCO₂ 68 mmHg', 'PaO₂ 52 mmHg', 'Bicarbonate 24 mmol/L']
