import { program } from '#lib/program.ts'
import { Handset } from './handset.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** Places of the home page; each becomes a page of its own when it has more to say than a section holds. */
export const SECTIONS = [
  { href: '/#what', label: 'What is ECMO?' },
  { href: '/#families', label: 'Families' },
  { href: '/#clinicians', label: 'Clinicians' },
  { href: '/#program', label: 'The program' },
] as const

export function SiteHeader() {
  return (
    <>
      <section className="utility" aria-label="Settings and sign in">
        <div className="wrap">
          <ThemeChoice name="theme-top" />
          <div className="setting">
            <a href="/sign-in">Sign in to the portal</a>
          </div>
        </div>
      </section>
      <header className="top">
        <div className="wrap">
          <a className="mark" href="/">
            <b>{program.shortName}</b>
            <span>{program.hospital}</span>
          </a>
          <nav className="nav" aria-label="Main">
            {SECTIONS.map(({ href, label }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </nav>
          <a className="ring-up" href={program.phoneHref}>
            <Handset />
            <span>
              <small>Call at any hour</small>
              <b className="num">{program.phone}</b>
            </span>
          </a>
        </div>
      </header>
    </>
  )
}
