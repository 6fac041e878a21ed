/** In place of the worker that keeps copies, where a program wants none: it takes away the copies and itself. */
import type { OfflineCopy } from './offline.ts'

declare const COPY: Pick<OfflineCopy, 'prefix'>
declare const self: {
  readonly registration: { unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
}
interface LastingEvent {
  waitUntil(done: Promise<unknown>): void
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(COPY.prefix)) await caches.delete(name)
      await self.registration.unregister()
    })(),
  )
})
