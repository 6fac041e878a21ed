import { redirect } from 'next/navigation'
import { describe, expect, it } from 'vitest'
import { answer, respond } from '#lib/action.ts'
import { AppError, type ErrorCode } from '#lib/errors.ts'

const refuse = (code: ErrorCode) => () =>
  Promise.reject(new AppError(code, 'Why, and what to do.', { ph: 'Enter the pH.' }))

describe('what an action answers', () => {
  it('is the value when all went well', async () => {
    expect(await answer(async () => 7)).toEqual({ ok: true, value: 7 })
  })

  it('is the refusal when it was to be expected, with its fields', async () => {
    expect(await answer(refuse('conflict'))).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Why, and what to do.',
      fields: { ph: 'Enter the pH.' },
    })
  })

  it('is nothing when it is a defect, or leads elsewhere: those go on', async () => {
    const defect = new TypeError('of ours')
    await expect(answer(() => Promise.reject(defect))).rejects.toBe(defect)
    await expect(answer(async () => redirect('/board'))).rejects.toMatchObject({
      digest: expect.stringContaining('NEXT_REDIRECT'),
    })
  })
})

describe('what a route handler answers', () => {
  it.each([
    ['invalid', 400],
    ['signed_out', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['too_many', 429],
  ] as const)('is %s with status %i, and never kept by a cache', async (code, status) => {
    const response = await respond(refuse(code))
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ ok: false, code })
  })
})
