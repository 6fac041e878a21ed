import localFont from 'next/font/local'

/** Headlines of the public pages. The weight-axis file; the optical-size file is more than twice as heavy. */
export const sourceSerif = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  display: 'swap',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
})
