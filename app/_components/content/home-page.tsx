import { Handset } from '#app/_components/public/handset.tsx'
import { HOME } from '#lib/content/home.ts'
import { addressOf } from '#lib/content/pages.ts'
import type { Door, Locale } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { Answer } from './answer.tsx'
import { Checked } from './checked.tsx'
import { CircuitFigure } from './circuit-figure.tsx'
import { Explained, Sources } from './content-page.tsx'
import { type Reading, Words } from './inline.tsx'
import { OtherLanguages } from './other-languages.tsx'
import { StructuredData } from './structured-data.tsx'

/** The first page of a language: what this is, the two doors, the drawing; then the questions, answered shortly. */
export function HomePage({ locale }: { locale: Locale }) {
  const page = HOME[locale]
  const reading: Reading = { locale, page }
  return (
    <main id="main" data-part="home">
      <StructuredData locale={locale} page={page} />
      <div className="wrap">
        <p className="way">
          <OtherLanguages locale={locale} id="home" />
        </p>
        <section className="hero" aria-labelledby="title">
          <div>
            <h1 id="title">{page.title}</h1>
            <p className="lead">
              <Words text={page.lead} reading={reading} />
            </p>
            <div className="doors">
              <DoorView door={page.doors.families} id="families" locale={locale} />
              <DoorView door={page.doors.clinicians} id="clinicians" locale={locale} isDeep />
            </div>
          </div>
          <CircuitFigure locale={locale} />
        </section>
        {page.sections.map((section) => (
          <Answer key={section.id} section={section} reading={reading} />
        ))}
        <Sources reading={reading} />
        <Checked reading={reading} />
        <Explained reading={reading} />
      </div>
    </main>
  )
}

interface DoorViewProps {
  door: Door
  id: string
  locale: Locale
  /** The clinicians' door, which carries the number. */
  isDeep?: boolean
}

function DoorView({ door, id, locale, isDeep = false }: DoorViewProps) {
  const address = addressOf(locale, door.go.to)
  const way = (
    <a className="go" href={address?.href} hrefLang={address?.locale === locale ? undefined : address?.locale}>
      {door.go.text}
    </a>
  )
  return (
    <section className={isDeep ? 'door deep' : 'door'} aria-labelledby={`door-${id}`}>
      <p className="for">{door.for}</p>
      <h2 id={`door-${id}`}>{door.title}</h2>
      <p>{door.text}</p>
      {isDeep ? (
        <div className="acts">
          <a className="btn" href={program.phoneHref}>
            <Handset />
            <span className="num">{program.phone}</span>
          </a>
          {way}
        </div>
      ) : (
        way
      )}
    </section>
  )
}
