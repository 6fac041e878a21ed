import type { ReactNode } from 'react'
import { KeepCopy } from '#app/_components/public/keep-copy.tsx'
import { themeScript } from '#app/_components/shell/theme.ts'
import { atkinson } from '#app/_styles/fonts/atkinson.ts'
import type { Locale } from '#lib/content/shape.ts'

/** The document of the family card: nothing around the sheet, one face of type, so that it opens on a weak signal. */
export function CardDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={atkinson.variable} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        {children}
        <KeepCopy />
      </body>
    </html>
  )
}
