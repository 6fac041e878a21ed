'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { Board } from './board.tsx'
import type { BoardPicture, SectionView } from './board-view.ts'
import { Desk } from './desk.tsx'
import { fetchBoard } from './fetch-board.ts'
import type { Colleague } from './row-dialogs.tsx'

interface LiveBoardProps {
  /** As the server drew it with the page, and draws it again after a step. */
  readonly drawn: BoardPicture
  readonly physicians: readonly Colleague[]
  readonly who: string
  readonly zone: string
}

/** The board on an open desk: what the page came with, and from then on whatever the live line says has changed. */
export function LiveBoard({ drawn, physicians, who, zone }: LiveBoardProps) {
  const router = useRouter()
  const [picture, setPicture] = useState(drawn)
  const [lastDrawn, setLastDrawn] = useState(drawn)
  if (drawn !== lastDrawn) {
    setLastDrawn(drawn)
    setPicture(drawn)
  }

  const read = useCallback(async () => {
    const fresh = await fetchBoard()
    // Signed out or locked meanwhile: the page itself knows what to show then.
    if (fresh === 'closed') router.refresh()
    else setPicture(fresh)
  }, [router])

  const isEmpty = picture.sections.every(({ key, rows }) => key === 'done_today' || rows.length === 0)
  return (
    <>
      <main id="main" className="board">
        <h1 className="vh">Board</h1>
        <section className="strip" aria-label="This desk">
          <Tally sections={picture.sections} />
          <Desk who={who} zone={zone} renderedAt={picture.renderedAt} />
        </section>
        {isEmpty ? <NobodyWaits lastSent={picture.lastSent} /> : null}
        <Board view={picture} physicians={physicians} />
      </main>
      <LiveRefresh standby="board" read={read} />
    </>
  )
}

/** How many wait, and on whom: read before any row. */
function Tally({ sections }: { readonly sections: readonly SectionView[] }) {
  return (
    <dl className="tally">
      {sections
        .filter(({ key }) => key !== 'done_today')
        .map(({ key, title, rows }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              <b>{rows.length}</b>
            </dd>
          </div>
        ))}
    </dl>
  )
}

function NobodyWaits({ lastSent }: { readonly lastSent: string | null }) {
  const enterCall = (
    <LinkButton href="/referrals/new" prefetch={false}>
      Enter a call <Kbd>N</Kbd>
    </LinkButton>
  )
  return (
    <EmptyState title="Nobody is waiting." actions={enterCall}>
      {lastSent ? `Last referral today ${lastSent}.` : 'No referral yet today.'}
    </EmptyState>
  )
}
