import { drawLinkPicture } from '#app/_components/pictures/link-picture.tsx'
import { pictureName } from '#lib/content/link-picture.ts'
import { listPages } from '#lib/content/pages.ts'
import { LOCALES } from '#lib/content/shape.ts'

/** Drawn at build, each once; no other exists. */
export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () =>
  LOCALES.flatMap((locale) => listPages(locale).map(({ id }) => ({ locale, picture: pictureName(id) })))

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; picture: string }> }) {
  const asked = await params
  const locale = LOCALES.find((one) => one === asked.locale)
  const page = locale && listPages(locale).find(({ id }) => pictureName(id) === asked.picture)
  return page ? drawLinkPicture(locale, page) : new Response(null, { status: 404 })
}
