import '#app/_styles/public.css'
import type { Metadata } from 'next'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { NotHere } from '#app/_components/public/not-here.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { program } from '#lib/program.ts'

export const metadata: Metadata = { title: `No page at this address, ${program.shortName}` }

/**
 * For any address outside both groups of pages; it brings its own document. Its fonts are preloaded by every page, so it
 * goes without the headline face.
 */
export default function GlobalNotFound() {
  return (
    <PublicDocument fonts={atkinson.variable}>
      <NotHere />
    </PublicDocument>
  )
}
