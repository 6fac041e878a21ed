import '#app/_styles/public.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sourceSerif } from '#app/_styles/fonts/source-serif.ts'
import { siteAddress } from '#lib/env.ts'
import { program } from '#lib/program.ts'

export const metadata: Metadata = {
  metadataBase: new URL(siteAddress()),
  title: { default: `${program.shortName}, ${program.hospital}`, template: `%s, ${program.shortName}` },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicDocument fonts={`${atkinson.variable} ${sourceSerif.variable}`}>{children}</PublicDocument>
}
