import type { Block } from './shape.ts'
import type { Term, TermId } from './term-ids.ts'

/** Words of the glossary as a list of names and meanings. */
export function toFacts(terms: Record<TermId, Term>, ids: readonly TermId[]): Block {
  return {
    kind: 'facts',
    items: ids.map((id) => {
      const { name, also, meaning } = terms[id]
      return { name: also ? `${name} (${also})` : name, text: meaning }
    }),
  }
}
