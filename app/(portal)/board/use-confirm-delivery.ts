'use client'

import { useEffect, useRef } from 'react'
import type { RowView } from './board-view.ts'

/** Tells the server that this desk has painted a new alert: certainty of receipt begins with what a person can see. */
export function useConfirmDelivery(rows: readonly RowView[]): void {
  const confirmed = useRef(new Set<string>())
  useEffect(() => {
    const fresh = rows.flatMap(({ reference, awaitsDelivery }) =>
      awaitsDelivery && !confirmed.current.has(`${reference} ${awaitsDelivery}`)
        ? { reference, key: `${reference} ${awaitsDelivery}` }
        : [],
    )
    if (fresh.length === 0) return
    // Two frames: the first draws the row, in the second it has been on the glass.
    let second = 0
    const first = requestAnimationFrame(() => {
      second = requestAnimationFrame(() => {
        for (const { reference, key } of fresh) {
          confirmed.current.add(key)
          confirmReceipt('delivered', reference).catch(() => confirmed.current.delete(key))
        }
      })
    })
    return () => {
      cancelAnimationFrame(first)
      cancelAnimationFrame(second)
    }
  }, [rows])
}

/** `delivered`: a desk has drawn it; `seen`: a person has opened it. Rejects when the server did not take it. */
export async function confirmReceipt(kind: 'delivered' | 'seen', reference: string): Promise<void> {
  const answer = await fetch('/api/receipts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, reference }),
    keepalive: true,
  })
  if (!answer.ok) throw new Error('The receipt was not taken')
}
