import 'server-only'
import { QUANTITIES, type Quantity, type QuantityId } from '#lib/clinical/derived/quantities.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { About } from './chart-text.ts'
import { Limits, SourceLine, Sources, sourceText } from './score-facts.tsx'

const LIMITS = [
  'For adults; under 18 nothing is shown.',
  'Not while compressions are in progress: then call, and type nothing.',
]

function sourcesOf(quantities: readonly Quantity[]) {
  return [...new Set(quantities.flatMap(({ source }) => source ?? []))]
}

/** What a copied or printed sheet says about a group of derived values. */
export function aboutQuantities(title: string, ids: readonly QuantityId[]): About {
  const quantities: Quantity[] = ids.map((id) => QUANTITIES[id])
  const formulas = quantities.map(({ name, formula }) => `${name} = ${formula}`)
  const limits = quantities.flatMap((quantity) => quantity.limits)
  return { title, sources: [...formulas, ...sourcesOf(quantities).map(sourceText)], limits: [...new Set(limits)] }
}

/** How derived values are computed, when there is none, what they are not for, and from where. */
export function QuantityFacts({ ids }: { ids: readonly QuantityId[] }) {
  const quantities: Quantity[] = ids.map((id) => QUANTITIES[id])
  const sources = sourcesOf(quantities)
  return (
    <>
      <section className="qa" aria-labelledby="formulas">
        <h2 id="formulas">How is it computed?</h2>
        <div className="say">
          <dl className="formulas">
            {quantities.map(({ name, fullName, formula, unit, noValue, limits }) => (
              <div key={name}>
                <dt>{fullName === name ? name : `${name}: ${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`}</dt>
                <dd className="formula">
                  {formula}
                  {unitText(unit) === '' ? '' : `, in ${unitText(unit)}`}
                </dd>
                {noValue ? <dd>{noValue}</dd> : null}
                {limits.map((limit) => (
                  <dd key={limit}>{limit}</dd>
                ))}
              </div>
            ))}
          </dl>
        </div>
      </section>
      <Limits limits={LIMITS} />
      {sources.length > 0 ? (
        <Sources>
          {sources.map((source) => (
            <SourceLine key={source.journal} source={source} />
          ))}
        </Sources>
      ) : null}
    </>
  )
}
