import { program } from '../program.ts'
import type { Block, Inline, Page, Text } from './shape.ts'

/** What is read where marks cannot be shown: search results, structured data, measures. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(wordsOf).join('')
}

/** The same without the words of the glossary, which are explained where they stand. */
export function withoutTerms(text: Text): string {
  return typeof text === 'string'
    ? text
    : text
        .filter((part) => !isTerm(part))
        .map(wordsOf)
        .join('')
}

/** Everything a page says, piece by piece in reading order; headings and names of things are not sentences and stay out. */
export function textsOf(page: Page): Text[] {
  return [
    page.lead,
    ...page.sections.flatMap(({ short, blocks }) => [short ?? [], ...blocks.flatMap(textsOfBlock)]),
  ].filter((text) => text.length > 0)
}

/** Every mark inside a page's sentences: links, words of the glossary, citations. */
export function marksOf(page: Page): Exclude<Inline, string>[] {
  return textsOf(page)
    .flatMap((text) => (typeof text === 'string' ? [] : [...text]))
    .filter((part) => typeof part !== 'string')
}

export function textsOfBlock(block: Block): Text[] {
  if (isText(block)) return [block]
  switch (block.kind) {
    case 'list':
      return [...block.items]
    case 'table':
      return block.rows.flatMap((row) => [...row])
    case 'steps':
    case 'facts':
    case 'counts':
      return block.items.map(({ text }) => text)
    case 'note':
      return [block.text]
    case 'heading':
    case 'figure':
    case 'acts':
    case 'go':
      return []
  }
}

/** Whether a block is a bare paragraph. */
export function isText(block: Block): block is Text {
  return typeof block === 'string' || Array.isArray(block)
}

function wordsOf(part: Inline): string {
  if (typeof part === 'string') return part
  if ('phone' in part) return program.phone
  if ('ring' in part) return part.ring
  if ('strong' in part) return part.strong
  return 'cite' in part ? '' : part.text
}

function isTerm(part: Inline): boolean {
  return typeof part !== 'string' && 'term' in part
}
