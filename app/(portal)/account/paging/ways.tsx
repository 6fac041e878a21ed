'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useActionState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Icon } from '#app/_components/ui/icon.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { changeWay } from './actions.ts'

export interface WayView {
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Whether the program has set up what this way needs. */
  readonly isSetUp: boolean
  /** How its last use ended. */
  readonly last: string | null
  readonly hasFailed: boolean
}

interface WaysProps {
  readonly ways: readonly WayView[]
  readonly accountEmail: string
  readonly isMailSetUp: boolean
}

/** The list, with a place up, a place down, off it, and a test page by one way alone. Plain forms: each press is one. */
export function Ways({ ways, accountEmail, isMailSetUp }: WaysProps) {
  const [{ refusal }, change, pending] = useActionState(changeWay, { refusal: null, typed: null, done: 0 })
  return (
    <>
      {refusal ? (
        <Note tone="warn" role="alert">
          {refusal.message}
        </Note>
      ) : null}
      <ol className="ways">
        {ways.map((way, index) => (
          <li key={way.id}>
            <div>
              <b>{way.title}</b>
              <span className="q">{way.detail}</span>
              {way.isSetUp ? null : <span className="way-no">The program has not set this up: it is skipped.</span>}
              {way.last ? <span className={way.hasFailed ? 'way-no' : 'hint'}>{way.last}</span> : null}
            </div>
            <form action={change} className="way-acts" aria-busy={pending}>
              <input type="hidden" name="contactId" value={way.id} />
              <TryButton of={way.title} />
              <WayButton act="up" of={way} icon={ArrowUp} disabled={index === 0} label="up" />
              <WayButton act="down" of={way} icon={ArrowDown} disabled={index === ways.length - 1} label="down" />
              <WayButton act="remove" of={way} icon={X} label="off the list" />
            </form>
          </li>
        ))}
        <li>
          <div>
            <b>Your account’s e-mail</b>
            <span className="q">{accountEmail}</span>
            <span className="hint">
              {isMailSetUp
                ? 'Always tried last, so that there is a way whatever happens above.'
                : 'The program sends no e-mail at present: it is skipped.'}
            </span>
          </div>
          <form action={change} className="way-acts" aria-busy={pending}>
            <input type="hidden" name="contactId" value="account" />
            <TryButton of="your account’s e-mail" />
          </form>
        </li>
      </ol>
    </>
  )
}

/** A test page by this way alone. */
function TryButton({ of }: { of: string }) {
  return (
    <Button type="submit" tone="text" name="act" value="test" aria-label={`Try ${of}`}>
      Try
    </Button>
  )
}

interface WayButtonProps {
  readonly act: string
  readonly of: WayView
  readonly icon: typeof X
  readonly label: string
  readonly disabled?: boolean
}

function WayButton({ act, of, icon, label, disabled = false }: WayButtonProps) {
  return (
    <Button type="submit" name="act" value={act} disabled={disabled} aria-label={`Move ${of.title} ${label}`}>
      <Icon of={icon} />
    </Button>
  )
}
