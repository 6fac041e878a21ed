import '#app/_styles/public.css'
import type { Metadata } from 'next'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { NotHere } from '#app/_components/public/not-here.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { LOCALES } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'

export const metadata: Metadata = { title: `No page at this address, ${program.shortName}` }

/**
 * For any address that is not drawn at build; it brings its own document. It is drawn once for all and cannot know the
 * address, so it speaks every language. Its fonts are preloaded by every page, so it
 * goes without the headline face.
 */
export default function GlobalNotFound() {
  return (
    <PublicDocument fonts={atkinson.variable}>
      <NotHere locales={LOCALES} />
    </PublicDocument>
  )
}
