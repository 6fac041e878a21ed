import { describe, expect, it } from 'vitest'
import { describeError, makeLog, requestIdFrom } from './log.ts'

const SECRET = 'Jane Doe 555-0199'

function logged(fields: object, event = 'tried'): Record<string, unknown> {
  const lines: string[] = []
  makeLog('info', { write: (line) => lines.push(line) }).info(fields, event)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

describe('the log', () => {
  it('is one JSON object a line with level, time and event', () => {
    expect(logged({ reference: '7K4QMT' }, 'referral_sent')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      pid: process.pid,
      reference: '7K4QMT',
      event: 'referral_sent',
    })
  })

  it('keeps out what may hold a patient’s words, also further down', () => {
    const line = logged({
      name: SECRET,
      values: [SECRET],
      request: { headers: { cookie: SECRET }, body: SECRET },
      referral: { patient: { phone: SECRET } },
    })
    expect(JSON.stringify(line)).not.toContain('Jane')
  })

  it('keeps of an error its kind, codes and places, never its message', () => {
    const driver = Object.assign(new Error(`Key (name)=(${SECRET}) already exists`), {
      code: '23505',
      detail: SECRET,
      constraint_name: 'people_email_key',
    })
    const error = new Error(`Failed query: insert … params: ${SECRET}\n  at ${SECRET}:1:1 and more`, { cause: driver })
    const line = logged({ error })
    expect(JSON.stringify(line)).not.toContain('Jane')
    expect(line.error).toMatchObject({
      type: 'Error',
      frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      cause: { code: '23505', constraint: 'people_email_key' },
    })
  })

  it('describes what was thrown and is no error', () => {
    expect(describeError(SECRET)).toEqual({ type: 'string' })
  })
})

describe('a request id', () => {
  it('is the caller’s when it looks like one', () => {
    expect(requestIdFrom('req-2026.03_01')).toBe('req-2026.03_01')
  })

  it.each([undefined, null, '', 'short', 'x'.repeat(65), 'line\nbreak-in-the-log', SECRET])(
    'is new for %j',
    (given) => {
      expect(requestIdFrom(given)).toMatch(/^[0-9a-f-]{36}$/)
    },
  )
})
