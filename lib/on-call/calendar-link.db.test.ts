import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clinic, NOON, openClinic } from '#scripts/testing/clinic.ts'
import { findCalendar, makeCalendarLink, revokeCalendarLink } from './calendar-link.ts'
import { addShift } from './shifts.ts'

const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000)

describe('the secret address of a calendar', () => {
  let clinic: Clinic
  let owner: postgres.Sql
  const open = (path: string) => findCalendar(clinic.db, path.replace('/api/on-call/', '').replace('.ics', ''), NOON)

  beforeAll(async () => {
    clinic = await openClinic()
    owner = postgres(clinic.database.ownerUrl, { max: 1, onnotice: () => {} })
    for (const who of ['coordinator', 'coordinator2'] as const) {
      const rank = who === 'coordinator' ? 'first' : 'backup'
      const span = { startsAt: hours(1), endsAt: hours(9) }
      await addShift(clinic.as(who), {
        role: 'coordinator',
        rank,
        personId: clinic.id(who),
        note: 'Swap with S.',
        ...span,
      })
    }
  })
  afterAll(async () => {
    await owner.end()
    await clinic.close()
  })

  it('shows its owner’s times, and neither others’ nor what somebody typed', async () => {
    const calendar = await open(await makeCalendarLink(clinic.as('coordinator')))
    expect(calendar).toContain('On call: Coordinator\\, first')
    expect(calendar).not.toContain('backup')
    expect(calendar).not.toContain('Swap with')
  })

  it('is kept as a hash alone', async () => {
    const path = await makeCalendarLink(clinic.as('coordinator'))
    const [row] =
      await owner`select encode(token_hash, 'escape') as hash, calendar_links::text as whole from calendar_links
      where revoked_at is null`
    expect(row?.whole).not.toContain(path.slice('/api/on-call/'.length, -'.ics'.length))
  })

  it('ends when it is revoked, when a new one is made, and when its owner leaves', async () => {
    const old = await makeCalendarLink(clinic.as('coordinator'))
    const path = await makeCalendarLink(clinic.as('coordinator'))
    expect(await open(old)).toBe(null)
    expect(await open(path)).not.toBe(null)
    await owner`update people set deactivated_at = now() where id = ${clinic.id('coordinator')}`
    expect(await open(path)).toBe(null)
    await owner`update people set deactivated_at = null where id = ${clinic.id('coordinator')}`
    await revokeCalendarLink(clinic.as('coordinator2'))
    expect(await open(path)).not.toBe(null)
    await revokeCalendarLink(clinic.as('coordinator'))
    expect(await open(path)).toBe(null)
  })

  it('is not guessed, and not made by whoever is never on call', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), '../../etc', `${'a'.repeat(42)}%`])
      expect(await open(token)).toBe(null)
    await expect(makeCalendarLink(clinic.as('referrer'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(makeCalendarLink(clinic.as('auditor'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})
