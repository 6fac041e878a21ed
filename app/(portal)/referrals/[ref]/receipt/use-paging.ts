'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { askPaging } from '#app/_components/paging/ask-paging.ts'
import { followPaging } from '#app/_components/paging/follow-paging.ts'

interface Drawn {
  /** Somebody is being called: only then does it matter. */
  readonly isCalling: boolean
  /** What the page was drawn with. */
  readonly isLate: boolean
}

/**
 * Follows whether pages go out, for as long as somebody is being called. When that changes the page is read again.
 * @returns whether the portal can still be asked: if not, nothing on this screen may be relied on.
 */
export function usePaging({ isCalling, isLate }: Drawn): { readonly isReached: boolean } {
  const router = useRouter()
  const [isReached, setReached] = useState(true)
  useEffect(() => {
    if (!isCalling) return
    return followPaging({
      ask: askPaging,
      later: (work, ms) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      onView: ({ kind }) => {
        setReached(kind !== 'unknown')
        if (kind !== 'unknown' && (kind === 'late') !== isLate) router.refresh()
      },
    })
  }, [isCalling, isLate, router])
  return { isReached: isReached || !isCalling }
}
