import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { StartError, systemCode } from '#lib/start-error.ts'

const listen = (port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : port))
    })
  })

/** Throws `StartError` when nothing can listen on `port` of `host`. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  try {
    await listen(port, host)
  } catch (error) {
    switch (systemCode(error)) {
      case 'EADDRINUSE':
        throw new StartError(
          `Port ${port} is in use by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`,
        )
      case 'EACCES':
        throw new StartError(
          `This user may not open port ${port}: choose one above 1023, for example PORT=3000 npm start.`,
        )
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        throw new StartError(`This machine has no address ${host}: set HOST to one of its addresses, or to 127.0.0.1.`)
      default:
        throw error
    }
  }
}

/** A port of 127.0.0.1 that nothing listens on at the moment. */
export const freePort = (): Promise<number> => listen(0, '127.0.0.1')

/** Waits until something answers at `url` by http, with whatever status. False after `limitMs`. */
export async function answers(url: string, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs
  while (Date.now() < until) {
    const answered = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).then(
      () => true,
      () => false,
    )
    if (answered) return true
    await delay(100)
  }
  return false
}
