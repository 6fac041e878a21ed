'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useServerNow } from '#app/_components/ui/server-clock.ts'
import { Toasts } from '#app/_components/ui/toast.tsx'
import { takeStep } from '../referrals/[ref]/staff/actions.ts'
import { NOTHING_YET } from '../referrals/[ref]/staff/step-state.ts'
import { UndoLast } from '../referrals/[ref]/staff/undo-last.tsx'
import { BoardRow, type RowActs } from './board-row.tsx'
import type { BoardView, RowView, SectionView } from './board-view.ts'
import { useKeys } from './keys.ts'
import { KeysBar, KeysHelp } from './keys-help.tsx'
import { Peek } from './peek.tsx'
import { AskDialog, CallDialog, type Colleague, ReviewerDialog } from './row-dialogs.tsx'
import { pressStep } from './step-button.tsx'
import { useConfirmDelivery } from './use-confirm-delivery.ts'
import { useSteadyList } from './use-steady-list.ts'

interface BoardProps {
  readonly view: BoardView
  /** Physicians whom a coordinator can name. */
  readonly physicians: readonly Colleague[]
}

type Open =
  | { readonly kind: 'call' | 'ask' | 'reviewer'; readonly reference: string }
  | { readonly kind: 'help' }
  | null

/** The list, its keys and what opens from it. Keys change only what is on this screen; every step goes to the server. */
export function Board({ view, physicians }: BoardProps) {
  const { sections, renderedAt, undo } = view
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections])
  const [chosen, setChosen] = useState(rows[0]?.reference ?? null)
  const [open, setOpen] = useState<Open>(null)
  const [state, take] = useActionState(takeStep, NOTHING_YET)
  const [dismissed, setDismissed] = useState(NOTHING_YET)
  const selected = rows.find((row) => row.reference === chosen) ?? rows[0]
  const now = useServerNow(renderedAt)
  const loudest = rows.find((row) => isPast(row, now))
  const refused = state.outcome === 'refused' && state !== dismissed ? state : null

  useSteadyList(list, sections)
  useConfirmDelivery(rows)

  const acts = useMemo<RowActs>(
    () => ({
      select: setChosen,
      dismiss: () => setDismissed(state),
      logCall: (reference) => setOpen({ kind: 'call', reference }),
      nameReviewer: (reference) => setOpen({ kind: 'reviewer', reference }),
      take,
    }),
    [take, state],
  )

  const close = useCallback(() => setOpen(null), [])
  useEffect(() => {
    if (state.outcome === 'done') setOpen(null)
  }, [state])

  const move = (by: number) => {
    const at = selected ? rows.indexOf(selected) : -1
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    if (!next) return
    setChosen(next.reference)
    const element = document.getElementById(`row-${next.reference}`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  }
  const onSelected = (act: (row: RowView) => void) => (event: KeyboardEvent) => {
    if (selected && !event.repeat) act(selected)
  }
  const press = (step: Parameters<typeof pressStep>[0]) => onSelected((row) => pressStep(step, row.reference))

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: onSelected((row) => router.push(`/referrals/${row.reference}`)),
    a: press('acknowledge'),
    t: onSelected((row) => {
      if (row.canTake && !pressStep('claim', row.reference)) startTransition(() => take(claimOf(row)))
    }),
    r: onSelected((row) => {
      if (row.verb?.kind !== 'start_review') return
      if (row.verb.names) setOpen({ kind: 'reviewer', reference: row.reference })
      else pressStep('start_review', row.reference)
    }),
    l: onSelected((row) => setOpen({ kind: 'call', reference: row.reference })),
    q: onSelected((row) => setOpen({ kind: 'ask', reference: row.reference })),
    n: () => router.push('/referrals/new'),
    '?': () => setOpen({ kind: 'help' }),
  })

  const opened = open && 'reference' in open ? rows.find((row) => row.reference === open.reference) : undefined
  const inDialog = opened && refused?.reference === opened.reference ? refused.message : null
  return (
    <>
      <div className="split">
        <div className="list" ref={list}>
          <div className="head" aria-hidden="true">
            <span>Patient</span>
            <span>Picture</span>
            <span>Clock</span>
            <span>Owed next</span>
            <span>Held by</span>
            <span />
          </div>
          {sections.map((section) => (
            <BoardSection key={section.key} section={section}>
              {section.rows.map((row) => (
                <BoardRow
                  key={row.reference}
                  row={row}
                  renderedAt={renderedAt}
                  selected={row === selected}
                  past={isPast(row, now)}
                  loud={row === loudest}
                  done={section.key === 'done_today'}
                  refusal={!open && refused?.reference === row.reference ? refused.message : null}
                  acts={acts}
                />
              ))}
            </BoardSection>
          ))}
        </div>
        {selected ? (
          <Peek
            row={selected}
            onAsk={() => setOpen({ kind: 'ask', reference: selected.reference })}
            onLogCall={() => acts.logCall(selected.reference)}
            take={take}
          />
        ) : null}
      </div>
      <KeysBar onHelp={() => setOpen({ kind: 'help' })} />
      <KeysHelp open={open?.kind === 'help'} onClose={close} />
      {opened ? (
        <>
          <CallDialog row={opened} open={open?.kind === 'call'} onClose={close} take={take} refusal={inDialog} />
          <AskDialog row={opened} open={open?.kind === 'ask'} onClose={close} take={take} refusal={inDialog} />
          <ReviewerDialog
            row={opened}
            physicians={physicians}
            open={open?.kind === 'reviewer'}
            onClose={close}
            take={take}
            refusal={inDialog}
          />
        </>
      ) : null}
      <Toasts>{undo ? <UndoLast undo={undo} renderedAt={renderedAt} take={take} /> : null}</Toasts>
    </>
  )
}

function BoardSection({ section, children }: { section: SectionView; children: React.ReactNode }) {
  if (section.rows.length === 0) return null
  const id = `section-${section.key}`
  return (
    <section className={section.key === 'done_today' ? 'grp done' : 'grp'} aria-labelledby={id}>
      <h2 id={id}>
        {section.title}{' '}
        <small>
          <b>{section.rows.length}</b> {section.remark}
        </small>
      </h2>
      <ol>{children}</ol>
    </section>
  )
}

function isPast(row: RowView, now: number): boolean {
  return row.overdueAt !== null && now > row.overdueAt
}

function claimOf(row: RowView): FormData {
  const form = new FormData()
  form.set('step', 'claim')
  form.set('reference', row.reference)
  form.set('seenHolderId', row.holderId ?? '')
  return form
}
