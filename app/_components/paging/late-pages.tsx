'use client'

import { useEffect, useState } from 'react'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import type { PagingState } from '#lib/health/paging-state.ts'
import { askPaging } from './ask-paging.ts'
import { followPaging, type PagingView, viewOf } from './follow-paging.ts'

/** Over every screen of the program's people while pages go out late. It goes by itself and by nothing else. */
export function LatePages({ drawn }: { readonly drawn: PagingState }) {
  const [view, setView] = useState<PagingView>(viewOf(drawn))
  useEffect(
    () =>
      followPaging({
        ask: askPaging,
        later: (work, ms) => {
          const timer = setTimeout(work, ms)
          return () => clearTimeout(timer)
        },
        onView: setView,
      }),
    [],
  )
  if (view.kind === 'well') return null
  return (
    <aside className="banner latepages" aria-label="Paging">
      <Note tone="strong" role="alert">
        {view.kind === 'late' ? <Late causes={view.causes} /> : <Unknown />}
      </Note>
    </aside>
  )
}

function Late({ causes: [cause = ''] }: { readonly causes: readonly string[] }) {
  return (
    <>
      <b>Pages go out late.</b> {cause} Do not wait for a page: keep the board in sight, and ring whom you need.
    </>
  )
}

function Unknown() {
  return (
    <>
      <b>This screen does not reach the portal.</b> What it shows may be old, and nobody knows whether pages go out.
      Ring whom you need; referring hospitals reach you on <PhoneLink />.
    </>
  )
}
