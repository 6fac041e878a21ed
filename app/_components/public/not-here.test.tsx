import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LABELS } from '#lib/content/labels.ts'
import { listPages } from '#lib/content/pages.ts'
import { LOCALES, type Locale, PLACES, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import { NotHere } from './not-here.tsx'

const ADDRESSES = [
  program.phoneHref,
  ...Object.values(PLACES),
  ...Object.values(SEARCH_PATHS),
  ...LOCALES.flatMap((locale) => listPages(locale).map(({ id }) => pathOf(locale, id))),
]

const drawn = (...locales: Locale[]) => renderToStaticMarkup(<NotHere locales={locales} />)

describe.each(LOCALES)('at an address that does not exist, in %s', (locale) => {
  const html = drawn(locale)

  it('stands the number, the search and the main pages', () => {
    for (const href of [program.phoneHref, SEARCH_PATHS[locale], pathOf(locale, 'home'), pathOf(locale, 'families')])
      expect(html).toContain(`href="${href}"`)
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) expect(ADDRESSES).toContain(href)
  })

  it('is no other language', () => {
    for (const other of LOCALES) expect(html.includes(LABELS[other].notHere.title), other).toBe(other === locale)
  })
})

it('has the first language as the page’s own, and marks the other', () => {
  const html = drawn('en', 'es')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.indexOf(LABELS.en.notHere.title)).toBeLessThan(html.indexOf(LABELS.es.notHere.title))
  expect(html).toContain('lang="es"')
})
