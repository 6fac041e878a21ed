import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { BlockView } from '#app/_components/content/block.tsx'
import { Checked } from '#app/_components/content/checked.tsx'
import { type Reading, Words } from '#app/_components/content/inline.tsx'
import { OtherLanguages } from '#app/_components/content/other-languages.tsx'
import { StructuredData } from '#app/_components/content/structured-data.tsx'
import { Handset } from '#app/_components/public/handset.tsx'
import { QrCode } from '#app/_components/ui/qr-code.tsx'
import { LABELS } from '#lib/content/labels.ts'
import { addressOf, findPage } from '#lib/content/pages.ts'
import { type Locale, pathOf, type Section } from '#lib/content/shape.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

/** One sheet for the family of any patient: on a phone a page, on paper one side of Letter or A4. It names nobody. */
export function FamilyCard({ locale }: { locale: Locale }) {
  const page = findPage(locale, 'families/card')
  if (!page) notFound()
  const reading: Reading = { locale, page }
  const labels = LABELS[locale]
  const [call, ...others] = page.sections
  return (
    <main id="main" className="card">
      <StructuredData locale={locale} page={page} />
      <header>
        <p className="way">
          <a href={addressOf(locale, 'home')?.href}>
            {labels.home}, {program.hospital}
          </a>
          <OtherLanguages locale={locale} id={page.id} />
        </p>
        <h1>{page.title}</h1>
        <p className="lead">
          <Words text={page.lead} reading={reading} />
        </p>
      </header>
      {call ? (
        <Part section={call} reading={reading}>
          <a className="ring num" href={program.phoneHref}>
            <Handset />
            {program.phone}
          </a>
        </Part>
      ) : null}
      <div className="parts">
        {others.map((section) => (
          <Part key={section.id} section={section} reading={reading} />
        ))}
      </div>
      <section className="write" aria-label={labels.card.write}>
        <p>{labels.card.write}:</p>
        <ul>
          {labels.card.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <footer>
        <FirstHour locale={locale} />
        <p className="keep">{labels.card.keep}</p>
        <Checked reading={reading} />
      </footer>
    </main>
  )
}

interface PartProps {
  section: Section
  reading: Reading
  children?: ReactNode
}

function Part({ section: { id, question, short, blocks }, reading, children }: PartProps) {
  return (
    <section id={id} className={`part ${id}`} aria-labelledby={`${id}-question`}>
      <h2 id={`${id}-question`}>{question}</h2>
      {short ? (
        <p className="short">
          <Words text={short} reading={reading} />
        </p>
      ) : null}
      {children}
      {blocks.map((block, order) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: content is a constant; its blocks never move
        <BlockView key={order} block={block} reading={reading} />
      ))}
    </section>
  )
}

/** The way on from the sheet: to tap on a phone, to scan or to type from paper. */
function FirstHour({ locale }: { locale: Locale }) {
  const { scan } = LABELS[locale].card
  const path = pathOf(locale, 'families/first-hour')
  const address = `${siteAddress()}${path}`
  return (
    <p className="first-hour">
      <a href={path}>
        <QrCode text={address} />
        <b>{scan}</b>
        <span className="address">{address.replace(/^https?:\/\//, '')}</span>
      </a>
    </p>
  )
}
