import { describe, expect, it } from 'vitest'
import { program } from '../program.ts'
import { listPages } from './pages.ts'
import { LOCALES, type PageId, pathOf } from './shape.ts'
import { graphOf, toolGraph } from './structured-data.ts'

const SITE = 'https://ecmo.example'
const ALL = LOCALES.flatMap((locale) =>
  listPages(locale).map((page) => ({
    path: pathOf(locale, page.id),
    locale,
    page,
    graph: graphOf({ site: SITE, own: program, locale, page }).map(toRecord),
  })),
)

describe.each(ALL)('$path', ({ path, page, graph, locale }) => {
  it('says nothing empty, and no mark of a page', () => {
    for (const text of textsIn(graph)) {
      expect(text.trim(), path).not.toBe('')
      expect(text).not.toMatch(/<[a-z/]|&\w+;|undefined|\[object/)
    }
    expect(JSON.stringify(graph)).not.toMatch(/null|\[\]|\{\}/)
  })

  it('names every address in full', () => {
    const addresses = entriesIn(graph).filter(([key]) => ['url', '@id', 'item'].includes(key))
    expect(addresses.length).toBeGreaterThan(3)
    for (const [, address] of addresses) expect(new URL(String(address)).origin).toBe(SITE)
  })

  it('refers only to what it states', () => {
    const stated = graph.map((thing) => thing['@id'])
    const referred = graph
      .flatMap((thing) => Object.values(thing))
      .flatMap((value) => (isRecord(value) && Object.keys(value).join() === '@id' ? [value['@id']] : []))
    expect(stated).toEqual(expect.arrayContaining(referred))
  })

  it('is a medical page of its language, checked on its day', () => {
    expect(graph[0]).toMatchObject({
      '@type': 'MedicalWebPage',
      url: `${SITE}${path}`,
      name: page.title,
      inLanguage: locale,
      lastReviewed: page.reviewedOn,
      expires: page.nextReview,
    })
  })

  it('answers its questions with the short answers', () => {
    const answered = page.sections.filter(({ short, question }) => short && question.includes('?'))
    const faq = graph.find((thing) => thing['@type'] === 'FAQPage')
    expect(Array.isArray(faq?.mainEntity) ? faq.mainEntity.length : 0).toBe(answered.length)
  })
})

/** The kinds that a page is known by, beside itself, the program and its questions. */
const KINDS: [PageId, ...string[]][] = [
  ['home', 'WebSite', 'MedicalProcedure'],
  ['ecmo', 'BreadcrumbList', 'MedicalProcedure'],
  ['ecmo/safety', 'BreadcrumbList', 'MedicalProcedure'],
  ['families/first-hour', 'BreadcrumbList'],
  ['clinicians', 'BreadcrumbList'],
]

it.each(LOCALES.flatMap((locale) => KINDS.map(([id, ...kinds]) => ({ locale, id, kinds }))))(
  'knows $id in $locale as $kinds',
  ({ locale, id, kinds }) => {
    const { graph } = ALL.find((one) => one.locale === locale && one.page.id === id) ?? { graph: [] }
    const all = ['MedicalWebPage', ...kinds, 'MedicalOrganization', 'FAQPage']
    expect(graph.map((thing) => thing['@type']).toSorted()).toEqual(all.toSorted())
  },
)

describe('the program', () => {
  const onPage = (own: typeof program) => {
    const page = listPages('en').find(({ id }) => id === 'program')
    if (!page) throw new Error('The program has no page.')
    return graphOf({ site: SITE, own, locale: 'en', page })
      .map(toRecord)
      .find((thing) => thing['@type'] === 'MedicalOrganization')
  }

  it('is found by its number and its place', () => {
    expect(onPage(program)).toMatchObject({
      telephone: '+16175550142',
      address: { '@type': 'PostalAddress', addressLocality: 'Boston' },
      areaServed: 'New England',
    })
  })

  it('leaves out what is not set, and tells an award only as confirmed', () => {
    const { address: _, ...bare } = program
    expect(onPage(bare)).not.toHaveProperty('address')
    expect(onPage(bare)?.award).toBe('Center of Excellence, Extracorporeal Life Support Organization')
    const award = { en: 'Gold level, 2025 to 2028.', es: 'Nivel oro, de 2025 a 2028.' }
    expect(onPage({ ...bare, award })?.award).toMatch(/Organization\. Gold level/)
  })
})

describe('a calculator', () => {
  const steps = [
    { href: '/', name: 'Home' },
    { href: '/clinicians/calculators/resp', name: 'RESP score' },
  ]
  const told = { site: SITE, own: program, locale: 'en' as const, description: 'Twelve items.', steps }

  it('is a page for clinicians, a tool, and reached step by step', () => {
    const [page, tool, way, own] = toolGraph({ ...told, computes: true }).map(toRecord)
    const url = `${SITE}/clinicians/calculators/resp`
    expect(page).toMatchObject({ url, name: 'RESP score', medicalAudience: 'https://schema.org/Clinician' })
    expect(tool).toMatchObject({ '@type': 'WebApplication', url })
    expect(way?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: `${SITE}/` },
      { '@type': 'ListItem', position: 2, name: 'RESP score', item: url },
    ])
    expect(page?.publisher).toEqual({ '@id': own?.['@id'] })
  })

  it('is not what the list of calculators is', () => {
    const kinds = toolGraph({ ...told, computes: false }).map((thing) => toRecord(thing)['@type'])
    expect(kinds).toEqual(['MedicalWebPage', 'BreadcrumbList', 'MedicalOrganization'])
  })

  it('is nothing without an address', () => {
    expect(() => toolGraph({ ...told, steps: [], computes: true })).toThrow(RangeError)
  })
})

/** As it is published. */
function toRecord(thing: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(thing))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesIn(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap(entriesIn)
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, inner]) => [[key, inner] as [string, unknown], ...entriesIn(inner)])
    : []
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : []
}
