'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Presses are ignored for this long after a row has slid away under a resting pointer. */
const GUARD_MS = 600

/**
 * Keeps the row under the pointer where it is when the board is read again: the page scrolls by as much as the row would
 * have moved. Where that cannot be, the press that was meant for it is not given to the row that took its place.
 */
export function useSteadyList(list: RefObject<HTMLElement | null>, picture: unknown): void {
  const resting = useRef<{ id: string; group: Element | null; top: number } | null>(null)
  const guard = useRef({ until: 0, meant: '' })

  useEffect(() => {
    const box = list.current
    if (!box) return
    const leaving = new AbortController()
    const { signal } = leaving
    const rest = (event: PointerEvent) => {
      const row = event.target instanceof Element ? event.target.closest('li.row') : null
      resting.current = row && { id: row.id, group: row.closest('.grp'), top: row.getBoundingClientRect().top }
    }
    const refuse = (event: MouseEvent) => {
      // A button that is pressed by key gives a click without a pointer; nothing slid away under it.
      if (event.detail === 0) return
      const row = event.target instanceof Element ? event.target.closest('li.row') : null
      if (performance.now() >= guard.current.until || row?.id === guard.current.meant) return
      event.preventDefault()
      event.stopPropagation()
    }
    const forget = () => {
      resting.current = null
    }
    box.addEventListener('pointermove', rest, { signal })
    box.addEventListener('pointerleave', forget, { signal })
    addEventListener('scroll', forget, { signal, passive: true })
    box.addEventListener('click', refuse, { signal, capture: true })
    return () => leaving.abort()
  }, [list])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again after each new picture
  useLayoutEffect(() => {
    const before = resting.current
    if (!before) return
    const row = document.getElementById(before.id)
    const moved = row ? row.getBoundingClientRect().top - before.top : Number.NaN
    if (Math.abs(moved) < 1) return
    if (row && row.closest('.grp') === before.group) scrollBy({ top: moved, behavior: 'instant' })
    const stillMoved = row ? row.getBoundingClientRect().top - before.top : Number.NaN
    if (!(Math.abs(stillMoved) < 1)) guard.current = { until: performance.now() + GUARD_MS, meant: before.id }
  }, [picture])
}
