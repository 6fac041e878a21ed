import { describe, expect, test } from 'vitest'
import type { ReadingContext } from '../read-typed-number.ts'
import { gasValueText } from './gas-reading.ts'
import { GAS_LINE_LIMIT, readGasLine, SAMPLE_QUESTION } from './read-gas-line.ts'

/** What was read, as one text a part: values, then questions with their options, then what was not read. */
function read(typed: string, context?: ReadingContext): string[] {
  const { values, questions, notRead } = readGasLine(typed, context)
  const asked = questions.filter(({ id }) => id !== SAMPLE_QUESTION)
  return [
    ...values.map(gasValueText),
    ...asked.map(({ text, options }) => `${text} ${options.map((option) => option.text).join(' | ')}`),
    ...notRead.map((piece) => `not read: ${piece}`),
  ].map((part) => part.replaceAll('\u00a0', ' '))
}

describe('a number that belongs to something else', () => {
  test.each([
    ['norad 24 mmol/L HCO3', 'norad 24 mmol/L HCO3'],
    ['-4 BE', '-4 BE'],
    ['+4 K', '+4 K'],
    ['/16 PEEP', '/16 PEEP'],
    ['16 kPa PEEP', '16 kPa PEEP'],
    ['40 mmHg CO2 24 mmol/L', '40 mmHg CO2 24 mmol/L'],
    ['50 mL', '50 mL'],
    ['7.21 kPa', '7.21 kPa'],
    ['1:2 Hb', '1:2 Hb'],
    ['pCO2 1:2', 'pCO2 1:2'],
    ['1:2 7.18', '1:2 7.18'],
    ['at 1440mL', '1440mL'],
  ])('%s is not read', (typed, piece) => expect(read(typed)).toEqual([`not read: ${piece}`]))

  test('a unit that the name does not take keeps its number from it', () => {
    expect(read('16 PEEP (mmol/L) 24')).toEqual(['PEEP 16 cmH₂O', 'not read: (mmol/L) 24'])
    expect(read('CO2 (mmHg) 68')).toEqual(['PaCO₂ 68 mmHg'])
    expect(read('Hb (g/L): 108')).toEqual(['Hemoglobin 108 g/L (10.8 g/dL)'])
    expect(read('HCO3 (kPa')).toEqual(['not read: HCO3', 'not read: kPa'])
  })

  test('a name whose number cannot be read is not the name of the number before it', () =>
    expect(read('PEEP 16; PEEP 1x')).toEqual(['PEEP 16 cmH₂O', 'not read: PEEP 1x']))

  test('what holds no value at all is said, marks alone are not', () => {
    expect(read('CO2 900')).toEqual(['not read: CO2 900'])
    expect(read('PEEP 16 / /')).toEqual(['PEEP 16 cmH₂O'])
  })
})

describe('numbers in a row', () => {
  const [ph, paco2, pao2] = ['pH 7.18', 'PaCO₂ 68 mmHg', 'PaO₂ 52 mmHg']
  test.each([
    // Behind a unit a tight dash is the sign of a base excess.
    [
      '7.18 68 52 24 mmol/L-4',
      [
        `“7.18 68 52 24 mmol/L-4”: is it this line? ${ph}, ${paco2}, ${pao2}, Bicarbonate 24 mmol/L, Base excess -4 mmol/L`,
      ],
    ],
    ['PEEP 16; 7.18 68 52', ['PEEP 16 cmH₂O', `“7.18 68 52”: is it this line? ${ph}, ${paco2}, ${pao2}`]],
    ['pH/CO2 7.18/9.1 kPa', [ph, 'PaCO₂ 9.1 kPa (68.3 mmHg)']],
    ['7.18/68/7..2/24', [ph, paco2, 'Bicarbonate 24 mmol/L', 'not read: 7..2']],
    ['7.18/68/52/900', [ph, paco2, pao2, 'not read: 900']],
    ['7.18/68 pH 7,18', [ph, paco2]],
    ['7.18,68,7..2', ['not read: 7.18,68,7..2']],
    ['Na 7,18,68', ['not read: Na 7,18,68']],
    ['PEEP 1.6.1,9', ['not read: PEEP 1.6.1,9']],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected))

  test('two lines are two gases, also of the same pH', () => {
    const { values, remarks } = readGasLine('7.18/68/52 7.18/60/70')
    expect([values, remarks]).toEqual([[], [expect.stringContaining('More than one gas')]])
  })
})

describe('a question', () => {
  const IMPOSSIBLE = 'not possible: kept as typed, for a look'
  test.each([
    [
      '7.18/+17 kPa',
      'PaCO₂ 127.511 mmHg (millimeters of mercury) is outside the usual 20 to 120. Is that right? PaCO₂ +17 kPa (128 mmHg)',
      '+17 kPa',
    ],
    ['pCO2 1.2', `in mmHg or in kPa? PaCO₂ 1.2 mmHg, ${IMPOSSIBLE} | PaCO₂ 1.2 kPa (9 mmHg)`],
    ['pCO2 1,450', `which is it? PaCO₂ 1.45 kPa (10.9 mmHg) | PaCO₂ 1450 mmHg, ${IMPOSSIBLE}`],
    ['pH/CO2 7.18/9.1', 'which is it? PaCO₂ 9.1 mmHg | PaCO₂ 9.1 kPa (68.3 mmHg) | Bicarbonate 9.1 mmol/L', '9.1'],
    ['SaO2  88', 'is this right? SpO₂ 88 %', 'SaO2 88'],
    ['Hb 40', `which is it? Hemoglobin 40 g/L (4 g/dL) | Hemoglobin 40 g/dL, ${IMPOSSIBLE}`],
    ['PEEP 0', 'PEEP 0 cmH₂O (centimeters of water) is outside the usual 5 to 20. Is that right? PEEP 0 cmH₂O'],
    ['PEEP 1,450', `which is it? PEEP 1.45 cmH₂O | PEEP 1450 cmH₂O, ${IMPOSSIBLE}`],
  ])('of %s shows the piece and every way to read it', (typed, question, piece = typed) =>
    expect(read(typed).at(-1)).toBe(`“${piece}”: ${question}`),
  )

  test('kilopascal that the text names for one pressure makes the others a question', () =>
    expect(read('9.1 kPa pCO2 40; pO2 40')).toContain(
      '“pO2 40”: in mmHg or in kPa? PaO₂ 40 mmHg | PaO₂ 40 kPa (300 mmHg)',
    ))

  test('a pressure that can be typed in two ways is asked for itself, not with the others', () => {
    const ways = 'which is it? PaCO₂ 1.45 kPa (10.9 mmHg) | PaCO₂ 1450 mmHg'
    expect(read('7.18/1,450/7.9').slice(1)).toEqual([
      `“7.9”: in mmHg or in kPa? PaO₂ 7.9 mmHg, ${IMPOSSIBLE} | PaO₂ 7.9 kPa (59.3 mmHg)`,
      `“1,450”: ${ways}, ${IMPOSSIBLE}`,
    ])
  })

  test('has an id of its own', () => {
    const { questions } = readGasLine('PEEP 10 PEEP 12 PIP 30 PIP 38 lac 38')
    expect(new Set(questions.map(({ id }) => id)).size).toBe(3)
  })
})

describe('of a child', () => {
  const child = (typed: string) => read(typed, { ageYears: 5 })

  test('a value that is unusual for an adult is no question', () =>
    expect(child('HR 190')).toEqual(['Heart rate 190 /min']))

  test('unit and place are asked all the same', () => {
    expect(child('lac 38')).toEqual(['“lac 38”: which is it? Lactate 38 mmol/L | Lactate 38 mg/dL (4.22 mmol/L)'])
    expect(child('7.18/68/52/4').at(-1)).toBe('“4”: which is it? Bicarbonate 4 mmol/L | Base excess 4 mmol/L')
  })
})

test('of several reasons to refuse a text one is told', () => {
  const { remarks } = readGasLine(`\u0000${'x'.repeat(GAS_LINE_LIMIT)}`)
  expect(remarks).toEqual([expect.stringContaining('cannot be stored')])
})

describe('a venous sample', () => {
  test('loses its oxygen and nothing else', () => {
    expect(readGasLine('pvCO2 68')).toMatchObject({ notRead: [], remarks: [] })
    expect(read('VBG 7.18/68/35/24')).toContain('not read: 35')
  })

  test('is offered with a word on its oxygen where there is one', () => {
    const options = (typed: string) =>
      readGasLine(typed)
        .questions.at(-1)
        ?.options.map(({ text }) => text)
    expect(options('7.18/68/52')).toContain('Venous; its pO₂ is left out')
    expect(options('7.18/68')).toContain('Venous')
  })
})
