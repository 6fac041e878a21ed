import '#app/_styles/public.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { siteMetadata } from '#app/_components/content/content-route.ts'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sourceSerif } from '#app/_styles/fonts/source-serif.ts'

export { viewport } from '../(public)/layout.tsx'

export const metadata: Metadata = siteMetadata('es')

export default function SpanishLayout({ children }: { children: ReactNode }) {
  return (
    <PublicDocument locale="es" fonts={`${atkinson.variable} ${sourceSerif.variable}`}>
      {children}
    </PublicDocument>
  )
}
