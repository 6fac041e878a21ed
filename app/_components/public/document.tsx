import type { ReactNode } from 'react'
import { LABELS } from '#lib/content/labels.ts'
import type { Locale } from '#lib/content/shape.ts'
import { themeScript } from '../shell/theme.ts'
import { KeepCopy } from './keep-copy.tsx'
import { CallBar, SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { themeChoiceScript } from './theme-choice.tsx'

interface PublicDocumentProps {
  fonts: string
  locale?: Locale
  children: ReactNode
}

/** The document of every public page: header, page, footer, and the number within reach of a thumb. */
export function PublicDocument({ fonts, locale = 'en', children }: PublicDocumentProps) {
  return (
    <html lang={locale} className={fonts} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {LABELS[locale].skip}
        </a>
        <SiteHeader locale={locale} />
        {children}
        <SiteFooter locale={locale} />
        <CallBar locale={locale} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: themeChoiceScript }} />
        <KeepCopy />
      </body>
    </html>
  )
}
