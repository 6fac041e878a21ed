import { type DoseScore, DRUGS, NEE, VIS, VIS_BANDS, VIS_COHORT } from '#lib/clinical/scores/vasoactive.ts'
import { bandRange } from '#lib/clinical/scores/vis-words.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { ASK_AGE, askNumber } from '../_calculator/ask-for.ts'
import { CalculatorPage, calculatorMetadata } from '../_calculator/calculator-page.tsx'
import { CALCULATORS } from '../_calculator/calculators.ts'
import { Limits, SourceLine, Sources, sourceText } from '../_calculator/score-facts.tsx'
import { VisCalculator } from './vis-calculator.tsx'

export const metadata = calculatorMetadata('vis')

const ASKED = [
  ...Object.entries(DRUGS).flatMap(([id, { field, name }]) =>
    field === null ? [] : askNumber(id, field, undefined, name),
  ),
  askNumber('weightKg', 'weight_kg', 'For vasopressin in VIS, and for doses in µg/min.'),
  ASK_AGE,
]

const SCORES = [VIS, NEE]
const LIMITS = [...new Set(SCORES.flatMap(({ limits }) => limits)), 'For adults; under 18 nothing is shown.']

/** "100 × norepinephrine (µg/kg/min) + …" */
function formulaOf({ terms }: DoseScore): string {
  const parts = terms.map(({ drug, factor, perKg }) => {
    const { name, unit } = DRUGS[drug]
    const dose = `${name} (${unitText(unit)}${perKg ? ' / kg' : ''})`
    return factor === 1 ? dose : `${factor.toLocaleString('en', { maximumFractionDigits: 6 })} × ${dose}`
  })
  return parts.join(' + ')
}

const ABOUT = {
  title: CALCULATORS.vis.title,
  sources: SCORES.flatMap((score) => [`${score.name} = ${formulaOf(score)}`, sourceText(score.source)]),
  limits: LIMITS,
}

export default function VisPage() {
  return (
    <CalculatorPage
      name="vis"
      lead="How much vasoactive support an adult has, as one number. 0 means not running; an empty box means nobody knows."
      calculator={<VisCalculator about={ABOUT} asked={ASKED} />}
    >
      <section className="qa" aria-labelledby="formulas">
        <h2 id="formulas">How is it computed?</h2>
        <div className="say">
          <dl className="formulas">
            {SCORES.map((score) => (
              <div key={score.id}>
                <dt>{`${score.name}: ${score.fullName}`}</dt>
                <dd className="formula">{formulaOf(score)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
      <section className="qa" aria-labelledby="classes">
        <h2 id="classes">What was published for adults?</h2>
        <div className="say">
          <p>
            Of {VIS_COHORT.patients.toLocaleString('en')} {VIS_COHORT.who}, {VIS_COHORT.years}, so many of 100 in each
            band of VIS {VIS_COHORT.outcome}. These are figures about that group. They do not tell what will happen to
            one patient, and they are not for families.
          </p>
          <table className="table">
            <caption className="hide">Bands of VIS</caption>
            <thead>
              <tr>
                <th scope="col">VIS, rounded</th>
                <th scope="col">{`Of 100, ${VIS_COHORT.outcome}`}</th>
              </tr>
            </thead>
            <tbody>
              {VIS_BANDS.map((band) => (
                <tr key={band.from}>
                  <th scope="row">{bandRange(band)}</th>
                  <td className="num">{band.publishedDeathPct}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Limits limits={LIMITS} />
      <Sources>
        {[VIS.source, NEE.source, VIS_COHORT.source].map((source) => (
          <SourceLine key={source.journal} source={source} />
        ))}
      </Sources>
    </CalculatorPage>
  )
}
