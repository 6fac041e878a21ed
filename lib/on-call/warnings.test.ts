import { describe, expect, it } from 'vitest'
import type { RosterFacts, Rotation, Shift } from './roster.ts'
import { rosterWarnings } from './warnings.ts'

const FROM = new Date('2026-06-01T12:00:00Z')
const TO = new Date('2026-06-15T12:00:00Z')

const rotation = (
  role: Rotation['role'],
  rank: Rotation['rank'],
  personIds: string[],
  part: Partial<Rotation> = {},
): Rotation => ({
  id: `${role} ${rank}`,
  role,
  rank,
  name: 'Weeks',
  startsOn: '2026-05-01',
  endsOn: null,
  handoverMinute: 420,
  turnDays: 7,
  personIds,
  timeZone: 'America/New_York',
  createdAt: new Date('2026-05-01T00:00:00Z'),
  ...part,
})

const shift = (personId: string, startsAt: string, endsAt: string, part: Partial<Shift> = {}): Shift => ({
  id: `${personId} ${startsAt}`,
  role: 'coordinator',
  rank: 'first',
  personId,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  origin: 'planned',
  createdAt: new Date('2026-05-20T00:00:00Z'),
  ...part,
})

const FULL = [
  rotation('coordinator', 'first', ['ada']),
  rotation('coordinator', 'backup', ['ben']),
  rotation('physician', 'first', ['eve']),
  rotation('physician', 'backup', ['fay']),
]

const warn = (part: Partial<RosterFacts>) =>
  rosterWarnings(
    {
      rotations: FULL,
      shifts: [],
      members: { coordinator: new Set(['ada', 'ben', 'cyd']), physician: new Set(['eve', 'fay']) },
      ...part,
    },
    FROM,
    TO,
  )

const at = (text: string) => new Date(text)

describe('the roster is looked over', () => {
  it('and a full one has no warning', () => {
    expect(warn({})).toEqual([])
  })

  it('for places that nobody has, the soonest first', () => {
    const rotations = FULL.map((each) =>
      each.rank === 'backup' ? { ...each, endsOn: each.role === 'physician' ? '2026-06-05' : '2026-06-10' } : each,
    )
    expect(warn({ rotations })).toEqual([
      { kind: 'gap', slot: { role: 'physician', rank: 'backup' }, startsAt: at('2026-06-05T11:00:00Z'), endsAt: TO },
      { kind: 'gap', slot: { role: 'coordinator', rank: 'backup' }, startsAt: at('2026-06-10T11:00:00Z'), endsAt: TO },
    ])
    const night = shift('cyd', '2026-06-10T11:00:00Z', '2026-06-15T12:00:00Z', { rank: 'backup' })
    expect(warn({ rotations, shifts: [night] })).toHaveLength(1)
  })

  it('for the turn of somebody who has left', () => {
    const members = { coordinator: new Set(['ben', 'cyd']), physician: new Set(['eve', 'fay']) }
    expect(warn({ members })).toEqual([
      { kind: 'gap', slot: { role: 'coordinator', rank: 'first' }, startsAt: FROM, endsAt: TO },
    ])
  })

  it('for somebody who is behind themselves, also across two rows', () => {
    const shifts = [
      shift('ada', '2026-06-03T00:00:00Z', '2026-06-03T12:00:00Z', { rank: 'backup' }),
      shift('ada', '2026-06-03T12:00:00Z', '2026-06-04T00:00:00Z', { rank: 'backup', origin: 'taken' }),
    ]
    expect(warn({ shifts })).toEqual([
      {
        kind: 'alone',
        role: 'coordinator',
        personId: 'ada',
        startsAt: at('2026-06-03T00:00:00Z'),
        endsAt: at('2026-06-04T00:00:00Z'),
      },
    ])
  })

  it('for two planned shifts over each other, and not for what was put over one on purpose', () => {
    const early = shift('ben', '2026-06-03T00:00:00Z', '2026-06-03T12:00:00Z')
    const late = shift('cyd', '2026-06-03T08:00:00Z', '2026-06-03T20:00:00Z', { createdAt: at('2026-05-21T00:00:00Z') })
    const first = { role: 'coordinator', rank: 'first' }
    const both = { startsAt: at('2026-06-03T08:00:00Z'), endsAt: at('2026-06-03T12:00:00Z') }
    const doubles = (shifts: Shift[]) => warn({ shifts }).filter(({ kind }) => kind === 'double')
    const expected = [{ kind: 'double', slot: first, personIds: ['ben', 'cyd'], ...both }]
    expect(doubles([early, late])).toEqual(expected)
    expect(doubles([late, early])).toEqual(expected)
    for (const origin of ['override', 'taken', 'swap'] as const)
      expect(doubles([early, { ...late, origin }])).toEqual([])
    expect(doubles([early, { ...late, rank: 'backup' }])).toEqual([])
    expect(doubles([early, { ...late, role: 'physician' }])).toEqual([])
    expect(doubles([early, { ...late, personId: 'ben' }])).toEqual([])
    expect(doubles([early, { ...late, startsAt: at('2026-06-03T12:00:00Z') }])).toEqual([])
  })
})
