import { LABELS } from '#lib/content/labels.ts'
import { addressOf, findPage } from '#lib/content/pages.ts'
import type { Locale, PageId } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'

/** Where people look when an address was wrong. */
const LOOKED_FOR = ['ecmo', 'families', 'clinicians', 'contact'] as const satisfies PageId[]

/** An address that is not ours: the number first, then the places people look for. */
export function NotHere({ locale = 'en' }: { locale?: Locale }) {
  const labels = LABELS[locale]
  return (
    <main id="main">
      <div className="wrap">
        <div className="lone">
          <h1>{labels.notHere.title}</h1>
          <p>{labels.notHere.text}</p>
          <p>
            <a className="call num" href={program.phoneHref}>
              {program.phone}
            </a>
          </p>
          <ul>
            <li>
              <a href={addressOf(locale, 'home')?.href}>{labels.notHere.home}</a>
            </li>
            {LOOKED_FOR.map((id) => {
              const page = findPage(locale, id)
              return page ? (
                <li key={id}>
                  <a href={addressOf(locale, id)?.href}>{page.title}</a>
                </li>
              ) : null
            })}
            <li>
              <a href="/referrals/new">{labels.sendAlert}</a>
            </li>
            <li>
              <a href="/sign-in">{labels.signIn}</a>
            </li>
          </ul>
        </div>
      </div>
    </main>
  )
}
