'use client'

import { useServerNow } from '#app/_components/ui/server-clock.ts'
import { formatAgo } from '#lib/dates.ts'

/** "33 min ago", and it goes on counting. `at` and `renderedAt` in ms. */
export function Ago({ at, renderedAt }: { readonly at: number; readonly renderedAt: number }) {
  const now = useServerNow(renderedAt)
  return <span className="nw">{formatAgo(new Date(at), new Date(now))}</span>
}
