import { describe, expect, test } from 'vitest'
import { readGasLine, SAMPLE_QUESTION } from './read-gas-line.ts'
import { read } from './testing/read.ts'

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
