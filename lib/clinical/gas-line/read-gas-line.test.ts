import { describe, expect, test } from 'vitest'
import { GAS_LINE_LIMIT, readGasLine } from './read-gas-line.ts'
import { LINE, read } from './testing/read.ts'

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
