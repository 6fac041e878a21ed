import { describe, expect, it } from 'vitest'
import { AppError } from './errors.ts'
import { readJson } from './read-json.ts'

function post(body: BodyInit | null): Request {
  return new Request('https://portal.example/api', { method: 'POST', body, ...{ duplex: 'half' } })
}

/** A body without an end; counts how much of it was asked for. */
function endless() {
  const asked = { bytes: 0 }
  const chunk = new Uint8Array(64 * 1024)
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      asked.bytes += chunk.byteLength
      controller.enqueue(chunk)
    },
  })
  return { asked, stream }
}

describe('a JSON body', () => {
  it('is read whole, words in any alphabet included', async () => {
    expect(await readJson(post('{"name":"Ágnes 心"}'))).toEqual({ name: 'Ágnes 心' })
  })

  it('that is no JSON, or empty, is left to the schema to refuse', async () => {
    expect(await readJson(post('{'))).toBeUndefined()
    expect(await readJson(post(null))).toBeUndefined()
  })

  it('may be as large as a form', async () => {
    const text = 'x'.repeat(256 * 1024 - 2)
    expect(await readJson(post(`"${text}"`))).toBe(text)
  })

  it('is refused one byte past that', async () => {
    await expect(readJson(post(`"${'x'.repeat(256 * 1024 - 1)}"`))).rejects.toBeInstanceOf(AppError)
  })

  it('that is somewhat too large is read to its end, so that the refusal arrives', async () => {
    const request = post(`"${'x'.repeat(1024 * 1024)}"`)
    await expect(readJson(request)).rejects.toBeInstanceOf(AppError)
    expect(request.bodyUsed).toBe(true)
    await expect(request.body?.getReader().read()).resolves.toMatchObject({ done: true })
  })

  it('without an end is not read on', async () => {
    const { asked, stream } = endless()
    await expect(readJson(post(stream))).rejects.toBeInstanceOf(AppError)
    expect(asked.bytes).toBeLessThan(5 * 1024 * 1024)
  })
})
