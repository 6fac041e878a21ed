import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AppError } from '#lib/errors.ts'
import { checkInput } from '#lib/input.ts'

const form = z.strictObject({
  note: z.string().max(200_000, 'Shorten the note.'),
  values: z.array(z.strictObject({ ph: z.number('Enter the pH.') })).optional(),
})

function refusal(input: unknown): AppError {
  try {
    checkInput(form, input)
  } catch (error) {
    return error as AppError
  }
  throw new Error('it was accepted')
}

describe('input from outside', () => {
  it('is handed on when the schema accepts it', () => {
    expect(checkInput(form, { note: 'Núñez\n床 12', values: [{ ph: 7.1 }] })).toEqual({
      note: 'Núñez\n床 12',
      values: [{ ph: 7.1 }],
    })
  })

  it('says by the field what is not right', () => {
    expect(refusal({ note: 'x', values: [{ ph: 7 }, { ph: '7' }] })).toMatchObject({
      code: 'invalid',
      fields: { 'values.1.ph': 'Enter the pH.' },
    })
  })

  it.each([
    ['a field that the form does not have', { note: 'x', role: 'physician' }],
    ['nothing', undefined],
    ['a list', []],
    ['huge text', { note: 'x'.repeat(150_000) }],
    ['huge names', { note: 'x', ['y'.repeat(150_000)]: 1 }],
    ['very many values', { note: 'x', values: Array.from({ length: 6000 }, () => ({ ph: 7 })) }],
  ])('is refused when it is %s', (_, input) => {
    expect(refusal(input).code).toBe('invalid')
  })

  it('is refused when it is nested without end', () => {
    const endless: Record<string, unknown> = {}
    endless.values = endless
    expect(refusal(endless).code).toBe('invalid')
  })

  it('is refused with NUL, which the database cannot hold', () => {
    expect(refusal({ note: 'a\u0000b' }).fields).toEqual({ note: expect.stringMatching(/cannot be stored/) })
  })
})
