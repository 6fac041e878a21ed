import { describe, expect, test } from 'vitest'
import type { ReadingContext } from '../read-typed-number.ts'
import { gasValueText } from './gas-reading.ts'
import { GAS_LINE_LIMIT, readGasLine, SAMPLE_QUESTION } from './read-gas-line.ts'

/**
 * What was read, as one text a part: values, then each question with its options, then the time, then what was not read.
 * The question of the sample has tests of its own.
 */
function read(typed: string, context?: ReadingContext): string[] {
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

const LINE = ['pH 7.18', 'PaCO₂ 68 mmHg', 'PaO₂ 52 mmHg', 'Bicarbonate 24 mmol/L']

describe('lines of values', () => {
  test.each([
    ['7.18/68/52/24', [...LINE]],
    ['7.18 / 68 / 52 / 24', [...LINE]],
    ['7.18|68|52|24', [...LINE]],
    ['7.18\\68\\52\\24', [...LINE]],
    ['7.18／68⁄52∕24', [...LINE]],
    ['gas: 7.18/68/52/24.', [...LINE]],
    ['pH 7.18/68/52/24', [...LINE]],
    ['on 7.18/68/52/24', [...LINE]],
    ['ABG 7.18/68/52/24', ['Sample arterial', ...LINE]],
    ['7.18/68', LINE.slice(0, 2)],
    ['7,18/68', ['pH 7,18', LINE[1]]],
    ['7.18/68/-/24', [LINE[0], LINE[1], LINE[3]]],
    ['7.18/68//24', [LINE[0], LINE[1], LINE[3]]],
    ['7.18/68/?/24', [LINE[0], LINE[1], LINE[3], 'not read: ?']],
    ['7.18/68/na/24', [LINE[0], LINE[1], LINE[3], 'not read: na']],
    ['7.18/68/n/a/24', [LINE[0], LINE[1], LINE[3], 'not read: n/a']],
    ['7.18/68/6b/24', [LINE[0], LINE[1], LINE[3], 'not read: 6b']],
    ['7.18/68/52/24/-4', [...LINE, 'Base excess -4 mmol/L']],
    ['7.18/68/52/24/+4', [...LINE, 'Base excess +4 mmol/L']],
    ['7.18/68/52/24/88', [...LINE, '“88”: which is it? SpO₂ 88 % | FiO₂ 88 %']],
    ['7.18/68/52/24/88%', [...LINE, '“88%”: which is it? SpO₂ 88 % | FiO₂ 88 %']],
    ['7.18/68/52/24/0.6', [...LINE, '“0.6”: which is it? Base excess 0.6 mmol/L | FiO₂ 60 %']],
    ['7.18/68/52/24/1', [...LINE, '“1”: which is it? Base excess 1 mmol/L | FiO₂ 100 %']],
    ['7.18/68/52/24/+0.6', [...LINE, 'Base excess +0.6 mmol/L']],
    ['7.18/68/52/24/0.2', [...LINE, 'Base excess 0.2 mmol/L']],
    ['7.18/68/52/24/2', [...LINE, 'Base excess 2 mmol/L']],
    ['7.18/68/52/-4', [...LINE.slice(0, 3), '“-4”: is this right? Base excess -4 mmol/L']],
    [
      '7.18/68/-4/24',
      [LINE[0], LINE[1], LINE[3], '“-4”: is this right? PaO₂ -4 mmHg, not possible: kept as typed, for a look'],
    ],
    ['7.18/68/52/4', [...LINE.slice(0, 3), '“4”: which is it? Bicarbonate 4 mmol/L | Base excess 4 mmol/L']],
    ['7.18/68/52/24/-4/12', ['not read: 7.18/68/52/24/-4/12']],
    ['7.18/68/lac 4.2', [...LINE.slice(0, 2), 'Lactate 4.2 mmol/L']],
    ['7.18/68/BE -4', [...LINE.slice(0, 2), 'Base excess -4 mmol/L']],
    ['pH/pO2/pCO2 7.18/52/68', [LINE[0], LINE[2], LINE[1]]],
    ['pH/pCO2: 7.18/68', LINE.slice(0, 2)],
    ['PEEP/PIP 16/38', ['PEEP 16 cmH₂O', 'Peak inspiratory pressure 38 cmH₂O']],
    ['pH/pCO2 7.18/68/52', ['not read: pH/pCO2 7.18/68/52']],
    ['pH 7.18/ pCO2 68/ HCO3 24', [LINE[0], LINE[1], LINE[3]]],
    ['7.18/68/BE: -4', [...LINE.slice(0, 2), 'Base excess -4 mmol/L']],
    ['7.18/68/PEEP of 16', [...LINE.slice(0, 2), 'PEEP 16 cmH₂O']],
    ['PEEP 16, 7.18/68', ['PEEP 16 cmH₂O', ...LINE.slice(0, 2)]],
    ['prone pH/pCO2: 7.18/68', [...LINE.slice(0, 2), 'not read: prone']],
    ['lac 4.2/5.6 PEEP 16', ['PEEP 16 cmH₂O', 'not read: lac 4.2/5.6']],
    ['pH/FiO2 7.18/0.6', [LINE[0], 'FiO₂ 60 %']],
    ['9.1/68/52', ['not read: 9.1/68/52']],
    ['9.1 68 52', ['not read: 9.1 68 52']],
    [
      '7.18/68 mmol/L',
      [LINE[0], '“68 mmol/L”: is this right? PaCO₂ 68 mmol/L, not possible: kept as typed, for a look'],
    ],
    ['110/60', ['not read: 110/60']],
    ['23/11/2026', ['not read: 23/11/2026']],
    ['7/40/90', ['not read: 7/40/90']],
    ['lac 4.2/5.6', ['not read: lac 4.2/5.6']],
    ['sat 7.18/68', ['not read: sat 7.18/68']],
    ['7.18/ABG', ['Sample arterial', '“7.18”: is this right? pH 7.18']],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected))

  test.each([
    ['7.18 68 52 24', '“7.18 68 52 24”: is it this line? pH 7.18, PaCO₂ 68 mmHg, PaO₂ 52 mmHg, Bicarbonate 24 mmol/L'],
    ['7.18-68-52', '“7.18-68-52”: is it this line? pH 7.18, PaCO₂ 68 mmHg, PaO₂ 52 mmHg'],
    ['7.18,68,52', '“7.18,68,52”: is it this line? pH 7.18, PaCO₂ 68 mmHg, PaO₂ 52 mmHg'],
    [
      '7.18 68 52 24 -4',
      '“7.18 68 52 24 -4”: is it this line? pH 7.18, PaCO₂ 68 mmHg, PaO₂ 52 mmHg, Bicarbonate 24 mmol/L, Base excess -4 mmol/L',
    ],
    [
      '7.18 9.1 12',
      '“7.18 9.1 12”: is it this line? pH 7.18, PaCO₂ 9.1 mmHg, PaO₂ 12 mmHg | pH 7.18, PaCO₂ 9.1 kPa (68.3 mmHg), PaO₂ 12 kPa (90 mmHg)',
    ],
    [
      '7.18 9.1 7.9 kPa',
      '“7.18 9.1 7.9 kPa”: is it this line? pH 7.18, PaCO₂ 9.1 kPa (68.3 mmHg), PaO₂ 7.9 kPa (59.3 mmHg)',
    ],
  ])('%s is asked, since nothing says that it is one', (typed, question) => expect(read(typed)).toEqual([question]))

  test.each([
    ['7.18 68', ['“7.18”: is this right? pH 7.18', 'not read: 68']],
    ['7.18 68 52 24 4 12', ['“7.18”: is this right? pH 7.18', 'not read: 68 52 24 4 12']],
    ['7.18 900 52', ['not read: 7.18 900 52']],
  ])('%s is no line', (typed, expected) => expect(read(typed)).toEqual(expected))

  test.each(['7.18/68 7.25/60', 'ABG 7.2/50 VBG 7.18/58', 'pH 7.2 pH 7.3', '7.2/50/60, pH 7.3', '7.18 68 52; 7.25/60'])(
    '%s is more than one gas: nothing is read',
    (typed) => {
      const reading = readGasLine(typed)
      expect(reading).toMatchObject({ values: [], questions: [], time: null, notRead: [typed] })
      expect(reading.remarks).toEqual([expect.stringContaining('More than one gas')])
    },
  )

  test.each(['7.18/68 pH 7.18', '7.18/68 pH 7.180'])('%s is one gas', (typed) =>
    expect(read(typed)).toEqual(LINE.slice(0, 2)),
  )
})

describe('values with their names', () => {
  test.each([
    ['PEEP 16', ['PEEP 16 cmH₂O']],
    ['PEEP: 16', ['PEEP 16 cmH₂O']],
    ['PEEP = 16', ['PEEP 16 cmH₂O']],
    ['peep of 16', ['PEEP 16 cmH₂O']],
    ['PEEP16', ['PEEP 16 cmH₂O']],
    ['PEEP-16', ['PEEP 16 cmH₂O']],
    ['PEEP - 16', ['PEEP 16 cmH₂O']],
    ['16 PEEP', ['PEEP 16 cmH₂O']],
    ['16 of PEEP', ['PEEP 16 cmH₂O']],
    ['16cmH2O PEEP', ['PEEP 16 cmH₂O']],
    ['PEEP 16 cmH₂O', ['PEEP 16 cmH₂O']],
    ['PEEP 16 mbar', ['PEEP 16 mbar (16.3 cmH₂O)']],
    ['PaCO₂ 68', ['Sample arterial', LINE[1]]],
    ['p CO2 68', [LINE[1]]],
    ['pCO2 (kPa) 9.1', ['PaCO₂ 9.1 kPa (68.3 mmHg)']],
    ['pCO2 [ mm Hg ]: 68', [LINE[1]]],
    ['pCO2 9.1kPa', ['PaCO₂ 9.1 kPa (68.3 mmHg)']],
    ['HCO₃⁻ 24', [LINE[3]]],
    ['Na⁺ 140', ['Sodium 140 mmol/L']],
    ['K4.2', ['Potassium 4.2 mmol/L']],
    ['Na 140 mEq/L', ['Sodium 140 mmol/L']],
    ['RR 32/min', ['Respiratory rate 32 /min']],
    ['Vt 340ml', ['Tidal volume 340 mL']],
    ['Hb 10.8 g/dL', ['Hemoglobin 10.8 g/dL']],
    ['temp 38.5 C', ['Core temperature 38.5 °C']],
    ['BE -4', ['Base excess -4 mmol/L']],
    ['BE-4', ['Base excess -4 mmol/L']],
    ['BE −4', ['Base excess -4 mmol/L']],
    ['BE +4', ['Base excess +4 mmol/L']],
    ['BE + 4', ['Base excess +4 mmol/L']],
    ['BE 4', ['Base excess 4 mmol/L']],
    ['BE - 4', ['“BE - 4”: which is it? Base excess -4 mmol/L | Base excess 4 mmol/L']],
    ['BD 4', ['“BD 4”: is this right? Base excess -4 mmol/L']],
    ['base deficit -4', ['“base deficit -4”: which is it? Base excess -4 mmol/L | Base excess 4 mmol/L']],
    ['MAP 65', ['“MAP 65”: is this right? Mean arterial pressure if measured 65 mmHg']],
    ['MAP 24 cmH2O', ['Mean airway pressure 24 cmH₂O']],
    ['SaO2 88', ['“SaO2 88”: is this right? SpO₂ 88 %']],
    ['16 PEEP, 38 PIP', ['PEEP 16 cmH₂O', 'Peak inspiratory pressure 38 cmH₂O']],
    ['PEEP 16\nPIP 38; plat 31', ['PEEP 16 cmH₂O', 'Peak inspiratory pressure 38 cmH₂O', 'Plateau pressure 31 cmH₂O']],
    ['16 PEEP 38 PIP', ['“16 PEEP 38”: which is it? PEEP 16 cmH₂O | PEEP 38 cmH₂O', 'not read: PIP']],
    ['1.0 PEEP 16', ['PEEP 16 cmH₂O', 'not read: 1.0']],
    ['DP 15 PEEP 16', ['PEEP 16 cmH₂O', 'not read: DP 15']],
    ['PEEP 10 PEEP 10', ['PEEP 10 cmH₂O']],
    ['PEEP 10 PEEP 12', ['It is there more than once: which is it? PEEP 10 cmH₂O | PEEP 12 cmH₂O']],
    ['PEEP\n16', ['not read: PEEP', 'not read: 16']],
    ['PEEP 14-16', ['not read: PEEP 14-16']],
    ['PEEP 14 - 16', ['not read: PEEP 14 - 16']],
    ['pH 7.18 - pCO2 68', LINE.slice(0, 2)],
    ['lac <2', ['not read: lac <2']],
    ['lac ≥ 15', ['not read: lac ≥ 15']],
    ['lac ~4', ['not read: lac ~4']],
    ['lac 4.2 → 5.6', ['not read: lac 4.2 → 5.6']],
    ['lac 4.2 -> 5.6', ['not read: lac 4.2 -> 5.6']],
    ['lac 4.2 5.6', ['Lactate 4.2 mmol/L', 'not read: 5.6']],
    ['Hb 6.7 mmol', ['not read: Hb 6.7 mmol']],
    ['Hb 6.7 mmol/L', ['not read: Hb 6.7 mmol/L']],
    ['PEEP 1.2 kPa', ['not read: PEEP 1.2 kPa']],
    ['pCO2 (mg/dL) 68', ['not read: pCO2 (mg/dL) 68']],
    ['PEEP 16x', ['not read: PEEP 16x']],
    ['Vt 1e3', ['not read: Vt 1e3']],
    ['Vt 340 (6 ml/kg)', ['Tidal volume 340 mL', 'not read: 6 ml/kg']],
    ['lac 4.2 rising', ['Lactate 4.2 mmol/L', 'not read: rising']],
    ['SIMV PEEP 16', ['PEEP 16 cmH₂O', 'not read: SIMV']],
    ['P/F 58', ['not read: P/F 58']],
    ['PaO2/FiO2 58', ['not read: PaO2/FiO2 58']],
    ['pO2 : FiO2 58', ['not read: pO2 : FiO2 58']],
    ['58 SpO2/FiO2', ['not read: 58 SpO2/FiO2']],
    ['PIP/PEEP 38', ['not read: PIP/PEEP 38']],
    ['PEEP 16/PIP 38', ['PEEP 16 cmH₂O', 'Peak inspiratory pressure 38 cmH₂O']],
    ['PEEP is PIP 38', ['Peak inspiratory pressure 38 cmH₂O', 'not read: PEEP']],
    ['I:E 1:2', ['not read: I:E 1:2']],
    ['lac', ['not read: lac']],
    ['lac 7..2', ['not read: lac 7..2']],
    ['7,18,68', ['not read: 7,18,68']],
    ['', []],
    ['on', []],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected))
})

describe('FiO₂', () => {
  test.each([
    ['on 1.0', ['FiO₂ 100 %']],
    ['on 1', ['FiO₂ 100 %']],
    ['on 0,6', ['FiO₂ 60 %']],
    ['on 60', ['FiO₂ 60 %']],
    ['on 60%', ['FiO₂ 60 %']],
    ['FiO2 0.6', ['FiO₂ 60 %']],
    ['60% FiO2', ['FiO₂ 60 %']],
    ['on FiO2 0.6', ['FiO₂ 60 %']],
    ['on 1.0 FiO2', ['FiO₂ 100 %']],
    ['on 1.0 PEEP 16', ['FiO₂ 100 %', 'PEEP 16 cmH₂O']],
    ['on 10 PEEP', ['PEEP 10 cmH₂O']],
    ['on 10 of PEEP', ['PEEP 10 cmH₂O']],
    ['on PEEP 10', ['PEEP 10 cmH₂O']],
    ['on 0.5 norad', ['“on 0.5”: is this right? FiO₂ 50 %', 'not read: norad']],
    ['on 15 L', ['not read: 15 L']],
    ['FiO2 0.6%', ['“FiO2 0.6%”: is this right? FiO₂ 60 %']],
    ['FiO2 5', ['“FiO2 5”: is this right? FiO₂ 5 %, not possible: kept as typed, for a look']],
    ['50%', ['“50%”: which is it? FiO₂ 50 % | SpO₂ 50 %']],
    ['7.18/68 50%', [...LINE.slice(0, 2), '“50%”: which is it? FiO₂ 50 % | SpO₂ 50 %']],
    ['prone 50%', ['not read: prone 50%']],
    ['~50%', ['not read: ~50%']],
    ['<7.21', ['not read: <7.21']],
    ['-50%', ['not read: -50%']],
    ['7.21', ['“7.21”: is this right? pH 7.21']],
    ['6.5', ['not read: 6.5']],
    ['7', ['not read: 7']],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected))
})

describe('units that the text leaves open', () => {
  const both = (pieces: string, ...options: string[]) => `${pieces}: in mmHg or in kPa? ${options.join(' | ')}`
  test.each([
    [
      '7.21/9.1/7.9',
      [
        'pH 7.21',
        both(
          '“9.1”, “7.9”',
          'PaCO₂ 9.1 mmHg, PaO₂ 7.9 mmHg, not possible: kept as typed, for a look',
          'PaCO₂ 9.1 kPa (68.3 mmHg), PaO₂ 7.9 kPa (59.3 mmHg)',
        ),
      ],
    ],
    // Usual as mmHg by itself; beside a PaCO₂ that can only be kPa it is probably kPa as well.
    [
      '7.40/5.0/40',
      [
        'pH 7.40',
        both('“5.0”, “40”', 'PaCO₂ 5.0 mmHg, PaO₂ 40 mmHg', 'PaCO₂ 5.0 kPa (37.5 mmHg), PaO₂ 40 kPa (300 mmHg)'),
      ],
    ],
    ['7.21/9.1/7.9 kPa', ['pH 7.21', 'PaCO₂ 9.1 kPa (68.3 mmHg)', 'PaO₂ 7.9 kPa (59.3 mmHg)']],
    [
      '7.21/9.1/7.9/22 kPa',
      ['pH 7.21', 'PaCO₂ 9.1 kPa (68.3 mmHg)', 'PaO₂ 7.9 kPa (59.3 mmHg)', 'Bicarbonate 22 mmol/L'],
    ],
    ['7.21/68 mmHg/7.9 kPa', ['pH 7.21', 'PaCO₂ 68 mmHg', 'PaO₂ 7.9 kPa (59.3 mmHg)']],
    ['pCO2 9.1', [both('“pCO2 9.1”', 'PaCO₂ 9.1 mmHg', 'PaCO₂ 9.1 kPa (68.3 mmHg)')]],
    ['pCO2 19.9', [both('“pCO2 19.9”', 'PaCO₂ 19.9 mmHg', 'PaCO₂ 19.9 kPa (149 mmHg)')]],
    ['pCO2 20', ['PaCO₂ 20 mmHg']],
    [
      'pCO2 130',
      [
        '“pCO2 130”: PaCO₂ 130 mmHg (millimeters of mercury) is outside the usual 20 to 120. Is that right? PaCO₂ 130 mmHg',
      ],
    ],
    // Not all of it can be kPa: each for itself.
    [
      '7.2/50/7.9',
      [
        'pH 7.2',
        'PaCO₂ 50 mmHg',
        '“7.9”: which is it? PaO₂ 7.9 kPa (59.3 mmHg) | PaO₂ 7.9 mmHg, not possible: kept as typed, for a look',
      ],
    ],
    ['pCO2 5.3 kPa, pO2 40', ['PaCO₂ 5.3 kPa (39.8 mmHg)', both('“pO2 40”', 'PaO₂ 40 mmHg', 'PaO₂ 40 kPa (300 mmHg)')]],
    ['pCO2 39 mmHg, pO2 40', ['PaCO₂ 39 mmHg', 'PaO₂ 40 mmHg']],
    ['lac 4.2', ['Lactate 4.2 mmol/L']],
    ['lac 38', ['“lac 38”: which is it? Lactate 38 mmol/L | Lactate 38 mg/dL (4.22 mmol/L)']],
    ['lac 38 mg/dL', ['Lactate 38 mg/dL (4.22 mmol/L)']],
    [
      'lac 38 mmol/l',
      [
        '“lac 38 mmol/l”: Lactate 38 mmol/L (millimoles per liter) is outside the usual 0.5 to 15. Is that right? Lactate 38 mmol/L',
      ],
    ],
    ['glu 30', ['“glu 30”: which is it? Glucose 30 mg/dL | Glucose 30 mmol/L (540 mg/dL)']],
    [
      'glu 8.3',
      [
        '“glu 8.3”: which is it? Glucose 8.3 mmol/L (150 mg/dL) | Glucose 8.3 mg/dL, not possible: kept as typed, for a look',
      ],
    ],
    [
      'Hb 108',
      [
        '“Hb 108”: which is it? Hemoglobin 108 g/L (10.8 g/dL) | Hemoglobin 108 g/dL, not possible: kept as typed, for a look',
      ],
    ],
    // Another unit that says nearly the same is no question.
    [
      'PEEP 24',
      ['“PEEP 24”: PEEP 24 cmH₂O (centimeters of water) is outside the usual 5 to 20. Is that right? PEEP 24 cmH₂O'],
    ],
    ['pH 74', ['“pH 74”: which is it? pH 7.4 | pH 74, not possible: kept as typed, for a look']],
    ['pH 99', ['“pH 99”: is this right? pH 99, not possible: kept as typed, for a look']],
    [
      'pO2 8 mmHg',
      ['“pO2 8 mmHg”: which is it? PaO₂ 8 kPa (60 mmHg) | PaO₂ 8 mmHg, not possible: kept as typed, for a look'],
    ],
    [
      'Vt 1,450',
      ['“Vt 1,450”: which is it? Tidal volume 1450 mL | Tidal volume 1.45 mL, not possible: kept as typed, for a look'],
    ],
    ['pH 7,210', ['“pH 7,210”: which is it? pH 7.21 | pH 7210, not possible: kept as typed, for a look']],
    ['CO2 24', ['“CO2 24”: which is it? PaCO₂ 24 mmHg | PaCO₂ 24 kPa (180 mmHg) | Bicarbonate 24 mmol/L']],
    ['CO2 24 mmol/L', ['Bicarbonate 24 mmol/L']],
    ['rate 32', ['“rate 32”: which is it? Respiratory rate 32 /min | Heart rate 32 /min']],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected))

  test.each(['VBG sat 75', 'capillary o2 sat 93', 'venous 7.28/55/38/75%', 'VBG SpO2 93'])(
    '%s: a saturation beside a sample that is not arterial is asked',
    (typed) => {
      const { values, questions } = readGasLine(typed)
      expect(values.map(({ field }) => field)).not.toContain('spo2_pct')
      expect(questions.flatMap(({ options }) => options.map(({ text }) => text)).join()).toMatch(/SpO₂ (?:75|93)/u)
    },
  )

  test('a saturation alone, or of an arterial gas, is the one of the finger', () => {
    for (const typed of ['sat 93', 'ABG sat 93'])
      expect(readGasLine(typed).values.map(({ field }) => field)).toContain('spo2_pct')
  })

  test('a child has no usual range, and its kPa are asked all the same', () => {
    const child = { ageYears: 9 }
    expect(read('PEEP 24', child)).toEqual(['PEEP 24 cmH₂O'])
    expect(read('pCO2 130', child)).toEqual(['PaCO₂ 130 mmHg'])
    expect(read('pCO2 5.3', child)).toHaveLength(1)
    expect(read('pCO2 5.3', child)[0]).toContain('in mmHg or in kPa?')
  })
})

describe('the sample', () => {
  const sampleOf = (typed: string) =>
    readGasLine(typed).values.find(({ field }) => field === 'abg_source')?.typed ??
    (readGasLine(typed).questions.some(({ id }) => id === SAMPLE_QUESTION) ? 'asked' : 'nothing')
  test.each([
    ['ABG 7.18/68/52', 'arterial'],
    ['7.18/68/52 arterial', 'arterial'],
    ['VBG 7.18/68/52', 'venous'],
    ['mixed venous 7.18/68/52', 'venous'],
    ['capillary 7.18/68/52', 'capillary'],
    ['PaO2 52', 'arterial'],
    ['PaCO2 68', 'arterial'],
    ['PaO2 52 VBG', 'venous'],
    ['pvO2 35', 'venous'],
    ['pvCO2 60', 'venous'],
    ['PaO2 <50, pCO2 60', 'asked'],
    ['pO2 52', 'asked'],
    ['pO2 7.9', 'asked'],
    ['PaCO2 68 pvO2 35', 'asked'],
    ['ABG VBG pH 7.2', 'asked'],
    ['7.18/68', 'asked'],
    ['pH 7.18 lac 4.2', 'nothing'],
    ['CO2 24', 'asked'],
  ])('%s: %s', (typed, expected) => expect(sampleOf(typed)).toBe(expected))

  test.each(['VBG 7.18/68/35/24', 'capillary 7.18/68/35/24', '7.18/68/35/24 pvO2 35'])(
    '%s: its oxygen is never a PaO₂',
    (typed) => {
      const reading = readGasLine(typed)
      expect(reading.values.map(({ field }) => field)).toContain('hco3_mmol')
      expect(JSON.stringify([reading.values, reading.questions])).not.toContain('pao2')
      expect(reading.notRead).toContain('35')
      expect(reading.remarks).toEqual([expect.stringContaining('no PaO₂')])
    },
  )

  test('offers the three samples, prefers none, and says what happens to the oxygen', () => {
    const [question] = readGasLine('pO2 52').questions
    const textsOf = (typed: string) => readGasLine(typed).questions[0]?.options.map(({ text }) => text)
    expect(textsOf('pO2 52')).toEqual(['Arterial', 'Venous; its pO₂ is left out', 'Capillary; its pO₂ is left out'])
    expect(textsOf('pCO2 68')).toEqual(['Arterial', 'Venous', 'Capillary'])
    expect(question?.options.map(({ key }) => key)).toEqual(['arterial', 'venous', 'capillary'])
    expect(question?.options.map(({ values }) => values[0]?.reading.answer.value)).toEqual([
      'arterial',
      'venous',
      'capillary',
    ])
  })
})

describe('the time', () => {
  test.each([
    ['08:40 PEEP 16', '08:40'],
    ['PEEP 16 at 8:40', '8:40'],
    ['23:59:12 PEEP 16', '23:59'],
    ['0240 PEEP 16', '02:40'],
    ['0240h PEEP 16', '02:40'],
    ['at 1440, PEEP 16', '14:40'],
    ['@1440 PEEP 16', '14:40'],
    ['1440 hrs PEEP 16', '14:40'],
    ['08:40 PEEP 16 08:40', '08:40'],
    ['1440 PEEP 16', null],
    ['at 1440 mL PEEP 16', null],
    ['24:00 PEEP 16', null],
    ['8:40 pm PEEP 16', null],
    ['08:40 PEEP 16 09:10', null],
    ['PEEP 16', null],
  ])('%s', (typed, time) => {
    const reading = readGasLine(typed)
    expect(reading.time).toBe(time)
    expect(read(typed)).toContain('PEEP 16 cmH₂O')
  })

  test('two times are told', () => {
    expect(readGasLine('08:40 PEEP 16 09:10').remarks).toEqual([expect.stringContaining('More than one time')])
    expect(readGasLine('08:40 PEEP 16 08:40').remarks).toEqual([])
  })

  test.each(['8:40 pm', '24:00', '1440'])('%s is shown as not read', (typed) =>
    expect(readGasLine(`${typed}, PEEP 16`).notRead).toEqual([typed]),
  )
})

describe('text that is no line', () => {
  test.each([
    ['too long', 'x'.repeat(GAS_LINE_LIMIT + 1), 'Shorten this'],
    ['NUL', 'PEEP 16\u0000', 'cannot be stored'],
    ['an override of the reading order', 'PEEP \u202e16', 'reading order'],
  ])('%s is refused with one sentence', (_name, typed, sentence) => {
    const reading = readGasLine(typed)
    expect(reading).toMatchObject({ values: [], questions: [], time: null, notRead: [] })
    expect(reading.remarks).toEqual([expect.stringContaining(sentence)])
  })

  test('the longest text is read', () =>
    expect(read(`PEEP 16 ${'.'.repeat(GAS_LINE_LIMIT - 8)}`)[0]).toBe('PEEP 16 cmH₂O'))

  test('marks of direction that come with a paste are taken away', () =>
    expect(read('\u200ePEEP\u200f 16')).toEqual(['PEEP 16 cmH₂O']))
})

test('the line of the task', () => {
  expect(read('7.18/68/52/24 on 1.0 peep 16')).toEqual([...LINE, 'FiO₂ 100 %', 'PEEP 16 cmH₂O'])
  expect(read('pH 7,21 pCO2 9.1 kPa')).toEqual(['pH 7,21', 'PaCO₂ 9.1 kPa (68.3 mmHg)'])
  expect(read('0240 7.29/58/62/27 BE+1 lac 1.9 FiO2 1.0 PEEP 16 Pplat 31 32')).toEqual([
    'pH 7.29',
    'PaCO₂ 58 mmHg',
    'PaO₂ 62 mmHg',
    'Bicarbonate 27 mmol/L',
    'Base excess +1 mmol/L',
    'Lactate 1.9 mmol/L',
    'FiO₂ 100 %',
    'PEEP 16 cmH₂O',
    'Plateau pressure 31 cmH₂O',
    '@02:40',
    'not read: 32',
  ])
})
