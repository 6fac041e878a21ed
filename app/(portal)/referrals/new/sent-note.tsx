'use client'

import { LinkButton } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { formatClockSeconds } from '#lib/dates.ts'
import type { Receipt } from '#lib/referrals/outbox.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** "2nd", "3rd", "11th". */
function ordinal(n: number): string {
  return `${n}${ENDINGS[ORDINALS.select(n)] ?? 'th'}`
}

/** The alert is with the program, once, however often it was tried. */
export function SentNote({ receipt, tries, timeZone }: { receipt: Receipt; tries: number; timeZone: string }) {
  const at = formatClockSeconds(new Date(receipt.at), timeZone)
  return (
    <div role="status">
      <Note
        tone="ok"
        actions={
          <LinkButton href={`/referrals/${receipt.reference}`} tone="primary">
            Open {spokenReference(receipt.reference)}
          </LinkButton>
        }
      >
        <b>
          Sent {at}
          {tries > 1 ? `, on the ${ordinal(tries)} try` : ''}.
        </b>{' '}
        Sent once: there is one referral, <span className="nw">{spokenReference(receipt.reference)}</span>.
      </Note>
    </div>
  )
}
