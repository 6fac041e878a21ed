'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** Hides the page and keeps it: a modal box on an opaque ground that does not go away until it is opened again. */
export function Cover({ open, title, children }: { open: boolean; title: string; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog || !open) return
    dialog.showModal()
    // A browser may close a dialog on Escape whatever the page says.
    const again = () => dialog.showModal()
    dialog.addEventListener('close', again)
    return () => {
      dialog.removeEventListener('close', again)
      dialog.close()
    }
  }, [open])

  return (
    <dialog
      ref={box}
      className="dialog signed-out"
      role="alertdialog"
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={titleId}>{title}</h2>
      {open ? children : null}
    </dialog>
  )
}
