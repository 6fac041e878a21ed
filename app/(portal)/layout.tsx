import '#app/_styles/portal.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { DemonstrationBanner, SkipLink } from '#app/_components/shell/frame.tsx'
import { themeScript } from '#app/_components/shell/theme.ts'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { isDemonstration } from '#lib/env.ts'
import { program } from '#lib/program.ts'

export const metadata: Metadata = {
  title: { default: program.portalName, template: `%s, ${program.portalName}` },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/**
 * The document of every signed-in screen. Reading the request's headers makes it dynamic, so that each answer carries its
 * own nonce. It guards nothing: a layout is not run again on navigation; pages and actions ask for themselves.
 */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" className={atkinson.variable} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by the nonce */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: themeScript }} suppressHydrationWarning />
      </head>
      <body>
        <SkipLink />
        {isDemonstration() ? <DemonstrationBanner /> : null}
        {children}
      </body>
    </html>
  )
}
