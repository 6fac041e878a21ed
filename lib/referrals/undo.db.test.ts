import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clinic, NOON, openClinic, seconds } from '#scripts/testing/clinic.ts'
import { sendMessage } from './conversation.ts'
import { accept } from './decide.ts'
import { acknowledge, startReview } from './hold.ts'
import { withdraw } from './lifecycle.ts'
import { undo } from './undo.ts'

describe('undo', () => {
  let clinic: Clinic
  beforeAll(async () => {
    clinic = await openClinic()
  })
  afterAll(() => clinic.close())

  it('gives back all that the step changed, and adds to history instead of changing it', async () => {
    const reference = await clinic.referralIn('in_review')
    const before = await clinic.state(reference)
    const { eventId } = await accept(clinic.as('physician2'), reference, { mode: 'retrieval', otherReasons: [] })
    await undo(clinic.as('physician2', seconds(20)), reference, eventId)
    const after = await clinic.state(reference)
    expect(after.referral).toEqual({ ...before.referral, version: before.referral.version + 2 })
    expect(after.events.slice(0, before.events.length)).toEqual(before.events)
    expect(after.events.at(-1)).toMatchObject({ event: 'undo', undoesId: eventId, at: seconds(20) })
  })

  it.each([
    [59.9, true],
    [60, true],
    [60.1, false],
  ])('%s s after the step: %s', async (later, allowed) => {
    const reference = await clinic.referralIn('sent')
    const { eventId } = await acknowledge(clinic.as('coordinator'), reference)
    const undone = undo(clinic.as('coordinator', seconds(later)), reference, eventId)
    if (allowed) await undone
    else await expect(undone).rejects.toMatchObject({ code: 'conflict' })
    expect((await clinic.state(reference)).referral.status).toBe(allowed ? 'sent' : 'acknowledged')
  })

  it('is for the person who took the step, and for no colleague', async () => {
    const reference = await clinic.referralIn('sent')
    const { eventId } = await acknowledge(clinic.as('coordinator'), reference)
    const before = await clinic.state(reference)
    for (const who of ['coordinator2', 'physician', 'director', 'referrer'] as const)
      await expect(undo(clinic.as(who, seconds(5)), reference, eventId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(undo(clinic.as('elsewhere', seconds(5)), reference, eventId)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await clinic.state(reference)).toEqual(before)
  })

  it('is for the last step only: not after the next, but after a message', async () => {
    const reference = await clinic.referralIn('sent')
    const first = await acknowledge(clinic.as('coordinator'), reference)
    await startReview(clinic.as('physician', seconds(5)), reference, null)
    await expect(undo(clinic.as('coordinator', seconds(10)), reference, first.eventId)).rejects.toMatchObject({
      code: 'conflict',
    })
    const other = await clinic.referralIn('sent')
    const { eventId } = await acknowledge(clinic.as('coordinator'), other)
    await sendMessage(clinic.as('referrer', seconds(5)), other, { text: 'Thank you.' })
    await undo(clinic.as('coordinator', seconds(10)), other, eventId)
    expect((await clinic.state(other)).referral.status).toBe('sent')
  })

  it('goes back step by step, but never behind the sending', async () => {
    const reference = await clinic.referralIn('sent')
    const first = await acknowledge(clinic.as('physician'), reference)
    const second = await startReview(clinic.as('physician', seconds(5)), reference, null)
    await undo(clinic.as('physician', seconds(10)), reference, second.eventId)
    await undo(clinic.as('physician', seconds(15)), reference, first.eventId)
    const { referral, events } = await clinic.state(reference)
    expect(referral).toMatchObject({ status: 'sent', holderId: null, reviewerId: null })
    const send = events.find(({ event }) => event === 'send')
    const soon = new Date((send?.at ?? NOON).getTime() + 10_000)
    await expect(undo(clinic.as('referrer', soon), reference, send?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Withdraw it'),
    })
  })

  it('opens again what was withdrawn by mistake', async () => {
    const reference = await clinic.referralIn('in_review')
    const { eventId } = await withdraw(clinic.as('referrer'), reference, { reason: 'opened_by_error' })
    await undo(clinic.as('referrer', seconds(30)), reference, eventId)
    expect((await clinic.state(reference)).referral).toMatchObject({ status: 'in_review', endedAt: null })
  })
})
