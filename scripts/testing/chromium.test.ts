import { describe, expect, it } from 'vitest'
import { findChromium, type Machine } from '#scripts/testing/chromium.ts'

const OWN = '/cache/playwright/chrome'

/** A machine on which only the programs in `there` start; an installer adds to them. */
function machine(there: string[], rest: Partial<Machine> = {}): Machine {
  return {
    chosen: undefined,
    working: (program) => (there.includes(program) ? `/bin/${program}` : undefined),
    playwrights: OWN,
    installers: [],
    ...rest,
  }
}

describe('finding a Chromium', () => {
  it("takes the reader's choice before everything, and says so when it does not start", () => {
    expect(findChromium(machine(['chromium', 'mine'], { chosen: 'mine' }))).toBe('/bin/mine')
    expect(() => findChromium(machine(['chromium'], { chosen: 'mine' }))).toThrow(/CHROMIUM_PATH is mine/)
  })

  it("takes Chromium before Chrome before Playwright's own", () => {
    expect(findChromium(machine([OWN, 'google-chrome', 'chromium']))).toBe('/bin/chromium')
    expect(findChromium(machine([OWN, 'google-chrome']))).toBe('/bin/google-chrome')
    expect(findChromium(machine([OWN]))).toBe(`/bin/${OWN}`)
  })

  it('installs only when there is none, and goes on to the next way when one fails', () => {
    const tried: string[] = []
    const there: string[] = []
    const installers = [
      () => tried.push('system') < 0,
      () => tried.push('download') > 0 && there.push(OWN) > 0,
      () => tried.push('never') > 0,
    ]
    expect(findChromium(machine(['chromium'], { installers }))).toBe('/bin/chromium')
    expect(tried).toEqual([])
    expect(findChromium(machine(there, { installers }))).toBe(`/bin/${OWN}`)
    expect(tried).toEqual(['system', 'download'])
  })

  it('says what to do when there is none to be had', () => {
    expect(() => findChromium(machine([], { installers: [() => true] }))).toThrow(/install chromium.*CHROMIUM_PATH/)
  })
})
