import { expect, test } from '@playwright/test'
import { calculatorPath } from '#lib/content/calculators.ts'
import { LABELS } from '#lib/content/labels.ts'
import { LOCALES, pathOf } from '#lib/content/shape.ts'
import { everyPage } from './public-visit.ts'

const HEAVIEST_PICTURE = 100_000

/** What a page names in its head, by name or property. */
function metaOf(html: string, name: string): string {
  const tag = html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))
  return tag?.[1] ?? ''
}

/** Width and height as the head of a PNG has them; neither when it is none. */
function sidesOf(png: Buffer): number[] {
  return png.toString('latin1', 1, 4) === 'PNG' ? [png.readUInt32BE(16), png.readUInt32BE(20)] : []
}

for (const locale of LOCALES)
  test(`each page in ${locale} is shared with a picture and a title of its own`, async ({ request }) => {
    test.setTimeout(120_000)
    const pictures = new Set<string>()
    const paths = (await everyPage(request)).filter((path) => /^\/es(?:\/|$)/.test(path) === (locale === 'es'))
    for (const path of paths) {
      const html = await (await request.get(path)).text()
      const address = metaOf(html, 'og:image')
      expect(metaOf(html, 'twitter:card'), path).toBe('summary_large_image')
      expect(metaOf(html, 'twitter:image'), path).toBe(address)
      expect(metaOf(html, 'og:image:alt'), path).toContain(metaOf(html, 'og:title'))
      expect(new URL(metaOf(html, 'og:url')).pathname, path).toBe(path)
      const answer = await request.get(new URL(address).pathname)
      const picture = await answer.body()
      expect(answer.headers()['content-type'], path).toBe('image/png')
      expect(sidesOf(picture), path).toEqual([1200, 630])
      expect(picture.length, path).toBeLessThan(HEAVIEST_PICTURE)
      pictures.add(address)
    }
    expect(pictures.size).toBe(paths.length)
    expect(paths).toContain(calculatorPath(locale, 'resp'))
    expect(paths).toContain(pathOf(locale, 'home'))
  })

test('a phone finds an icon and a name, and is not asked to install the portal', async ({ request }) => {
  for (const locale of LOCALES) {
    const html = await (await request.get(pathOf(locale, 'home'))).text()
    const link = (rel: string) => html.match(new RegExp(`<link rel="${rel}" href="([^"]+)"`))?.[1] ?? ''
    const manifest = await (await request.get(link('manifest'))).json()
    expect(manifest).toMatchObject({ lang: locale, start_url: pathOf(locale, 'home'), display: 'browser' })
    expect(manifest.short_name).toBe(LABELS[locale].home)
    for (const { src, sizes } of manifest.icons)
      expect(sidesOf(await (await request.get(src)).body()).join('x'), src).toBe(sizes)
    expect(sidesOf(await (await request.get(link('apple-touch-icon'))).body())).toEqual([180, 180])
  }
  const icon = await request.get('/favicon.ico')
  expect(icon.headers()['content-type']).toBe('image/x-icon')
  expect(sidesOf((await icon.body()).subarray(22))).toEqual([32, 32])
})
