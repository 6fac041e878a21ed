import { PALETTE } from '#app/_components/pictures/palette.ts'
import { HOME } from '#lib/content/home.ts'
import { ICONS, iconPath } from '#lib/content/icons.ts'
import { LABELS } from '#lib/content/labels.ts'
import { LOCALES, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => LOCALES.map((locale) => ({ name: `${locale}.webmanifest` }))

/** How the public pages are called on a phone's home screen. They stay pages in a browser: the portal is not installed. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const locale = LOCALES.find((one) => name === `${one}.webmanifest`)
  if (!locale) return new Response(null, { status: 404 })
  const manifest = {
    name: `${LABELS[locale].home}, ${program.hospital}`,
    short_name: LABELS[locale].home,
    description: HOME[locale].description,
    lang: locale,
    start_url: pathOf(locale, 'home'),
    scope: '/',
    display: 'browser',
    background_color: PALETTE.paper,
    theme_color: PALETTE.venous,
    icons: (['192.png', '512.png', 'full-512.png'] as const).map((icon) => ({
      src: iconPath(icon),
      sizes: `${ICONS[icon].size}x${ICONS[icon].size}`,
      type: 'image/png',
      purpose: ICONS[icon].shape === 'full' ? 'maskable' : 'any',
    })),
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
