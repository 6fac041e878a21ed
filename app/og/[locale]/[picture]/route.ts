import { drawLinkPicture } from '#app/_components/pictures/link-picture.tsx'
import { linkedTitles } from '#app/_components/pictures/linked-titles.ts'
import { LOCALES } from '#lib/content/shape.ts'

/** Drawn at build, each once; no other exists. */
export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () =>
  LOCALES.flatMap((locale) => [...linkedTitles(locale).keys()].map((picture) => ({ locale, picture })))

export async function GET(_: Request, { params }: { params: Promise<{ locale: string; picture: string }> }) {
  const asked = await params
  const locale = LOCALES.find((one) => one === asked.locale)
  const title = locale && linkedTitles(locale).get(asked.picture)
  return title ? drawLinkPicture(locale, title) : new Response(null, { status: 404 })
}
