import type { ReactNode } from 'react'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import { sourceSerif } from '#app/_styles/fonts/source-serif.ts'
import { themeScript } from '../shell/theme.ts'
import { CallBar, SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { themeChoiceScript } from './theme-choice.tsx'

/** The document of every public page: header, page, footer, and the number within reach of a thumb. */
export function PublicDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${atkinson.variable} ${sourceSerif.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        <CallBar />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script dangerouslySetInnerHTML={{ __html: themeChoiceScript }} />
      </body>
    </html>
  )
}
