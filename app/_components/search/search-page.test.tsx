import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { LOCALES } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import type { SearchFile } from '#lib/search/file.ts'
import { otherPages } from '#lib/search/other-pages.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { openSearch } from '#lib/search/search.ts'
import sitemap from '../../sitemap.ts'
import { searchFile, searchFilePath } from './search-file.ts'
import { SearchPage, searchMetadata } from './search-page.tsx'

const PATHS = sitemap().map(({ url }) => new URL(url).pathname)

describe.each(LOCALES)('the search page in %s', (locale) => {
  const html = renderToStaticMarkup(
    <PublicDocument fonts="" locale={locale}>
      <SearchPage locale={locale} />
    </PublicDocument>,
  )
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const own = PATHS.filter((path) => path.startsWith('/es') === (locale === 'es') && path !== SEARCH_PATHS[locale])

  it('lists every page of the language, and only pages that exist', () => {
    expect(own.length).toBeGreaterThan(20)
    for (const path of own) expect(main).toContain(`href="${path}"`)
    for (const [, href = ''] of main.matchAll(/href="([^"]+)"/g))
      if (href.startsWith('/')) expect([...PATHS, '/referrals/new', '/sign-in']).toContain(href)
  })

  it('finds every page of the language', () => {
    const { pages }: SearchFile = JSON.parse(searchFile(locale).text)
    const found = pages.map(({ path }) => path)
    for (const path of own) expect(found).toContain(path)
    expect(found).toEqual([...new Set(found)])
  })

  it('finds every calculator by its name and by what people call it', () => {
    const search = openSearch(JSON.parse(searchFile(locale).text))
    for (const { path, title, also } of otherPages(locale))
      for (const word of [title, ...also])
        expect(
          search(word)
            ?.slice(0, 5)
            .map(({ page }) => page.path),
          word,
        ).toContain(path)
  })

  it('can send nothing: it has no form, and its field no name', () => {
    expect(main).not.toMatch(/<form|<input[^>]* name=/)
  })

  it('says whom to ring where scripts are off, and says that it needs some', () => {
    expect(main).toContain('class="without-scripts"')
    expect(main).toContain(program.phoneHref)
    expect(main).toContain('data-hydrated=""')
  })

  it('has one h1, no level of heading left out, and each id once', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    const levels = [...main.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level, place) => level - (levels[place - 1] ?? level) > 1)).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('is told to search engines with its twin in the other language', () => {
    const { description = '', alternates } = searchMetadata(locale)
    expect(alternates?.canonical).toBe(SEARCH_PATHS[locale])
    expect(Object.keys(alternates?.languages ?? {})).toEqual([...LOCALES, 'x-default'])
    expect((description ?? '').length).toBeLessThanOrEqual(155)
  })

  it('is within reach from each page', () => {
    expect(html.slice(0, html.indexOf('<main'))).toContain(`href="${SEARCH_PATHS[locale]}"`)
  })
})

describe('what the search knows', () => {
  it.each(LOCALES)('is a few tens of kilobytes, whatever is added to %s', (locale) => {
    expect(Buffer.byteLength(searchFile(locale).text)).toBeLessThan(150_000)
  })

  it('has a name that changes with what it says, for browsers to keep it for good', () => {
    expect(searchFilePath('en')).toMatch(/^\/search\/en-[0-9a-f]{12}\.json$/)
    expect(searchFilePath('es')).not.toBe(searchFilePath('en'))
  })
})
