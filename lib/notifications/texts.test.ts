import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE_KINDS, PAGE_REASONS } from '#lib/paging/words.ts'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import { compose, composeBundle, type PageFacts, SHORT_MAX, TEXT_CODES } from './texts.ts'

const AT = new Date('2026-03-01T08:04:00Z')
const LINK = `https://ecmo.hospital.example/page/${'x'.repeat(43)}`

const facts = (given: Partial<PageFacts> = {}): PageFacts => ({
  kind: 'alert',
  text: 'alert',
  reason: 'first_on_call',
  reference: '7K4QMT',
  hospital: 'Riverton',
  tier: 'emergent',
  createdAt: AT,
  times: { at: AT },
  by: null,
  link: LINK,
  linkExpiresAt: new Date('2026-03-01T09:04:00Z'),
  origin: 'https://ecmo.hospital.example',
  timeZone: 'America/New_York',
  ...given,
})

const anyFacts: fc.Arbitrary<PageFacts> = fc
  .record({
    kind: fc.constantFrom(...PAGE_KINDS),
    text: fc.oneof(fc.constantFrom(...TEXT_CODES), fc.constantFrom('toString', 'not known', '__proto__', 'alert_2')),
    reason: fc.constantFrom(...PAGE_REASONS),
    reference: fc.constantFrom('7K4QMT', null),
    hospital: fc.constantFrom(
      'Riverton',
      'Montréal',
      'Łódź',
      'Saint Bartholomew of the Northern Shores',
      'x'.repeat(300),
      null,
    ),
    tier: fc.constantFrom(...TIERS, null),
    link: fc.constantFrom(LINK, null),
    by: fc.constantFrom('R. Okafor', null),
    times: fc.constantFrom({}, { at: AT }, { from: AT, to: new Date(AT.getTime() + 36_000_000) }),
  })
  .map(facts)

describe('the texts', () => {
  it('say what it is about, what to do, and whom to ring', () => {
    expect(compose(facts())).toEqual({
      subject: 'ECMO 7K4 QMT Riverton, emergent: Nobody has it yet',
      body: `Riverton sent a referral at 03:04, and nobody has acknowledged it. Please take it.

Reference: 7K4 QMT
Hospital: Riverton
Tier: Emergent

${LINK}
The button on that page acknowledges; opening it changes nothing. It works once, until 04:04.

Sign in: https://ecmo.hospital.example
ECMO program, Mass General: 617-555-0142`,
      short: `ECMO 7K4 QMT Riverton, emergent Nobody has it yet ${LINK}`,
    })
  })

  it('tell a stretch of the roster from when to when, and one that goes on without an end', () => {
    const gap = (times: PageFacts['times']) =>
      compose(facts({ kind: 'notice', text: 'roster_gap', reference: null, hospital: null, tier: null, times })).body
    const to = new Date('2026-03-03T12:00:00Z')
    expect(gap({ from: AT, to })).toContain('has a gap from 03:04 to 3 Mar 07:00.')
    expect(gap({ from: AT })).toContain('has a gap from 03:04 on.')
    expect(gap({})).toContain('has a gap.')
  })

  it('are different for each thing that happened', () => {
    const answered = ['told_accepted', 'told_advised', 'told_declined', 'told_redirected']
    const told = TEXT_CODES.filter((code) => !answered.includes(code) && code !== 'told_undone')
    const subjects = told.map((text) => compose(facts({ text })).body)
    expect(new Set(subjects).size).toBe(told.length)
  })

  it('keep the answer to a referral for the portal', () => {
    const [first, ...others] = ['told_accepted', 'told_advised', 'told_declined', 'told_redirected'].map((text) =>
      compose(facts({ kind: 'told', text })),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  it('say that nobody is on call, who has it, and from when to when', () => {
    expect(compose(facts({ reason: 'nobody_on_call' })).body).toContain('Nobody is on call, so everyone is paged.')
    expect(compose(facts({ kind: 'taken', text: 'taken', by: 'R. Okafor' })).body).toContain(
      'R. Okafor has it at 03:04.',
    )
    const times = { from: AT, to: new Date('2026-03-02T12:00:00Z') }
    const gap = compose(
      facts({ kind: 'notice', text: 'roster_gap', reference: null, hospital: null, tier: null, times }),
    )
    expect(gap.body).toContain('The roster has a gap from 03:04 to 2 Mar 07:00.')
    expect(gap.subject).toBe('ECMO program: Nobody is on call')
  })

  it('fit a pager with the whole link, and are never empty, whatever the row says', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { subject, body, short } = compose(given)
        expect(short.length).toBeLessThanOrEqual(SHORT_MAX)
        expect(short).toMatch(/^[\x20-\x7e]+$/)
        expect(short.endsWith(given.link ?? '617-555-0142')).toBe(true)
        expect(subject).not.toMatch(/[\r\n]|undefined|null/)
        expect(body).toContain('617-555-0142')
        expect(body).not.toMatch(/undefined|null|\n\n\n/)
      }),
    )
  })

  it('write accents without them for a pager', () => {
    expect(compose(facts({ hospital: 'Montréal' })).short).toContain(' Montreal, ')
    expect(compose(facts({ hospital: 'Montréal' })).subject).toContain(' Montréal, ')
  })

  it('become one message when several wait', () => {
    const two = [facts({ text: 'told_acknowledged', kind: 'told' }), facts({ reference: '8XW2RA', link: null })]
    const { subject, body, short } = composeBundle(two)
    expect(subject).toBe('ECMO program: 2 messages')
    for (const { reference } of two) expect(body).toContain(reference?.replace(/^(...)/, '$1 '))
    expect(body).toContain(LINK)
    expect(short.length).toBeLessThanOrEqual(SHORT_MAX)
    expect(composeBundle([facts()])).toEqual(compose(facts()))
  })
})
