import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendHeartbeat } from './outgoing-heartbeat.ts'
import { DATABASE_SILENT } from './paging-problems.ts'

const WELL = { problems: [], facts: null }

describe('the heartbeat to a service outside', () => {
  let server: Server
  let heard: string[]
  let status: number
  let url: string

  beforeEach(async () => {
    heard = []
    status = 200
    server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`)
      response.writeHead(status).end('ok')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    url = `http://127.0.0.1:${port}/ping/ecmo`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is sent while pages go out', async () => {
    expect(await sendHeartbeat(url, WELL)).toBe(true)
    expect(heard).toEqual(['GET /ping/ecmo'])
  })

  it('is withheld while anything is wrong', async () => {
    expect(await sendHeartbeat(url, { problems: [DATABASE_SILENT], facts: null })).toBe(false)
    expect(heard).toEqual([])
  })

  it('does no harm when the service refuses it or is away', async () => {
    status = 500
    expect(await sendHeartbeat(url, WELL)).toBe(false)
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    expect(await sendHeartbeat(url, WELL)).toBe(false)
  })
})
