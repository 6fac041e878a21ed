import { Phone } from 'lucide-react'
import { program } from '#lib/program.ts'
import { Icon } from '../ui/icon.tsx'
import { type NavEntry, NavLinks } from './nav-link.tsx'

/** The entries at the foot of a phone, the 24/7 line last. At most five entries and the line fit 360 px. */
export function PhoneTabs({ nav }: { nav: readonly NavEntry[] }) {
  return (
    <nav className="tabs" aria-label="Main, phone">
      <NavLinks entries={nav}>
        <a href={program.phoneHref}>
          <Icon of={Phone} /> 24/7 line
        </a>
      </NavLinks>
    </nav>
  )
}
