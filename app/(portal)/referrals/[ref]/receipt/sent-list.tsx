'use client'

import { Answer } from '#app/_components/ui/value-cell.tsx'
import type { ReadingContext } from '#lib/clinical/read-typed-number.ts'
import type { FormValues } from '#lib/form-values.ts'
import type { AskItem } from '#lib/referrals/ask-items.ts'
import { countedText } from '#lib/referrals/dose-words.ts'
import type { DoseCountsProps } from '../norepinephrine/dose-counts.tsx'
import { AskLine } from './ask-line.tsx'
import type { Saves } from './use-saves.ts'

interface SentListProps {
  items: readonly AskItem[]
  saves: Saves
  typed: FormValues
  context: ReadingContext
  doses: DoseCountsProps
  zone: string
}

/** A longer list is opened by whoever looks for something in it. */
const UNFOLDED = 12

/** What was sent, by whom and when. Each opens: a new measurement is added, anything else is corrected; nothing is lost. */
export function SentList({ items, ...line }: SentListProps) {
  if (items.length === 0) return null
  return (
    <details className="needs" aria-labelledby="sent-title" open={items.length <= UNFOLDED}>
      <summary>
        <h2 id="sent-title">
          Already sent <span className="q">{items.length}</span>
        </h2>
      </summary>
      <ul className="sentlist asklist">
        {items.map((item) => (
          <li key={item.code}>
            <details>
              <summary>
                <span>{item.label}</span>
                <span>
                  <Value item={item} />
                  {item.code === 'norepinephrine' ? <span className="hint"> {countedText(line.doses.as)}</span> : null}
                </span>
                <span className="hint">
                  {item.standing?.measured ? `measured ${item.standing.measured}, ` : ''}
                  {item.standing?.entered}, {item.standing?.by}
                </span>
              </summary>
              {item.control === 'none' ? null : (
                <ul>
                  <AskLine
                    item={{ ...item, label: item.isSerial ? 'New value' : 'Correct it', standing: null }}
                    idPrefix="sent"
                    correctsId={item.isSerial ? undefined : item.standing?.id}
                    {...line}
                  />
                </ul>
              )}
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Value({ item: { standing } }: { item: AskItem }) {
  if (!standing) return null
  if (standing.state === 'value') return <Answer state="value" figure={false} text={standing.text} />
  if (standing.state === 'unusable') return <Answer state="unusable" text={standing.text} />
  return <Answer state={standing.state} />
}
