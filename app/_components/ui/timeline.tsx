import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  /** ISO instant, for machines. */
  at: string
  /** Wall-clock time in the facility's zone, as it is shown. */
  clock: string
  text: ReactNode
}

/** What happened, newest first as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="tl">
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.at}>{entry.clock}</time>
          <span>{entry.text}</span>
        </li>
      ))}
    </ol>
  )
}
