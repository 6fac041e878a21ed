import localFont from 'next/font/local'

/** Text and figures. 0/O and 1/l/I are distinct; use tabular figures in data (its default 1 is narrow). */
export const atkinson = localFont({
  src: './atkinson.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  variable: '--font-atkinson',
})
