import { LABELS } from '#lib/content/labels.ts'
import { addressOf, findPage } from '#lib/content/pages.ts'
import type { Locale, PageId, PLACES } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { SEARCH_LABELS } from '#lib/search/labels.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { Handset } from './handset.tsx'
import { ThemeChoice } from './theme-choice.tsx'

const FOR_FAMILIES = [
  'families/first-hour',
  'ecmo',
  'ecmo/daily-life',
  'families/visiting',
  'glossary',
] as const satisfies PageId[]

const FOR_CLINICIANS = ['clinicians/criteria', 'clinicians/prepare'] as const satisfies PageId[]

/** About the site itself. */
const ABOUT = ['contact', 'privacy', 'accessibility'] as const satisfies PageId[]

export function SiteFooter({ locale }: { locale: Locale }) {
  const labels = LABELS[locale]
  const places: { to: keyof typeof PLACES; text: string }[] = [
    { to: 'send-alert', text: labels.sendAlert },
    { to: 'calculators', text: labels.calculators },
    { to: 'sign-in', text: labels.signIn },
  ]
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <h2>{labels.callAtAnyHour}</h2>
          <a className="tel num" href={program.phoneHref}>
            {program.phone}
          </a>
          <p>{labels.whoCalls}</p>
        </div>
        <nav aria-label={labels.families}>
          <h2>{labels.families}</h2>
          <ul>
            <PageLinks locale={locale} ids={FOR_FAMILIES} />
          </ul>
        </nav>
        <nav aria-label={labels.clinicians}>
          <h2>{labels.clinicians}</h2>
          <ul>
            <PageLinks locale={locale} ids={FOR_CLINICIANS} />
            {places.map(({ to, text }) => (
              <li key={to}>
                <a href={addressOf(locale, to)?.href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="fine-print">
          <p>{labels.finePrint}</p>
          <ul className="about">
            <li>
              <a href={SEARCH_PATHS[locale]}>{SEARCH_LABELS[locale].entry}</a>
            </li>
            <PageLinks locale={locale} ids={ABOUT} />
          </ul>
          <ThemeChoice name="theme-foot" locale={locale} />
        </div>
      </div>
    </footer>
  )
}

/** Links to those of the pages that this language has. */
function PageLinks({ locale, ids }: { locale: Locale; ids: readonly PageId[] }) {
  return ids.map((id) => {
    const page = findPage(locale, id)
    return page ? (
      <li key={id}>
        <a href={addressOf(locale, id)?.href}>{page.name}</a>
      </li>
    ) : null
  })
}

/** On phones: the number, the whole width, always. */
export function CallBar({ locale }: { locale: Locale }) {
  const { callAtAnyHour, anyHour } = LABELS[locale]
  return (
    <aside aria-label={callAtAnyHour}>
      <a className="callbar" href={program.phoneHref}>
        <Handset />
        <span>
          {anyHour} <b className="num">{program.phone}</b>
        </span>
      </a>
    </aside>
  )
}
