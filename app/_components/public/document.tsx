import type { ReactNode } from 'react'
import { themeScript } from '../shell/theme.ts'
import { CallBar, SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { themeChoiceScript } from './theme-choice.tsx'

/** The document of every public page: header, page, footer, and the number within reach of a thumb. */
export function PublicDocument({ fonts, children }: { fonts: string; children: ReactNode }) {
  return (
    <html lang="en" className={fonts} suppressHydrationWarning>
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
