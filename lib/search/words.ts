/** V-V, P/F: letters that are one word together. They end in a stroke, since `va` is also an everyday word in Spanish. */
const JOINED = /\b(\p{L})[-/](\p{L}{1,2})\b/gu
const MODES = /\bV(V|A|AV)\b/gu
const WORD = /[\p{L}\p{N}_]+/gu

/** The same letters without accents, capitals and raised or lowered figures: `Corazón` is `corazon`, `FiO₂` is `fio2`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return fold(text.replace(MODES, 'V-$1')).replace(JOINED, '$1$2_').match(WORD) ?? []
}

/** A word without the ending that its number, gender or tense gives it; at least three letters stay. */
export function stemOf(word: string, endings: readonly string[]): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  return ending ? word.slice(0, -ending.length) : word
}
