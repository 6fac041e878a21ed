import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTextDetail } from './page-detail.ts'

describe('what a text may use of a page’s detail', () => {
  it('is times and the id of a person', () => {
    const byId = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const at = '2026-03-01T08:04:00.000Z'
    expect(readTextDetail({ at, from: at, to: at, byId, text: 'words' })).toEqual({
      times: { at: new Date(at), from: new Date(at), to: new Date(at) },
      byId,
    })
  })

  it('is nothing else, whatever is in there', () => {
    const keys = fc.constantFrom('at', 'from', 'to', 'byId', 'text', 'name', '__proto__')
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(keys, fc.anything()), fc.anything()), (detail) => {
        const { times, byId } = readTextDetail(detail)
        for (const time of Object.values(times)) expect(Number.isFinite(time.getTime())).toBe(true)
        if (byId !== null) expect(byId).toMatch(/^[0-9a-f-]{36}$/i)
      }),
    )
    expect(readTextDetail({ at: 'yesterday', byId: 'Dr Smith' })).toEqual({ times: {}, byId: null })
  })
})
