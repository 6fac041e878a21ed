import { describe, expect, it } from 'vitest'
import { sayableErrorCode } from './error-code.ts'

describe('sayableErrorCode', () => {
  it('is two pairs without letters that sound or look alike', () => {
    for (let n = 0; n < 500; n += 1)
      expect(sayableErrorCode(String(n * 7919))).toMatch(/^[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{2}$/)
  })

  it('is the same for the same failure and differs between failures', () => {
    expect(sayableErrorCode('2489373124')).toBe(sayableErrorCode('2489373124'))
    const codes = new Set(Array.from({ length: 200 }, (_, n) => sayableErrorCode(`24893731${n}`)))
    expect(codes.size).toBeGreaterThan(195)
  })
})
