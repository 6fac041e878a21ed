import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acknowledge, claim, handOver } from '#lib/referrals/hold.ts'
import { at, PagedClinic, type Sent } from './testing/paged-clinic.ts'

describe('whoever is given a referral, or loses it', () => {
  let paged: PagedClinic

  beforeAll(async () => {
    paged = await PagedClinic.open()
    await paged.fillRoster()
  })
  afterAll(() => paged.close())

  const held = async (): Promise<Sent> => {
    const sent = await paged.send('emergent')
    await acknowledge(paged.clinic.as('coordinator', at(1)), sent.reference)
    return sent
  }
  const told = async (sent: Sent) =>
    (await paged.pages(sent)).map(({ text, personId, urgent }) => ({ text, personId, urgent }))

  it('is paged at once, and called again when nothing follows within the limit', async () => {
    const sent = await held()
    const second = paged.clinic.id('coordinator2')
    await handOver(paged.clinic.as('coordinator', at(2)), sent.reference, second)
    expect(await told(sent)).toEqual([{ text: 'handed_over', personId: second, urgent: true }])
    await paged.watch(sent, 6.9)
    expect(await told(sent)).toHaveLength(1)
    await paged.watch(sent, 7)
    expect((await told(sent)).slice(1)).toContainEqual({ text: 'lapse', personId: second, urgent: true })
  })

  it('learns that a colleague has taken it, and hears nothing of their own claim', async () => {
    const sent = await held()
    const first = paged.clinic.id('coordinator')
    await claim(paged.clinic.as('coordinator2', at(2)), sent.reference, first)
    expect(await told(sent)).toEqual([{ text: 'taken', personId: first, urgent: false }])
    await handOver(paged.clinic.as('coordinator2', at(3)), sent.reference, paged.clinic.id('coordinator2'))
    expect(await told(sent)).toHaveLength(1)
  })
})
