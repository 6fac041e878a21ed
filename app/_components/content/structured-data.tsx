import type { Thing } from 'schema-dts'
import type { Locale, Page } from '#lib/content/shape.ts'
import { graphOf } from '#lib/content/structured-data.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

/** What search engines are told of a content page. */
export function StructuredData({ locale, page }: { locale: Locale; page: Page }) {
  return <JsonLd graph={graphOf({ site: siteAddress(), own: program, locale, page })} />
}

/** Statements of schema.org as a script that nobody runs; `<` is escaped, so that no text can end it. */
export function JsonLd({ graph }: { graph: readonly Thing[] }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants, escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
