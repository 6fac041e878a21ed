import localFont from 'next/font/local'

/** Text and figures. 0/O and 1/l/I are distinct; use tabular figures in data (its default 1 is narrow). */
export const atkinson = localFont({
  src: '../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-atkinson',
})
