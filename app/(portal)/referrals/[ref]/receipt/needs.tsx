'use client'

import { type ReactNode, useActionState, useState, useSyncExternalStore } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import type { ReadingContext } from '#lib/clinical/read-typed-number.ts'
import type { FormValues } from '#lib/form-values.ts'
import type { AskItem, Asks } from '#lib/referrals/ask-items.ts'
import type { DoseCountsProps } from '../norepinephrine/dose-counts.tsx'
import type { ActTarget } from './act-form.tsx'
import { NOTHING_YET } from './act-state.ts'
import { actByForm } from './actions.ts'
import { AskLine } from './ask-line.tsx'
import { keepListed, type Listed, listedOf } from './listed.ts'
import { SentList } from './sent-list.tsx'
import { type Saves, useSaves } from './use-saves.ts'

interface NeedsProps {
  asks: Asks
  isDecided: boolean
  context: ReadingContext
  target: ActTarget
  doses: DoseCountsProps
}

/**
 * What the decision still needs. One plain form without scripts; with them each line saves itself. A line that was
 * answered stays where it is until the page is opened anew: nothing moves under the hand.
 */
export function Needs({ asks, isDecided, context, target, doses }: NeedsProps) {
  const [state, post] = useActionState(actByForm, NOTHING_YET)
  const saves = useSaves(target.reference)
  const isAlive = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const [kept, setKept] = useState<Listed>(() => listedOf(asks))
  const listed = keepListed(kept, asks)
  if (listed !== kept) setKept(listed)

  const typed = state.outcome === 'refused' ? state.values : {}
  const open = [...asks.leaving, ...asks.first, ...asks.minimum, ...asks.full]
  const byCode = new Map([...open, ...asks.sent].map((item) => [item.code, item]))
  const itemsOf = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? [])
  const stillOpen = new Set(open.filter(isOpen).map(({ code }) => code))
  const inForm = new Set([...listed.first, ...listed.minimum, ...listed.full, ...listed.leaving])
  const line = { saves, typed, context, doses, zone: target.zone }
  return (
    <form action={post} className="needs-all" onSubmit={isAlive ? (event) => event.preventDefault() : undefined}>
      {/* What Enter presses when there are no scripts; the first button of a form. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="act" value="values" />
      <input type="hidden" name="reference" value={target.reference} />
      <input type="hidden" name="zone" value={target.zone} />
      <input type="hidden" name="submissionId" value={target.submissionId} />
      <Group title="Before the patient leaves" codes={listed.leaving} stillOpen={stillOpen}>
        <Lines items={itemsOf(listed.leaving)} {...line} />
      </Group>
      <section className="needs" id="needs" aria-labelledby="needs-title">
        <h2 id="needs-title">
          {isDecided ? 'What the team still needs' : 'What the decision still needs'}{' '}
          <Count codes={listed.first} stillOpen={stillOpen} />
        </h2>
        <p className="q sm">In this order. “Pending” and “not known” both count as answers.</p>
        {state.outcome === 'refused' ? <FieldMessage id="needs-refused">{state.message}</FieldMessage> : null}
        <Lines items={itemsOf(listed.first)} {...line} />
        {listed.first.length === 0 ? <p>Everything that a first decision needs is there.</p> : null}
      </section>
      <Group title="For a first answer" codes={listed.minimum} stillOpen={stillOpen}>
        <Lines items={itemsOf(listed.minimum)} {...line} />
      </Group>
      <Group title="The full picture" codes={listed.full} stillOpen={stillOpen} isFolded>
        <Lines items={itemsOf(listed.full)} {...line} />
      </Group>
      {isAlive ? null : (
        <Button type="submit" tone="primary" size="big">
          Save these answers
        </Button>
      )}
      <SentList items={asks.sent.filter(({ code }) => !inForm.has(code))} {...line} />
    </form>
  )
}

/** Pending and not known end the request, though the decision goes without. */
function isOpen({ standing }: AskItem): boolean {
  return standing === null || standing.state === 'unusable'
}

function Count({ codes, stillOpen }: { codes: readonly string[]; stillOpen: ReadonlySet<string> }) {
  if (codes.length === 0) return null
  return (
    <span className="q nw">
      {codes.filter((code) => stillOpen.has(code)).length} of {codes.length} open
    </span>
  )
}

interface GroupProps {
  title: string
  codes: readonly string[]
  stillOpen: ReadonlySet<string>
  isFolded?: boolean
  children: ReactNode
}

function Group({ title, codes, stillOpen, isFolded = false, children }: GroupProps) {
  if (codes.length === 0) return null
  return (
    <details className="needs" open={!isFolded}>
      <summary>
        <h2>
          {title} <Count codes={codes} stillOpen={stillOpen} />
        </h2>
      </summary>
      {children}
    </details>
  )
}

interface LinesProps {
  items: readonly AskItem[]
  saves: Saves
  typed: FormValues
  context: ReadingContext
  doses: DoseCountsProps
  zone: string
}

function Lines({ items, ...line }: LinesProps) {
  if (items.length === 0) return null
  return (
    <ol className="asklist">
      {items.map((item) => (
        <AskLine key={item.code} item={item} idPrefix="ask" {...line} />
      ))}
    </ol>
  )
}
