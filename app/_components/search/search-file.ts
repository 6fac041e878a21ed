import { createHash } from 'node:crypto'
import { LOCALES, type Locale } from '#lib/content/shape.ts'
import { toSearchFile } from '#lib/search/documents.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'

interface NamedFile {
  name: string
  text: string
}

/** What the search of a language knows, under a name that changes whenever it does: browsers may keep it for good. */
export function searchFile(locale: Locale): NamedFile {
  const text = JSON.stringify(toSearchFile(locale))
  const print = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { name: `${locale}-${print}.json`, text }
}

export function searchFiles(): NamedFile[] {
  return LOCALES.map(searchFile)
}

/** Where a browser fetches it. Both languages are kept beside the English search. */
export function searchFilePath(locale: Locale): string {
  return `${SEARCH_PATHS.en}/${searchFile(locale).name}`
}
