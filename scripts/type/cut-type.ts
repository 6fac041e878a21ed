import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** Where the pages read their type. */
const FOLDER = join(import.meta.dirname, '../../app/_styles/fonts')

interface Type {
  /** The file as it was published, by its package. */
  readonly published: string
  /** The file that the pages are set in. */
  readonly cut: string
  /** The lightest and the heaviest that a style sheet asks for. */
  readonly weights: readonly [lightest: number, heaviest: number]
}

const TYPE_FAMILIES: readonly Type[] = [
  {
    published:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    cut: join(FOLDER, 'atkinson.woff2'),
    weights: [400, 700],
  },
  {
    // The weight-axis file; the optical-size file is more than twice as heavy.
    published: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    cut: join(FOLDER, 'source-serif.woff2'),
    weights: [400, 600],
  },
]

/** What is drawn by itself, and figures of one width. Others (small capitals, swashes) nobody asks for. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum']

/** Everything that the published files can draw: Latin of western Europe, punctuation, a few signs. */
const CHARACTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
  [0xfffd, 0xfffd],
]
  .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, n) => first + n))
  .map((point) => String.fromCodePoint(point))
  .join('')

export interface CutType {
  readonly file: string
  readonly bytes: Buffer
}

/** Our type, cut from the published files to the weights and features that the style sheets use; the same each time. */
export function cutTypes(): Promise<CutType[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    TYPE_FAMILIES.map(async ({ published, cut, weights: [lightest, heaviest] }) => ({
      file: cut,
      bytes: await subsetFont(readFileSync(resolve(published)), CHARACTERS, {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        variationAxes: { wght: { min: lightest, max: heaviest, default: lightest } },
      }),
    })),
  )
}
