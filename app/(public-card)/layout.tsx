import '#app/_styles/card.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { CardDocument } from '#app/_components/card/card-document.tsx'
import { siteAddress } from '#lib/env.ts'

export const metadata: Metadata = { metadataBase: new URL(siteAddress()), formatDetection: { telephone: false } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default function CardLayout({ children }: { children: ReactNode }) {
  return <CardDocument locale="en">{children}</CardDocument>
}
