import { once } from 'node:events'
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isShuttingDown, shutDown, watchRequests } from './shutdown.ts'

const held = globalThis as typeof globalThis & { portalShutdown?: unknown }

describe('the end of a server process', () => {
  let server: Server
  let answers: ServerResponse[]
  let said: string[]
  let port: number

  beforeEach(async () => {
    delete held.portalShutdown
    watchRequests()
    answers = []
    said = []
    server = createServer((_request, response) => answers.push(response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    request({ port, host: '127.0.0.1' }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve(text)
    })
      .on('error', (error) => resolve(`cut off: ${error.message}`))
      .end()
    return promise
  }

  const end = (hardStopMs?: number) => {
    const exit = vi.fn((code: number) => {
      said.push(`exit ${code}`)
    })
    const done = shutDown({
      closeFeeds: async () => {
        said.push('feeds closed')
      },
      closeRest: async () => {
        said.push('rest closed')
      },
      exit,
      note: () => {},
      ...(hardStopMs !== undefined && { hardStopMs }),
    })
    return { exit, done }
  }

  it('lets what was begun finish before anything else is closed', async () => {
    const answer = ask()
    await expect.poll(() => answers).toHaveLength(1)
    const { done } = end()
    expect(isShuttingDown()).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(said).toEqual(['feeds closed'])
    answers[0]?.end('the referral is sent')
    expect(await answer).toBe('the referral is sent')
    await done
    expect(said).toEqual(['feeds closed', 'rest closed', 'exit 0'])
  })

  it('takes no new connection', async () => {
    const first = ask()
    await expect.poll(() => answers).toHaveLength(1)
    const { done } = end()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await ask()).toMatch(/cut off: .*ECONNREFUSED/)
    answers[0]?.end()
    await Promise.all([first, done])
  })

  it('cuts off at last what never ends', async () => {
    void ask()
    await expect.poll(() => answers).toHaveLength(1)
    const { exit } = end(60)
    await expect.poll(() => exit).toHaveBeenCalledWith(1)
  })

  it('ends at once when asked twice', async () => {
    void ask()
    await expect.poll(() => answers).toHaveLength(1)
    end()
    const { exit } = end()
    expect(exit).toHaveBeenCalledWith(1)
  })
})
