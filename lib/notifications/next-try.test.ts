import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from './channel.ts'
import { nextTry, type Tried } from './next-try.ts'

const NOW = new Date('2026-03-01T08:00:00Z')
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000)
const contact = (id: string | null): Contact => ({
  id,
  channel: 'email',
  address: `${id}@people.example`,
  pushKeys: null,
})
const [pager, account] = [contact('pager'), contact(null)]
const failed = (of: Contact, at = NOW, error = 'http_500'): Tried => ({ contactId: of.id, endedAt: at, error })
const cutOff = (of: Contact): Tried => ({ contactId: of.id, endedAt: null, error: null })

describe('the next try', () => {
  it('begins with the first way', () => {
    expect(nextTry([pager, account], [], true, NOW)).toEqual({ do: 'try', contact: pager, attempt: 1 })
  })

  it('is the same way after five seconds for an urgent page, and then the next way’s at once', () => {
    const once = [failed(pager)]
    expect(nextTry([pager, account], once, true, seconds(4.999))).toEqual({ do: 'wait', until: seconds(5) })
    expect(nextTry([pager, account], once, true, seconds(5))).toEqual({ do: 'try', contact: pager, attempt: 2 })
    const twice = [...once, failed(pager, seconds(5))]
    expect(nextTry([pager, account], twice, true, seconds(5))).toEqual({ do: 'try', contact: account, attempt: 1 })
  })

  it('has more time when the page is not urgent', () => {
    const waits = [30, 120, 600]
    const tried: Tried[] = []
    for (const wait of waits) {
      tried.push(failed(pager))
      expect(nextTry([pager], tried, false, NOW)).toEqual({ do: 'wait', until: seconds(wait) })
    }
    expect(nextTry([pager], [...tried, failed(pager)], false, NOW)).toEqual({ do: 'give_up', why: 'failed' })
  })

  it('does not knock twice where it was refused for good', () => {
    for (const refusal of ['smtp_550', 'http_404', 'http_307', 'address_gone', 'address_not_allowed', 'keys_unusable'])
      expect(nextTry([pager, account], [failed(pager, NOW, refusal)], true, NOW)).toMatchObject({ contact: account })
    for (const passing of [
      'smtp_451',
      'http_500',
      'http_429',
      'http_408',
      'http_425',
      'timed_out',
      'connection_refused',
    ])
      expect(nextTry([pager, account], [failed(pager, NOW, passing)], true, NOW)).toMatchObject({ do: 'wait' })
  })

  it('is made again at once when a process died over it, but not for ever', () => {
    expect(nextTry([pager, account], [cutOff(pager)], true, NOW)).toEqual({ do: 'try', contact: pager, attempt: 2 })
    expect(nextTry([pager, account], [cutOff(pager), cutOff(pager)], true, NOW)).toMatchObject({ contact: account })
  })

  it('does not wait for a clock that was set back', () => {
    expect(nextTry([pager], [failed(pager, seconds(3600))], true, NOW)).toMatchObject({ do: 'try', attempt: 2 })
  })

  it('says why nobody can be reached', () => {
    const all = (error: string) => [pager, account].flatMap((way) => [failed(way, NOW, error), failed(way, NOW, error)])
    const why = (tried: Tried[], ways = [pager, account]) => nextTry(ways, tried, true, NOW)
    expect(why([], [])).toEqual({ do: 'give_up', why: 'no_way' })
    expect(why(all('smtp_550'))).toEqual({ do: 'give_up', why: 'refused' })
    expect(why(all('timed_out'))).toEqual({ do: 'give_up', why: 'no_answer' })
    expect(why(all('http_500'))).toEqual({ do: 'give_up', why: 'failed' })
    expect(why([...all('timed_out').slice(0, 2), failed(account, NOW, 'smtp_550')])).toMatchObject({ why: 'failed' })
  })

  it('ends: each way is tried in turn, at most so often, and then it is given up', () => {
    const errors = fc.constantFrom('timed_out', 'smtp_550', 'http_500', null)
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.boolean(),
        fc.array(errors, { minLength: 30, maxLength: 30 }),
        (count, isUrgent, fates) => {
          const ways = Array.from({ length: count }, (_, index) => contact(`way ${index}`))
          const tried: Tried[] = []
          let now = NOW
          for (const fate of fates) {
            const next = nextTry(ways, tried, isUrgent, now)
            if (next.do === 'give_up') break
            if (next.do === 'wait') {
              expect(next.until.getTime()).toBeGreaterThan(now.getTime())
              now = next.until
              continue
            }
            tried.push({ contactId: next.contact.id, endedAt: fate && now, error: fate })
          }
          const order = [...new Set(tried.map(({ contactId }) => contactId))]
          expect(order).toEqual(ways.slice(0, order.length).map(({ id }) => id))
          for (const { id } of ways)
            expect(tried.filter(({ contactId }) => contactId === id).length).toBeLessThanOrEqual(isUrgent ? 2 : 4)
        },
      ),
    )
  })
})
