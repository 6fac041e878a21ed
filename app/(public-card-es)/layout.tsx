import '#app/_styles/card.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { CardDocument } from '#app/_components/card/card-document.tsx'
import { siteMetadata } from '#app/_components/content/content-route.ts'

export const metadata: Metadata = siteMetadata('es')

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default function SpanishCardLayout({ children }: { children: ReactNode }) {
  return <CardDocument locale="es">{children}</CardDocument>
}
