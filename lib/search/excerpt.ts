import { fold, wordsOf } from './words.ts'

/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string
  marked: boolean
}

type IsMatch = (word: string) => boolean

/** About two lines on a phone. */
const LONGEST = 170
/** So much may stand before the first word that was looked for. */
const RUN_UP = 60
const WORD = /\b\p{L}[-/]\p{L}{1,2}\b|[\p{L}\p{N}\p{M}]+/gu

/** The text in pieces, so that the words that were looked for can be marked. */
export function mark(text: string, isMatch: IsMatch): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isFound(word, isMatch)) continue
    if (index > end) pieces.push({ text: text.slice(end, index), marked: false })
    pieces.push({ text: word, marked: true })
    end = index + word.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false })
  return pieces
}

/** Of several texts the one that has most of what was looked for, the earlier where two are alike; cut to two lines. */
export function excerpt(texts: readonly string[], isMatch: IsMatch): string {
  const told = texts.filter((text) => text !== '')
  const counts = told.map((text) => new Set(matchesIn(text, isMatch).map(({ word }) => word)).size)
  const best = told[counts.indexOf(Math.max(...counts))]
  return best === undefined ? '' : cut(best, matchesIn(best, isMatch)[0]?.index ?? 0)
}

function matchesIn(text: string, isMatch: IsMatch): { word: string; index: number }[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => isFound(word, isMatch))
    .map(({ 0: word, index }) => ({ word: fold(word), index }))
}

function isFound(word: string, isMatch: IsMatch): boolean {
  return wordsOf(word).every(isMatch)
}

/** The text from shortly before a place, whole words only. */
function cut(text: string, place: number): string {
  if (text.length <= LONGEST) return text
  const from = place <= LONGEST - RUN_UP ? 0 : text.lastIndexOf(' ', place - RUN_UP) + 1
  const to = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
