import { Server } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Set by this process on each request from its own socket; whatever a client sends under this name is overwritten. */
export const PEER_HEADER = 'x-portal-peer'

const held = globalThis as typeof globalThis & { portalPeers?: boolean }

/**
 * Writes the address of the other end of the socket on each request that this process receives. The framework passes
 * on `x-forwarded-for` as it came, which anybody can write. Called once, before the server answers.
 */
export function recordPeerAddresses(): void {
  if (held.portalPeers) return
  held.portalPeers = true
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, ...event: unknown[]) {
    const [name, request] = event
    if (name === 'request' && isIncoming(request)) request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
    return Reflect.apply(emit, this, event)
  }
}

function isIncoming(value: unknown): value is { headers: Record<string, string>; socket: { remoteAddress?: string } } {
  return typeof value === 'object' && value !== null && 'headers' in value && 'socket' in value
}

/**
 * The network address that a request comes from: the socket's, or, behind a trusted proxy, the last one in
 * `X-Forwarded-For` that is not a trusted proxy itself.
 */
export function networkAddress(headers: Headers, trustedProxies: readonly string[]): string {
  const trusted = toBlockList(trustedProxies)
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map(plain)
  let address = plain(headers.get(PEER_HEADER) ?? '')
  while (isTrusted(trusted, address)) {
    const before = chain.pop()
    if (!before || !isIP(before)) break
    address = before
  }
  return address || 'unknown'
}

function toBlockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (!isIP(address)) continue
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function isTrusted(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** Without the prefix of an IPv4 address that came in over an IPv6 socket. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}
