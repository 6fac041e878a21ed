import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILES = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')

/** The headline face in two weights, as files that the drawing of pictures can read (it knows no woff2, no variable font). */
export async function pictureFonts() {
  const [regular, bold] = await Promise.all([
    readFile(join(FILES, 'source-serif-4-latin-400-normal.woff')),
    readFile(join(FILES, 'source-serif-4-latin-600-normal.woff')),
  ])
  return [
    { name: 'Source Serif', data: regular, weight: 400 as const, style: 'normal' as const },
    { name: 'Source Serif', data: bold, weight: 600 as const, style: 'normal' as const },
  ]
}
