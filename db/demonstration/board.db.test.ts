import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardEntry } from '#lib/referrals/board.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { createDemonstration, type Demonstration, referenceOf } from '#scripts/testing/demonstration.ts'
import { OKAFOR } from './people.ts'

/** What look/portal/board.html shows: section, holder, and its figure in seconds. */
const BOARD = {
  'EX-06': { section: 'unacknowledged', holder: undefined, seconds: 158, overdueSeconds: 98 },
  'EX-12': { section: 'unacknowledged', holder: undefined, seconds: 50, overdueSeconds: 0 },
  'EX-05': { section: 'deciding', holder: 'Dr N. Osei', seconds: 750, overdueSeconds: 0 },
  'EX-01': { section: 'deciding', holder: 'Dr M. Varga', seconds: 345, overdueSeconds: 0 },
  'EX-11': { section: 'deciding', holder: 'Dr M. Varga', seconds: 2180, overdueSeconds: 0 },
  'EX-07': { section: 'waiting_on_hospital', holder: 'Dr N. Osei', seconds: 870, overdueSeconds: 0 },
  'EX-10': { section: 'waiting_on_hospital', holder: 'Dr M. Varga', seconds: 4020, overdueSeconds: 0 },
  'EX-09': { section: 'moving', holder: 'P. Delacroix', seconds: 2320, overdueSeconds: 0 },
  'EX-04': { section: 'moving', holder: 'R. Okafor', seconds: 1510, overdueSeconds: 0 },
  'EX-02': { section: 'moving', holder: 'S. Marsh', seconds: undefined, overdueSeconds: 0 },
  'EX-03': { section: 'watching', holder: 'R. Okafor', seconds: undefined, overdueSeconds: 0 },
  'EX-08': { section: 'done_today', holder: 'R. Okafor', seconds: undefined, overdueSeconds: 0 },
} as const

const now = new Date('2026-11-23T17:20:05Z')

describe('the board right after seeding', () => {
  let demonstration: Demonstration
  let entries: Map<string, BoardEntry>
  beforeAll(async () => {
    demonstration = await createDemonstration(now)
    entries = await demonstration.board()
  })
  afterAll(() => demonstration.close())

  it('holds the twelve and no other', () => {
    expect([...entries.keys()].sort()).toEqual(Object.keys(BOARD).map(referenceOf).sort())
  })

  it.each(Object.entries(BOARD))('shows %s where the picture shows it', (example, picture) => {
    const entry = entries.get(referenceOf(example))
    expect({ section: entry?.section, holder: entry?.row.holder?.name }).toEqual({
      section: picture.section,
      holder: picture.holder,
    })
    if (picture.seconds !== undefined) expect(entry?.clock.elapsedMs).toBe(picture.seconds * 1000)
    expect(entry?.clock.overdueByMs).toBe(picture.overdueSeconds * 1000)
  })

  it('shows the hospital’s share where the picture shows it', () => {
    const shares = ['EX-01', 'EX-11', 'EX-07', 'EX-10'].map((example) => {
      const decision = entries.get(referenceOf(example))?.clocks.decision
      return [example, decision && decision.hospitalMs / 1000, decision && decision.programMs / 1000]
    })
    expect(shares).toEqual([
      ['EX-01', 95, 345],
      ['EX-11', 500, 2180],
      ['EX-07', 870, 850],
      ['EX-10', 67 * 60 + 53 * 60 + 35, 22 * 60 + 5],
    ])
  })

  it('owes the re-check of EX-03 in 19:20 and has waited for cannulation in EX-02 for 2 h 02', () => {
    const recheck = entries.get(referenceOf('EX-03'))?.owed.dueAt
    expect(recheck && recheck.getTime() - now.getTime()).toBe((19 * 60 + 20) * 1000)
    const contact = entries.get(referenceOf('EX-02'))?.clocks.contactToCannulation?.elapsedMs ?? 0
    expect(Math.floor(contact / 60_000)).toBe(122)
  })

  it('has let the limit pass for EX-06 alone, at its time', () => {
    const passed = [...entries.values()].flatMap(({ row }) =>
      row.events
        .filter(({ event }) => event === 'limit_passed')
        .map(({ at }) => [row.reference, now.getTime() - at.getTime()]),
    )
    expect(passed).toEqual([[referenceOf('EX-06'), 98_000]])
  })

  it('holds nothing that has not happened yet', () => {
    const times = [...entries.values()].flatMap(({ row }) => [
      row.createdAt,
      ...row.events.map(({ at }) => at),
      ...Object.values(row.latest).flatMap((facts = []) => facts.flatMap((fact) => [fact.measuredAt, fact.enteredAt])),
    ])
    expect(times.filter((at) => at > now)).toEqual([])
  })

  it('shows EX-01 with what is missing, pending and asked', async () => {
    const { values, questions, messages, events } = await getReferral(demonstration.as(OKAFOR), '7K4QMT')
    const states = ['nonpulm_infection', 'bicarbonate_infusion', 'bilirubin_mg_dl', 'fibrinogen_mg_dl'].map(
      (code) => values.find((fact) => fact.code === code)?.state,
    )
    expect(states).toEqual([undefined, undefined, 'pending', 'not_known'])
    expect(questions.map(({ text, answer, askedByName }) => [text, answer, askedByName])).toEqual([
      ['Best GCS before sedation?', '15, talking until intubation.', 'Dr M. Varga'],
    ])
    expect(messages.map(({ authorName }) => authorName)).toEqual(['Dr A. Moreau', 'R. Okafor'])
    expect(events.find(({ event }) => event === 'values_added')?.detail.codes).toHaveLength(9)
  })
})
