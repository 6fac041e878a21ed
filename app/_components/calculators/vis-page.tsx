import { fill } from '#lib/clinical/fill.ts'
import { type DoseScore, DRUGS, NEE, VIS, VIS_BANDS, VIS_COHORT } from '#lib/clinical/scores/vasoactive.ts'
import { bandRange } from '#lib/clinical/scores/vis-words.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { CalculatorLanguage, DoseScoreWords } from '#lib/content/calculator-words.ts'
import { CALCULATORS } from '#lib/content/calculators.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { Limits, SourceLine, Sources, sourceText } from './score-facts.tsx'
import { VisCalculator } from './vis-calculator.tsx'

function questions(language: CalculatorLanguage) {
  const ask = new Ask(language)
  const called: Readonly<Record<string, string>> = language.clinical?.doses.drugs ?? {}
  return [
    ...Object.entries(DRUGS).flatMap(([id, { field, name }]) =>
      field === null ? [] : ask.number(id, field, { name: called[id] ?? name }),
    ),
    ask.number('weightKg', 'weight_kg', { hint: language.page.hints.weightVis }),
    ask.age(),
  ]
}

/** A sum of doses in the page's language. */
function inLanguage(score: DoseScore, { clinical }: CalculatorLanguage): DoseScore {
  const inWords: Readonly<Record<string, Partial<DoseScoreWords>>> = clinical?.doses.scores ?? {}
  const { table = score.source.table, ...words } = inWords[score.id] ?? {}
  return { ...score, ...words, source: { ...score.source, table } }
}

/** "100 × norepinephrine (µg/kg/min) + …" */
function formulaOf({ terms }: DoseScore, { clinical }: CalculatorLanguage): string {
  const parts = terms.map(({ drug, factor, perKg }) => {
    const { name, unit } = DRUGS[drug]
    const dose = `${clinical?.doses.drugs[drug] ?? name} (${unitText(unit)}${perKg ? ' / kg' : ''})`
    return factor === 1 ? dose : `${factor.toLocaleString('en', { maximumFractionDigits: 6 })} × ${dose}`
  })
  return parts.join(' + ')
}

export function VisPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const { words, page, clinical } = language
  const scores = [VIS, NEE].map((score) => inLanguage(score, language))
  const limits = [...new Set(scores.flatMap((score) => score.limits)), page.limits.adults]
  const { who, years, patients, outcome } = { ...VIS_COHORT, ...clinical?.doses.cohort }
  const cohortSource = { ...VIS_COHORT.source, table: clinical?.doses.cohort.table ?? VIS_COHORT.source.table }
  const about = {
    title: CALCULATORS[locale].vis.title,
    sources: scores.flatMap((score) => [`${score.name} = ${formulaOf(score, language)}`, sourceText(score.source)]),
    limits,
  }
  return (
    <CalculatorPage
      locale={locale}
      name="vis"
      lead={page.leads.vis}
      calculator={<VisCalculator about={about} asked={questions(language)} words={words} doses={clinical?.doses} />}
    >
      <section className="qa" aria-labelledby="formulas">
        <h2 id="formulas">{page.computed}</h2>
        <div className="say">
          <dl className="formulas">
            {scores.map((score) => (
              <div key={score.id}>
                <dt>{`${score.name}: ${score.fullName}`}</dt>
                <dd className="formula">{formulaOf(score, language)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
      <section className="qa" aria-labelledby="classes">
        <h2 id="classes">{page.vis.question}</h2>
        <div className="say">
          <p>
            {fill(page.vis.group, { patients: patients.toLocaleString('en'), who, years, outcome })}{' '}
            {page.classes.aboutGroup}
          </p>
          <table className="table">
            <caption className="hide">{page.vis.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{page.vis.rounded}</th>
                <th scope="col">{fill(page.classes.ofHundred, { outcome })}</th>
              </tr>
            </thead>
            <tbody>
              {VIS_BANDS.map((band) => (
                <tr key={band.from}>
                  <th scope="row">{bandRange(band, words.scores)}</th>
                  <td className="num">{band.publishedDeathPct}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Limits limits={limits} page={page} />
      <Sources page={page}>
        {[...scores.map(({ source }) => source), cohortSource].map((source) => (
          <SourceLine key={source.journal} source={source} />
        ))}
      </Sources>
    </CalculatorPage>
  )
}
