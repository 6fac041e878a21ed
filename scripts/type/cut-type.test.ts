import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cutTypes } from './cut-type.ts'

const STYLES = join(import.meta.dirname, '../../app/_styles')

it('is what the pages are set in, as its packages have it today', async () => {
  for (const { file, bytes } of await cutTypes())
    expect(bytes.equals(readFileSync(file)), `${file} is not what \`npm run type\` makes`).toBe(true)
})

it('has every weight that a style sheet asks for', () => {
  const sheets = globSync('**/*.css', { cwd: STYLES }).filter((name) => name !== 'stand-ins.css')
  const asked = sheets.flatMap((name) => {
    const css = readFileSync(join(STYLES, name), 'utf8')
    return [...css.matchAll(/font(?:-weight)?:\s*(\d{3})\b([^;]*)/g)].map(([, weight, rest = '']) => ({
      weight: Number(weight),
      isSerif: rest.includes('--serif'),
    }))
  })
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ weight, isSerif }) => weight < 400 || weight > (isSerif ? 600 : 700))).toEqual([])
})
