'use client'

import { useEffect } from 'react'
import { confirmReceipt } from '../../../board/use-confirm-delivery.ts'

/** Draws nothing. Says, once it is on the glass, that a person has opened this referral: the hospital then sees it too. */
export function Seen({ reference }: { readonly reference: string }) {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      confirmReceipt('seen', reference).catch(() => undefined)
    })
    return () => cancelAnimationFrame(frame)
  }, [reference])
  return null
}
