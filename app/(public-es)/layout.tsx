import '#app/_styles/public.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sourceSerif } from '#app/_styles/fonts/source-serif.ts'
import { LABELS } from '#lib/content/labels.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

export { viewport } from '../(public)/layout.tsx'

export const metadata: Metadata = {
  metadataBase: new URL(siteAddress()),
  title: { default: `${LABELS.es.home}, ${program.hospital}`, template: `%s, ${LABELS.es.home}` },
  formatDetection: { telephone: false },
}

export default function SpanishLayout({ children }: { children: ReactNode }) {
  return (
    <PublicDocument locale="es" fonts={`${atkinson.variable} ${sourceSerif.variable}`}>
      {children}
    </PublicDocument>
  )
}
