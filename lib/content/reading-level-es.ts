import { textsOf, withoutTerms } from './plain-text.ts'
import { toSentences } from './reading-level.ts'
import type { Page } from './shape.ts'

/** What pages for families keep to in Spanish: "normal" on the INFLESZ scale, or easier. */
export const FAMILY_INFLESZ = 55

/**
 * How easily Spanish words are read, by Szigriszt's formula on the INFLESZ scale (Barrio-Cantalejo and others 2008):
 * 206.835 − 62.3 × syllables per word − words per sentence. Higher is easier; 55 to 65 is "normal", below is "rather hard".
 * Figures count as one word of one syllable. Nothing to read is as easy as can be.
 */
export function inflesz(texts: readonly string[]): number {
  const sentences = texts.flatMap(toSentences)
  const words = sentences.flat()
  if (words.length === 0) return 206.835
  const syllables = words.reduce((sum, word) => sum + countSpanishSyllables(word), 0)
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length
}

/** The ease of a page in Spanish, without the words of the glossary. */
export function easeOf(page: Page): number {
  return inflesz(textsOf(page).map(withoutTerms))
}

/**
 * Every strong vowel (a, e, o) and every weak one with an accent (í, ú) bears a syllable of its own; weak ones beside
 * them glide. Before a vowel, y is a consonant. Never 0.
 */
export function countSpanishSyllables(word: string): number {
  const groups = word.toLowerCase().match(/(?:[aeiouáéíóúü]|y(?![aeiouáéíóúü]))+/g) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(/[aeoáéóíú]/g)?.length ?? 0), 0),
  )
}
