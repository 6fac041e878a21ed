'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export interface NavEntry {
  href: string
  label: string
  /** Amber words after the label, such as "1 old". */
  remark?: string | undefined
  /** Left out of the tabs of a phone, which has room for four. */
  deskOnly?: boolean | undefined
}

/** The entry with the longest address that the path begins with is the current one. */
export function NavLinks({ entries, children }: { entries: readonly NavEntry[]; children?: ReactNode }) {
  const path = usePathname()
  const current = entries
    .filter((entry) => path === entry.href || path.startsWith(`${entry.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <>
      {entries.map((entry) => (
        <Link key={entry.href} href={entry.href} aria-current={entry === current ? 'page' : undefined}>
          {entry.label}
          {entry.remark ? <span className="soon-t"> {entry.remark}</span> : null}
        </Link>
      ))}
      {children}
    </>
  )
}
