import '#app/_styles/public.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteMetadata } from '#app/_components/content/content-route.ts'
import { PALETTE } from '#app/_components/pictures/palette.ts'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sourceSerif } from '#app/_styles/fonts/source-serif.ts'

export const metadata: Metadata = siteMetadata('en')

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PALETTE.paper },
    { media: '(prefers-color-scheme: dark)', color: PALETTE.paperByNight },
  ],
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicDocument fonts={`${atkinson.variable} ${sourceSerif.variable}`}>{children}</PublicDocument>
}
