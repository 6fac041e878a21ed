import localFont from 'next/font/local'

/** Headlines of the public pages. */
export const sourceSerif = localFont({
  src: './source-serif.woff2',
  weight: '400 600',
  style: 'normal',
  display: 'swap',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
})
