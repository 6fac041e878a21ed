import 'server-only'
import { QUANTITIES, type Quantity, type QuantityId } from '#lib/clinical/derived/quantities.ts'
import { fill } from '#lib/clinical/fill.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import type { About } from './chart-text.ts'
import { Limits, SourceLine, Sources, sourceText } from './score-facts.tsx'

/** In a language: its words over those of the clinical core. */
function quantitiesOf(ids: readonly QuantityId[], { clinical }: CalculatorLanguage): Quantity[] {
  return ids.map((id) => {
    const quantity: Quantity = QUANTITIES[id]
    const { table = '', ...words } = clinical?.quantities[id] ?? {}
    return {
      ...quantity,
      ...words,
      source: quantity.source && { ...quantity.source, table: table || quantity.source.table },
    }
  })
}

function sourcesOf(quantities: readonly Quantity[]) {
  return [...new Map(quantities.flatMap(({ source }) => (source ? [[source.journal, source] as const] : []))).values()]
}

/** What a copied or printed sheet says about a group of derived values. */
export function aboutQuantities(title: string, ids: readonly QuantityId[], language: CalculatorLanguage): About {
  const quantities = quantitiesOf(ids, language)
  const formulas = quantities.map(({ name, formula }) => `${name} = ${formula}`)
  const limits = quantities.flatMap((quantity) => quantity.limits)
  return { title, sources: [...formulas, ...sourcesOf(quantities).map(sourceText)], limits: [...new Set(limits)] }
}

/** How derived values are computed, when there is none, what they are not for, and from where. */
export function QuantityFacts({ ids, language }: { ids: readonly QuantityId[]; language: CalculatorLanguage }) {
  const { page, words } = language
  const quantities = quantitiesOf(ids, language)
  const sources = sourcesOf(quantities)
  return (
    <>
      <section className="qa" aria-labelledby="formulas">
        <h2 id="formulas">{page.computed}</h2>
        <div className="say">
          <dl className="formulas">
            {quantities.map(({ name, fullName, formula, unit, noValue, limits }) => (
              <div key={name}>
                <dt>{fullName === name ? name : `${name}: ${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`}</dt>
                <dd className="formula">
                  {formula}
                  {unitText(unit) === '' ? '' : fill(page.inUnit, { unit: unitText(unit, words.reading?.units) })}
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
      <Limits limits={[page.limits.adults, page.limits.compressions]} page={page} />
      {sources.length > 0 ? (
        <Sources page={page}>
          {sources.map((source) => (
            <SourceLine key={source.journal} source={source} />
          ))}
        </Sources>
      ) : null}
    </>
  )
}
