'use client'

import type { ReactNode } from 'react'
import { formatClock } from './clock-time.ts'
import { Kbd } from './kbd.tsx'
import { useServerNow } from './server-clock.ts'

/** The corner where toasts stay; one per page, at the end of it. */
export function Toasts({ children }: { children?: ReactNode }) {
  return (
    <div className="toasts" role="status">
      {children}
    </div>
  )
}

interface UndoToastProps {
  message: string
  /** The server's instant after which it cannot be undone, in ms. */
  until: number
  renderedAt: number
  onUndo: () => void
  /** The key that undoes, drawn on the button; listening for it is the page's work. */
  hotkey?: string
}

/** What was just done, for as long as it can be undone; then it leaves by itself. */
export function UndoToast({ message, until, renderedAt, onUndo, hotkey }: UndoToastProps) {
  const leftMs = until - useServerNow(renderedAt)
  if (leftMs <= 0) return null
  const left = leftMs < 60_000 ? `${Math.floor(leftMs / 1000)} s` : formatClock(leftMs)
  return (
    <div className="toast">
      <span>{message}</span>
      <button type="button" className="btn" aria-keyshortcuts={hotkey} onClick={onUndo}>
        <span>
          Undo<span aria-hidden="true">, {left}</span>
        </span>{' '}
        {hotkey ? <Kbd>{hotkey}</Kbd> : null}
      </button>
    </div>
  )
}
