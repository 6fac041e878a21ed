import { drawIcon } from '#app/_components/pictures/icon-picture.tsx'
import { ICONS } from '#lib/content/icons.ts'

/** Drawn at build, each once; no other exists. */
export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => Object.keys(ICONS).map((icon) => ({ icon }))

export async function GET(_: Request, { params }: { params: Promise<{ icon: string }> }) {
  const { icon } = await params
  const found = Object.entries(ICONS).find(([name]) => name === icon)?.[1]
  return found ? drawIcon(found.shape, found.size) : new Response(null, { status: 404 })
}
