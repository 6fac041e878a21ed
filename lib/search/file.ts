/** What the search of one language knows. It is made at build, fetched once, and searched on the reader's own device. */
export interface SearchFile {
  /** Words that say nothing about what is looked for. */
  common: readonly string[]
  /** How people name the subject of all pages, folded; the first is its own name, and stands for the others in a question. */
  names: readonly [string, ...string[]]
  /** Endings that make the same word look different, the longest first. */
  endings: readonly string[]
  pages: readonly SearchedPage[]
}

export interface SearchedPage {
  path: string
  /** The page's heading. */
  title: string
  /** How menus call it. */
  name: string
  /** The part of the site it belongs to. */
  part: string
  answer: string
  /** Other words under which people look for it. */
  also?: readonly string[]
  sections: readonly SearchedSection[]
}

export interface SearchedSection {
  /** Its place on the page. */
  id: string
  question: string
  /** The short answer; empty where the section has none. */
  answer: string
  /** What else it says, piece by piece. */
  more: readonly string[]
  also?: readonly string[]
}
