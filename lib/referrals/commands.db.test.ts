import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError, referralNotFound } from '#lib/errors.ts'
import { type Clinic, NOON, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import { acknowledge } from './hold.ts'
import { type Command, NOTES, ONCE, STEPS } from './testing/commands.ts'
import { undo } from './undo.ts'

let clinic: Clinic

async function ready({ from, prepare }: Command): Promise<string> {
  const reference = await clinic.referralIn(from)
  await prepare?.(clinic, reference)
  return reference
}

function refusal(work: Promise<unknown>): Promise<AppError> {
  return work.then(
    () => {
      throw new Error('It was not refused')
    },
    (error) => {
      if (error instanceof AppError) return error
      throw error
    },
  )
}

describe('a command', () => {
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  describe.each(Object.entries({ ...STEPS, ...NOTES, ...ONCE }))('%s', (_, command) => {
    it('does what it says, and writes its event', async () => {
      const reference = await ready(command)
      const before = await clinic.state(reference)
      await command.run(clinic.as(command.by), reference, clinic)
      const { referral, events } = await clinic.state(reference)
      const event = events[before.events.length]
      expect(event).toMatchObject({
        event: command.event,
        fromStatus: command.from,
        toStatus: command.to ?? command.from,
        actorId: clinic.id(command.by),
        actorName: clinic.actor(command.by).name,
        at: NOON,
        version: before.referral.version + 1,
      })
      expect(referral).toMatchObject({ status: command.to ?? command.from, version: events.length })
    })

    it('refuses whoever sees the referral but may not do this, and writes nothing', async () => {
      const reference = await ready(command)
      const before = await clinic.state(reference)
      for (const who of command.refused)
        expect((await refusal(command.run(clinic.as(who), reference, clinic))).code, who).toBe('forbidden')
      expect(await clinic.state(reference)).toEqual(before)
    })

    it('tells whoever must not see it the same as of a referral that is not there', async () => {
      const reference = await ready(command)
      const before = await clinic.state(reference)
      const strangers: Who[] = ['elsewhere', 'unverified', 'admin', 'auditor']
      for (const who of strangers)
        for (const each of [reference, '222222', `${reference}'; --`])
          expect(await refusal(command.run(clinic.as(who), each, clinic)), who).toEqual(referralNotFound())
      expect(await clinic.state(reference)).toEqual(before)
    })
  })

  describe.each(Object.entries(STEPS))('%s, by two at the same moment', (_, command) => {
    it('is done once, and the second is told who was first, and when', async () => {
      const reference = await ready(command)
      const before = await clinic.state(reference)
      const callers = [command.by, command.second ?? command.by]
      const results = await Promise.allSettled(callers.map((who) => command.run(clinic.as(who), reference, clinic)))
      const won = results.findIndex(({ status }) => status === 'fulfilled')
      const lost = results.find((result) => result.status === 'rejected')
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(lost?.reason).toBeInstanceOf(AppError)
      expect(lost?.reason.code).toBe('conflict')
      expect(lost?.reason.message).toContain(clinic.actor(callers[won] ?? command.by).name)
      expect(lost?.reason.message).toContain('14:05:00')
      const { events } = await clinic.state(reference)
      expect(events.filter(({ event }) => event === command.event)).toHaveLength(
        before.events.filter(({ event }) => event === command.event).length + 1,
      )
    })
  })

  it.each([
    ['accept', 'decline'],
    ['advise', 'redirect'],
    ['arrive', 'withdraw'],
    ['reopen', 'reopen by staff'],
  ])('%s and %s at the same moment: one stands, the other is told', async (one, other) => {
    const [first, second] = [STEPS[one], STEPS[other]]
    if (!first || !second) throw new Error('No such steps')
    const reference = await clinic.referralIn(first.from)
    const results = await Promise.allSettled([
      first.run(clinic.as(first.by), reference, clinic),
      second.run(clinic.as(second.by), reference, clinic),
    ])
    const { referral } = await clinic.state(reference)
    const stands = results[0]?.status === 'fulfilled' ? first : second
    const lost = results.find((result) => result.status === 'rejected')
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(referral.status).toBe(stands.to)
    expect(lost?.reason).toMatchObject({ code: 'conflict' })
    expect(lost?.reason.message).toContain(clinic.actor(stands.by).name)
  })

  describe.each(Object.entries(NOTES))('%s, by two at the same moment', (_, command) => {
    it('is kept from both, one after the other', async () => {
      const reference = await ready(command)
      const before = await clinic.state(reference)
      const callers = [command.by, command.second ?? command.by]
      await Promise.all(callers.map((who) => command.run(clinic.as(who), reference, clinic)))
      const { referral, events } = await clinic.state(reference)
      const added = events.slice(before.events.length)
      expect(added.map(({ event }) => event)).toEqual([command.event, command.event])
      expect(events.map(({ version }) => version)).toEqual(events.map((_event, index) => index + 1))
      expect(referral.version).toBe(events.length)
    })
  })

  describe.each(Object.entries(ONCE))('%s, from many desks at once', (_, command) => {
    it('is kept once', async () => {
      const reference = await ready(command)
      await Promise.all(Array.from({ length: 6 }, () => command.run(clinic.as(command.by), reference, clinic)))
      const { events } = await clinic.state(reference)
      expect(events.filter(({ event }) => event === command.event)).toHaveLength(1)
    })
  })

  it('undoes once, however often it is pressed', async () => {
    const reference = await clinic.referralIn('sent')
    const { eventId } = await acknowledge(clinic.as('coordinator'), reference)
    const results = await Promise.allSettled(
      [0, 1, 2].map(() => undo(clinic.as('coordinator', seconds(5)), reference, eventId)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { referral, events } = await clinic.state(reference)
    expect(referral).toMatchObject({ status: 'sent', holderId: null })
    expect(events.map(({ event }) => event)).toEqual(['send', 'acknowledge', 'undo'])
  })
})
