/* The service worker of a browser that was enrolled for pages. It shows them and opens their link; it has no other part in
   the portal: it listens to no request and keeps nothing. */

/** The page that was pushed; a push that cannot be read is still shown, because somebody was paged. */
function readPage(data) {
  try {
    return data.json()
  } catch {
    return {}
  }
}

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', (event) => {
  const { id, title, body, url, urgent } = readPage(event.data)
  event.waitUntil(
    self.registration.showNotification(title || 'You are paged', {
      body: body || 'Open the portal to see what for.',
      // The same page that comes twice is one notification.
      tag: id,
      renotify: Boolean(id && urgent),
      requireInteraction: Boolean(urgent),
      data: { url },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { origin } = self.location
  const url = new URL(event.notification.data?.url || '/', origin)
  event.waitUntil(self.clients.openWindow(url.origin === origin ? url.href : origin))
})
