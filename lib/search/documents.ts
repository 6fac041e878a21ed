import { listPages } from '../content/pages.ts'
import { isText, plainText, textsOfBlock } from '../content/plain-text.ts'
import { type Block, type Locale, type Page, pathOf, type Section } from '../content/shape.ts'
import { COMMON_WORDS, ENDINGS, SUBJECT_NAMES } from './common-words.ts'
import type { SearchedPage, SearchedSection, SearchFile } from './file.ts'
import { type OtherPage, otherPages } from './other-pages.ts'
import { OTHER_WORDS, type Place } from './other-words.ts'
import { partName, partOf } from './parts.ts'

/** Everything that the search of a language knows: its content, and the pages that are made otherwise. */
export function toSearchFile(locale: Locale): SearchFile {
  return {
    common: COMMON_WORDS[locale].split(/\s+/u),
    names: SUBJECT_NAMES[locale],
    endings: ENDINGS[locale],
    pages: [
      ...listPages(locale).map((page) => toSearchedPage(locale, page)),
      ...otherPages(locale).map((page) => fromOther(locale, page)),
    ],
  }
}

function toSearchedPage(locale: Locale, page: Page): SearchedPage {
  return {
    path: pathOf(locale, page.id),
    title: page.title,
    name: page.name,
    part: partName(locale, partOf(page.id)),
    answer: plainText(page.lead),
    ...otherWords(locale, page.id),
    sections: sections(),
  }

  function sections(): SearchedSection[] {
    // The first page only says in short what the others say.
    if (page.id === 'home') return []
    return page.id === 'glossary' ? page.sections.flatMap(toWords) : page.sections.map(toSection)
  }

  function toSection({ id, question, short, blocks }: Section): SearchedSection {
    return {
      id,
      question,
      answer: short ? plainText(short) : '',
      more: blocks.flatMap(piecesOf),
      ...otherWords(locale, `${page.id}#${id}`),
    }
  }
}

/** Each word of the glossary is an answer of its own. */
function toWords({ id, blocks }: Section): SearchedSection[] {
  return blocks.flatMap((block) =>
    !isText(block) && block.kind === 'facts'
      ? block.items.map(({ name, text }) => ({ id, question: name, answer: plainText(text), more: [] }))
      : [],
  )
}

function otherWords(locale: Locale, place: Place): { also?: readonly string[] } {
  const also = OTHER_WORDS[locale][place]
  return also ? { also } : {}
}

function fromOther(locale: Locale, { path, title, line, part, also }: OtherPage): SearchedPage {
  return { path, title, name: title, part: partName(locale, part), answer: line, also, sections: [] }
}

/** What a block says, as it would be read aloud. */
function piecesOf(block: Block): string[] {
  if (isText(block)) return [plainText(block)]
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => row.map(plainText).join(': '))
    case 'steps':
      return block.items.map(({ title, text }) => `${title}: ${plainText(text)}`)
    case 'facts':
      return block.items.map(({ name, text }) => `${name}: ${plainText(text)}`)
    case 'counts':
      return block.items.map(({ figure, text }) => `${figure}: ${plainText(text)}`)
    case 'note':
      return [`${block.act}: ${plainText(block.text)}`]
    default:
      return textsOfBlock(block).map(plainText)
  }
}
