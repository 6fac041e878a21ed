import type { Metadata } from 'next'
import { CALCULATORS, CALCULATORS_PATH } from './_calculator/calculators.ts'

export const metadata: Metadata = {
  title: 'Calculators for ECMO referrals',
  description:
    'Scores and derived values for adults who may need ECMO, each with its source, its limits and the range it can still take while something is open. Nothing you enter leaves your browser.',
  alternates: { canonical: CALCULATORS_PATH },
}

export default function CalculatorsPage() {
  return (
    <main id="main">
      <div className="wrap calculator-page">
        <nav className="crumbs" aria-label="Where you are">
          <a href="/">ECMO Program</a> <span aria-hidden="true">/</span> <a href="/clinicians">Clinicians</a>
        </nav>
        <div className="opening">
          <h1>Calculators</h1>
          <p className="short">
            For clinicians. They work with what you have: while something is open, they show the range that is still
            possible. Nothing you enter leaves your browser.
          </p>
        </div>
        <ul className="calculators">
          {Object.entries(CALCULATORS).map(([name, { title, line }]) => (
            <li key={name}>
              <a href={`${CALCULATORS_PATH}/${name}`}>{title}</a>
              <p>{line}</p>
            </li>
          ))}
        </ul>
        <p className="src">
          No number here decides whether to call. If you are wondering, ring: with half the values, or with none. Are
          you family? Nobody expects you to read these; <a href="/families">start here</a>.
        </p>
      </div>
    </main>
  )
}
