'use client'

import { startTransition } from 'react'
import { UndoToast } from '#app/_components/ui/toast.tsx'
import type { UndoView } from '../../../board/board-view.ts'
import { useKeys } from '../../../board/keys.ts'

interface UndoLastProps {
  readonly undo: UndoView
  readonly renderedAt: number
  readonly take: (form: FormData) => void
}

/** The reader's own last step, for as long as it can be taken back; `U` takes it back. */
export function UndoLast({ undo, renderedAt, take }: UndoLastProps) {
  const takeBack = () => {
    const form = new FormData()
    form.set('step', 'undo')
    form.set('reference', undo.reference)
    form.set('eventId', undo.eventId)
    startTransition(() => take(form))
  }
  useKeys({ u: (event) => (event.repeat ? undefined : takeBack()) })
  return <UndoToast message={undo.message} until={undo.until} renderedAt={renderedAt} onUndo={takeBack} hotkey="U" />
}
