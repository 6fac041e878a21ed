import 'server-only'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { headOf } from '#app/_components/content/linked-page.ts'
import { JsonLd } from '#app/_components/content/structured-data.tsx'
import { fill } from '#lib/clinical/fill.ts'
import {
  CALCULATOR_NAMES,
  CALCULATORS,
  type CalculatorName,
  calculatorPath,
  calculatorsPath,
} from '#lib/content/calculators.ts'
import { LABELS } from '#lib/content/labels.ts'
import { addressOf, parentsOf } from '#lib/content/pages.ts'
import { LOCALES, type Locale } from '#lib/content/shape.ts'
import { toolGraph } from '#lib/content/structured-data.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'
import { LANGUAGES } from './languages.ts'

export function indexMetadata(locale: Locale): Metadata {
  const { title, description } = LANGUAGES[locale].page.index
  return headOf(locale, { title, description, pathIn: calculatorsPath })
}

export function calculatorMetadata(locale: Locale, name: CalculatorName): Metadata {
  const { title, line } = CALCULATORS[locale][name]
  const { page } = LANGUAGES[locale]
  const description = fill(page.description, { line })
  const head = headOf(locale, { title, description, pathIn: (language) => calculatorPath(language, name) })
  return { ...head, title: fill(page.title, { title }) }
}

interface WayProps {
  locale: Locale
  /** Of this page, in each language. */
  pathIn: (locale: Locale) => string
  /** What this page is called. */
  name: string
  description: string
  /** Below the index. */
  isBelow?: boolean
}

/** The way back, the same page in the other language, and both told to search engines. */
function Way({ locale, pathIn, name, description, isBelow = false }: WayProps) {
  const above = [
    ...parentsOf(locale, 'clinicians/criteria'),
    ...(isBelow ? [{ href: calculatorsPath(locale), name: LANGUAGES[locale].page.index.name }] : []),
  ]
  const steps = [...above, { href: pathIn(locale), name }]
  return (
    <div className="way">
      <JsonLd graph={toolGraph({ site: siteAddress(), own: program, locale, description, steps, computes: isBelow })} />
      <nav className="crumbs" aria-label={LABELS[locale].youAreHere}>
        <ol>
          {above.map((one) => (
            <li key={one.href}>
              <a href={one.href}>{one.name}</a>
            </li>
          ))}
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      {LOCALES.filter((language) => language !== locale).map((language) => (
        <a key={language} className="language" href={pathIn(language)} hrefLang={language} lang={language}>
          {LABELS[language].language}
        </a>
      ))}
    </div>
  )
}

/** Every calculator, in a line each. */
export function CalculatorsIndex({ locale }: { locale: Locale }) {
  const { name, lead, noNumberDecides, family } = LANGUAGES[locale].page.index
  return (
    <main id="main">
      <div className="wrap calculator-page">
        <Way locale={locale} pathIn={calculatorsPath} name={name} description={lead} />
        <div className="opening">
          <h1>{name}</h1>
          <p className="short">{lead}</p>
        </div>
        <ul className="calculators">
          {CALCULATOR_NAMES.map((one) => (
            <li key={one}>
              <a href={calculatorPath(locale, one)}>{CALCULATORS[locale][one].title}</a>
              <p>{CALCULATORS[locale][one].line}</p>
            </li>
          ))}
        </ul>
        <p className="src">
          {noNumberDecides}
          <a href={addressOf(locale, 'families')?.href}>{family}</a>.
        </p>
      </div>
    </main>
  )
}

interface CalculatorPageProps {
  locale: Locale
  name: CalculatorName
  /** For whom and of what it is made, in one or two sentences. */
  lead: ReactNode
  calculator: ReactNode
  /** Tables, limits and sources: what is there without scripts too. */
  children: ReactNode
}

/** The page around a calculator. */
export function CalculatorPage({ locale, name, lead, calculator, children }: CalculatorPageProps) {
  const { title, line } = CALCULATORS[locale][name]
  const { needsScripts, others } = LANGUAGES[locale].page
  return (
    <main id="main" data-hydrated="">
      <div className="wrap calculator-page">
        <Way
          locale={locale}
          pathIn={(language) => calculatorPath(language, name)}
          name={title}
          description={line}
          isBelow
        />
        <div className="opening">
          <h1>{title}</h1>
          <p className="short">{lead}</p>
        </div>
        <p className="needs-scripts">
          {needsScripts}{' '}
          <a className="num" href={program.phoneHref}>
            {program.phone}
          </a>
        </p>
        {calculator}
        <div className="behind">{children}</div>
        <nav className="others" aria-label={others}>
          <h2>{others}</h2>
          <ul className="plain">
            {CALCULATOR_NAMES.filter((other) => other !== name).map((other) => (
              <li key={other}>
                <a href={calculatorPath(locale, other)}>{CALCULATORS[locale][other].title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </main>
  )
}
