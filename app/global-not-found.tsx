import '#app/_styles/public.css'
import type { Metadata } from 'next'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { NotHere } from '#app/_components/public/not-here.tsx'
import { program } from '#lib/program.ts'

export const metadata: Metadata = { title: `No page at this address, ${program.shortName}` }

/** For any address outside both groups of pages; it brings its own document. */
export default function GlobalNotFound() {
  return (
    <PublicDocument>
      <NotHere />
    </PublicDocument>
  )
}
