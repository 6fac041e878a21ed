import { Phone } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { program } from '#lib/program.ts'
import { Icon } from '../ui/icon.tsx'
import { type NavEntry, NavLinks } from './nav-link.tsx'
import { ThemeButton } from './theme-button.tsx'

interface TopBarProps {
  /** Where the mark leads: the person's own first screen. */
  home?: string
  nav?: readonly NavEntry[]
  who?: { name: string; detail: string; href?: string | undefined } | undefined
  /** Further controls before the person, such as signing out. */
  children?: ReactNode
}

/** The bar of every signed-in screen. The 24/7 number is always in it. */
export function TopBar({ home = '/', nav = [], who, children }: TopBarProps) {
  return (
    <header className="top">
      <Link className="mark" href={home}>
        {program.portalName}
      </Link>
      {nav.length > 0 ? (
        <nav aria-label="Main">
          <NavLinks entries={nav} />
        </nav>
      ) : null}
      <div className="right">
        <a className="line247" href={program.phoneHref}>
          <Icon of={Phone} />
          <span>{program.phone}</span> <small>24/7 ECMO line</small>
        </a>
        <ThemeButton />
        {children}
        {who ? <Who {...who} /> : null}
      </div>
    </header>
  )
}

function Who({ name, detail, href }: NonNullable<TopBarProps['who']>) {
  const words = (
    <>
      <b>{name}</b>
      {detail}
    </>
  )
  return href ? (
    <Link className="who" href={href}>
      {words}
    </Link>
  ) : (
    <span className="who">{words}</span>
  )
}
