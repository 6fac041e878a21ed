import { createServer, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { networkAddress, PEER_HEADER, recordPeerAddresses } from '#lib/auth/network-address.ts'

const from = (peer: string, forwarded?: string) =>
  new Headers({ [PEER_HEADER]: peer, ...(forwarded && { 'x-forwarded-for': forwarded }) })

describe('the network address of a request', () => {
  it.each([
    ['the socket’s, whatever is claimed', from('203.0.113.9', '192.0.2.1'), [], '203.0.113.9'],
    ['the last before a trusted proxy', from('10.0.0.5', '192.0.2.1, 198.51.100.4'), ['10.0.0.0/8'], '198.51.100.4'],
    ['the last before two', from('10.0.0.5', '192.0.2.1, 198.51.100.4, 10.1.1.1'), ['10.0.0.0/8'], '198.51.100.4'],
    ['the proxy’s when it names nobody', from('10.0.0.5'), ['10.0.0.5'], '10.0.0.5'],
    ['the proxy’s when what it names is no address', from('10.0.0.5', 'unknown'), ['10.0.0.5'], '10.0.0.5'],
    ['an IPv4 address on an IPv6 socket', from('::ffff:10.0.0.5', '192.0.2.1'), ['10.0.0.5'], '192.0.2.1'],
    ['an IPv6 proxy’s', from('2001:db8::5', '2001:db8:1::1'), ['2001:db8::/64'], '2001:db8:1::1'],
  ])('is %s', (_, headers, trusted, address) => {
    expect(networkAddress(headers, trusted)).toBe(address)
  })

  it('is taken from the socket by the process itself, over whatever a client sends under that name', async () => {
    recordPeerAddresses()
    const server = createServer((incoming, answer) => answer.end(String(incoming.headers[PEER_HEADER])))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const place = server.address()
    if (typeof place !== 'object' || place === null) throw new Error('no port')
    const said = await new Promise<string>((resolve) => {
      request({ port: place.port, host: '127.0.0.1', headers: { [PEER_HEADER]: '192.0.2.66' } }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve)
      }).end()
    })
    server.close()
    expect(said).toBe('127.0.0.1')
  })
})
