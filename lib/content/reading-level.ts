import { isText, textsOf, withoutTerms } from './plain-text.ts'
import type { Page } from './shape.ts'

/** What pages for families keep to: the eighth year of an American school. */
export const FAMILY_GRADE = 8

/**
 * The Flesch-Kincaid grade of English words: the school year in which they are read with ease.
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others 1975). Figures count as one word of
 * one syllable; each text is at least one sentence. Nothing to read is grade 0.
 */
export function fleschKincaid(texts: readonly string[]): number {
  const sentences = texts.flatMap(toSentences)
  const words = sentences.flat()
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** The grade of a page in English, without the words of the glossary and without tables, which are not read as prose. */
export function gradeOf(page: Page): number {
  return fleschKincaid(textsOf(withoutTables(page)).map(withoutTerms))
}

function withoutTables(page: Page): Page {
  const sections = page.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => isText(block) || block.kind !== 'table'),
  }))
  return { ...page, sections }
}

/** The words of each sentence. A stop inside a number or a name of letters (U.S.) does not end one. */
export function toSentences(text: string): string[][] {
  return text
    .split(/[.!?]+(?=\s|$)/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,]*/gu) ?? [])
    .filter((words) => words.length > 0)
}

/** Groups of vowels, less the silent endings: near enough for prose, and never 0. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const said = letters
    .replace(/(?<=[^aeiouylscxzgh])es$|(?<=[^aeioutd])ed$|(?<=[a-z]{2}[^aeiouyl])e$|(?<=[aeiouy]l)e$/, '')
    .replace(/^y/, '')
  return Math.max(1, said.match(/[aeiouy]+/g)?.length ?? 0)
}
