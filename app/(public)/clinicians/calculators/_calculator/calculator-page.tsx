import 'server-only'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CALCULATORS, CALCULATORS_PATH, type CalculatorName, calculatorPath } from './calculators.ts'

export function calculatorMetadata(name: CalculatorName): Metadata {
  const { title, line } = CALCULATORS[name]
  return {
    title: `${title} calculator`,
    description: `${line} Free, without sign-in; nothing you enter leaves your browser.`,
    alternates: { canonical: calculatorPath(name) },
  }
}

interface CalculatorPageProps {
  name: CalculatorName
  /** For whom and of what it is made, in one or two sentences. */
  lead: ReactNode
  calculator: ReactNode
  /** Tables, limits and sources: what is there without scripts too. */
  children: ReactNode
}

/** The page around a calculator. */
export function CalculatorPage({ name, lead, calculator, children }: CalculatorPageProps) {
  const others = Object.entries(CALCULATORS).filter(([other]) => other !== name)
  return (
    <main id="main" data-hydrated="">
      <div className="wrap calculator-page">
        <nav className="crumbs" aria-label="Where you are">
          <a href="/">ECMO Program</a> <span aria-hidden="true">/</span> <a href={CALCULATORS_PATH}>Calculators</a>
        </nav>
        <div className="opening">
          <h1>{CALCULATORS[name].title}</h1>
          <p className="short">{lead}</p>
        </div>
        <p className="needs-scripts">
          The calculator needs scripts, and this browser has them switched off. How it is computed and where it is from
          stand below.
        </p>
        {calculator}
        <div className="behind">{children}</div>
        {others.length > 0 ? (
          <nav className="others" aria-label="Other calculators">
            <h2>Other calculators</h2>
            <ul className="plain">
              {others.map(([other, { title }]) => (
                <li key={other}>
                  <a href={`${CALCULATORS_PATH}/${other}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </main>
  )
}
