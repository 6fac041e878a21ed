import { Check } from 'lucide-react'
import { Icon } from '#app/_components/ui/icon.tsx'
import type { ChainStep } from '#lib/referrals/receipt-chain.ts'

/** What has happened, in order, each with its time to the second; and the one thing that is next. */
export function Chain({ steps }: { steps: readonly ChainStep[] }) {
  return (
    <ol className="chain">
      {steps.map(({ key, label, isDone, clock, at, note }) => (
        <li key={key} className={isDone ? 'done' : 'now'}>
          {isDone ? <Icon of={Check} /> : <span className="ring" />}
          <b>{label}</b>
          {clock ? (
            <time className={isDone ? undefined : 'q'} dateTime={at ?? undefined}>
              {clock}
            </time>
          ) : null}
          {note ? <span>{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
