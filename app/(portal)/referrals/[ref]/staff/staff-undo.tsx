'use client'

import { Toasts } from '#app/_components/ui/toast.tsx'
import type { UndoView } from '../../../board/board-view.ts'
import { useStaffActs } from './staff-acts.tsx'
import { UndoLast } from './undo-last.tsx'

/** The corner of the page where the reader's own last step can be taken back. */
export function StaffUndo({ undo, renderedAt }: { readonly undo: UndoView | null; readonly renderedAt: number }) {
  const { take } = useStaffActs()
  return <Toasts>{undo ? <UndoLast undo={undo} renderedAt={renderedAt} take={take} /> : null}</Toasts>
}
