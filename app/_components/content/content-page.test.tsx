import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { calculatorsPath } from '#lib/content/calculators.ts'
import { listPages } from '#lib/content/pages.ts'
import { LOCALES, type Locale, type PageId, PLACES, pathOf } from '#lib/content/shape.ts'
import { SEARCH_PATHS } from '#lib/search/path.ts'
import sitemap from '../../sitemap.ts'
import { ContentPage } from './content-page.tsx'
import { HomePage } from './home-page.tsx'

const ADDRESSES = [
  ...Object.values(PLACES),
  ...LOCALES.map(calculatorsPath),
  ...Object.values(SEARCH_PATHS),
  ...LOCALES.flatMap((locale) => listPages(locale).map(({ id }) => pathOf(locale, id))),
]

const DRAWN = LOCALES.flatMap((locale) =>
  listPages(locale).map(({ id }) => ({ locale, id, path: pathOf(locale, id), html: draw(locale, id) })),
)

describe.each(DRAWN)('$path', ({ locale, html }) => {
  it('has one h1 and one language', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`))
  })

  it('has no level of heading left out', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level, place) => level - (levels[place - 1] ?? level) > 1)).toEqual([])
  })

  it('has each id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('leads only to pages and places that exist', () => {
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      if (/^(tel:\+1\d{10}$|https:\/\/)/.test(href)) continue
      const [path, place] = href.split('#')
      if (path) expect(ADDRESSES).toContain(path)
      const there = path ? DRAWN.find((other) => other.path === path)?.html : html
      if (place) expect(there, href).toContain(`id="${place}"`)
    }
  })

  it('explains each word it offers to explain', () => {
    for (const [, id] of html.matchAll(/popoverTarget="([^"]+)"/gi)) expect(html).toContain(`id="${id}"`)
  })

  it('asks nothing of another site', () => {
    expect(html).not.toMatch(/(src|srcset)="(https?:)?\/\/|<link[^>]+href="https?:/)
  })

  it('tells search engines the same as readers', () => {
    const words = html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<sup[\s\S]*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, '')
    const { '@graph': graph }: { '@graph': Record<string, unknown>[] } = JSON.parse(
      html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)?.[1] ?? '{}',
    )
    expect(graph.find((thing) => thing['@type'] === 'MedicalWebPage')?.inLanguage).toBe(locale)
    const asked = JSON.stringify(graph.filter((thing) => thing['@type'] === 'FAQPage'))
    const said = [...asked.matchAll(/"(?:name|text)":"(.*?)(?<!\\)"/g)].map(([, text = '']) => JSON.parse(`"${text}"`))
    for (const text of said) expect(words).toContain(escapeText(text))
  })
})

describe('the site map', () => {
  it('has every content page, with the languages in which it can be read', () => {
    const listed = sitemap()
    for (const { path } of DRAWN) expect(listed.filter(({ url }) => new URL(url).pathname === path)).toHaveLength(1)
  })

  it('has nothing of the portal', () => {
    for (const { url } of sitemap()) expect(new URL(url).pathname).not.toMatch(/^\/(referrals|board|admin|sign-in)/)
  })
})

function draw(locale: Locale, id: PageId): string {
  return renderToStaticMarkup(
    <PublicDocument fonts="" locale={locale}>
      {id === 'home' ? <HomePage locale={locale} /> : <ContentPage locale={locale} id={id} />}
    </PublicDocument>,
  )
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
