import { describe, expect, test } from 'vitest'
import { chooseValues, LEAVE_OUT } from './choose.ts'
import { type GasLineReading, valueKey } from './gas-reading.ts'
import { readGasLine, SAMPLE_QUESTION } from './read-gas-line.ts'

const all = ({ values }: GasLineReading) => new Set(values.map(valueKey))
const nothing = new Map<string, string>()
const fieldsOf = (typed: string, picks: Record<string, string> = {}, ticked?: string[]) => {
  const reading = readGasLine(typed)
  const ticks = ticked === undefined ? all(reading) : new Set(ticked)
  const { values, unanswered, clashes } = chooseValues(reading, ticks, new Map(Object.entries(picks)))
  return { values: values.map(({ field, typed: number }) => `${field} ${number}`), unanswered, clashes }
}

describe('what a person has confirmed', () => {
  test('is what is ticked, and no more', () => {
    expect(fieldsOf('PEEP 16 PIP 38').values).toEqual(['peep 16', 'pip 38'])
    expect(fieldsOf('PEEP 16 PIP 38', {}, ['pip 38 cm[H2O]']).values).toEqual(['pip 38'])
    expect(fieldsOf('PEEP 16', {}, ['peep 17 cm[H2O]']).values).toEqual([])
  })

  test('a question has no answer before one is chosen', () => {
    const reading = readGasLine('lac 38')
    const id = reading.questions[0]?.id ?? ''
    expect(chooseValues(reading, all(reading), nothing)).toEqual({ values: [], unanswered: [id], clashes: [] })
    expect(fieldsOf('lac 38', { [id]: 'lactate_mmol 38 mg/dL' })).toEqual({
      values: ['lactate_mmol 38'],
      unanswered: [],
      clashes: [],
    })
    expect(fieldsOf('lac 38', { [id]: LEAVE_OUT })).toEqual({ values: [], unanswered: [], clashes: [] })
    expect(fieldsOf('lac 38', { [id]: 'lactate_mmol 38 kPa' }).unanswered).toEqual([id])
  })

  test('an oxygen pressure counts only with arterial blood', () => {
    const line = '7.18/68/52'
    expect(fieldsOf(line, { [SAMPLE_QUESTION]: 'arterial' }).values).toContain('pao2_mmhg 52')
    expect(fieldsOf(line, { [SAMPLE_QUESTION]: 'venous' }).values).toEqual([
      'ph 7.18',
      'paco2_mmhg 68',
      'abg_source venous',
    ])
    expect(fieldsOf(line, { [SAMPLE_QUESTION]: LEAVE_OUT }).values).toEqual(['ph 7.18', 'paco2_mmhg 68'])
    expect(fieldsOf(`ABG ${line}`).values).toContain('pao2_mmhg 52')
    expect(fieldsOf(`ABG ${line}`, {}, ['ph 7.18 [pH]', 'pao2_mmhg 52 mm[Hg]']).values).toEqual(['ph 7.18'])
  })

  test('two different values of one field are told', () => {
    const typed = 'PEEP 10 of PEEP 50'
    const { questions } = readGasLine(typed)
    expect(questions).not.toEqual([])
    const [question] = readGasLine('lac 4.2 lac 38').questions
    expect(fieldsOf('lac 4.2 lac 38', { [question?.id ?? '']: 'lactate_mmol 38 mmol/L' }).clashes).toEqual([
      'lactate_mmol',
    ])
    expect(fieldsOf('lac 4.2 lac 38', { [question?.id ?? '']: LEAVE_OUT }).clashes).toEqual([])
  })
})
