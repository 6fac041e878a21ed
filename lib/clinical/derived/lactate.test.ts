import { describe, expect, it } from 'vitest'
import { lactateChangePerHour } from './lactate.ts'

const at = (time: string, lactateMmolL: number) => ({ lactateMmolL, at: new Date(`2026-03-14T${time}Z`) })

describe('change of lactate per hour', () => {
  it.each([
    [at('06:00:00', 4), at('08:00:00', 5.6), 0.8],
    [at('06:00:00', 5.6), at('08:00:00', 4), -0.8],
    [at('06:00:00', 4), at('06:30:00', 4), 0],
    [at('06:00:00', 4), at('06:00:01', 4.001), 3.6],
    [at('06:00:00', 4), at('06:00:00', 5), undefined],
    [at('06:00:01', 4), at('06:00:00', 5), undefined],
    [undefined, at('06:00:00', 5), undefined],
    [at('06:00:00', 5), undefined, undefined],
  ])('%o, then %o: %s', (before, now, expected) => expect(lactateChangePerHour(before, now)).toBe(expected))
})
