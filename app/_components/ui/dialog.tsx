'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  open: boolean
  /** Escape, and whatever else closes it. */
  onClose: () => void
  title: string
  children: ReactNode
  wide?: boolean
  /** Interrupts: a session about to end. */
  urgent?: boolean
}

/** A native modal dialog: focus is kept inside and goes back where it was. Mark what takes focus with `autoFocus`. */
export function Dialog({ open, onClose, title, children, wide = false, urgent = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])

  return (
    <dialog
      ref={box}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      role={urgent ? 'alertdialog' : undefined}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {open ? children : null}
    </dialog>
  )
}
