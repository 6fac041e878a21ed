import { type RefObject, useEffect, useState } from 'react'
import type { Asked, Entries, Entry } from './asked.ts'
import { readFragment } from './fragment.ts'

/** What stood in the form before its scripts came: typed on a slow line, or put back by the browser. */
function typedEarly(form: HTMLFormElement | null, asked: readonly Asked[]): Entries {
  if (form === null) return {}
  const data = new FormData(form)
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const typed = data.getAll(id).join(',')
      const unit = data.get(`${id}.unit`)
      return typed === '' ? [] : [[id, typeof unit === 'string' ? { typed, unit } : { typed }]]
    }),
  )
}

/** Once something differs from the link, the address must not bring the old values back. */
function forgetFragment(): void {
  if (location.hash.includes('=')) history.replaceState(null, '', location.pathname)
}

export interface EntriesState {
  readonly entries: Entries
  /** A link held something that could not be read. */
  readonly isMalformed: boolean
  readonly change: (id: string, entry: Entry) => void
  readonly clear: () => void
}

/** What is entered, kept in this tab only; restored from the fragment of a link. */
export function useEntries(asked: readonly Asked[], form: RefObject<HTMLFormElement | null>): EntriesState {
  const [entries, setEntries] = useState<Entries>({})
  const [isMalformed, setMalformed] = useState(false)

  useEffect(() => {
    const restore = () => {
      const read = readFragment(location.hash, asked)
      if (read === 'none') return
      setMalformed(read === 'malformed')
      if (read !== 'malformed') setEntries(read)
    }
    const early = typedEarly(form.current, asked)
    // Drawing everything once more costs a phone as much as the first time.
    if (Object.keys(early).length > 0) setEntries(early)
    restore()
    addEventListener('hashchange', restore)
    return () => removeEventListener('hashchange', restore)
  }, [asked, form])

  return {
    entries,
    isMalformed,
    change: (id, entry) => {
      forgetFragment()
      setMalformed(false)
      setEntries((before) => ({ ...before, [id]: entry }))
    },
    clear: () => {
      forgetFragment()
      setMalformed(false)
      setEntries({})
    },
  }
}
