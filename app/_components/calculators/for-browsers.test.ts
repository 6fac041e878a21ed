import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const CALCULATORS = globSync('*-calculator.tsx', { cwd: import.meta.dirname })
/** Value imports only: types are gone before a browser sees the file. */
const IMPORT = /^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'/gmu

/** Every file and package that a browser loads with this file. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!/\.tsx?$/u.test(file)) return seen
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (path.startsWith('#')) loadedWith(join(ROOT, path.slice(1)), seen)
    else if (path.startsWith('.')) loadedWith(join(dirname(file), path), seen)
    else seen.add(path)
  }
  return seen
}

it.each(CALCULATORS)(
  '%s brings neither the list of fields, nor zod, nor another language, nor anything of the portal to a browser',
  (name) => {
    const files = [...loadedWith(join(import.meta.dirname, name))].map((file) =>
      file.startsWith('/') ? relative(ROOT, file) : file,
    )
    expect(files).toContain('lib/clinical/read-typed-number.ts')
    const packages = files.filter((file) => !/^(lib|app)\//u.test(file))
    expect(packages.toSorted()).toEqual(['react', 'react-dom'])
    const places = files
      .filter((file) => /^(lib|app)\//u.test(file))
      .map((file) => file.split('/').slice(0, 2).join('/'))
    expect([...new Set(places)].toSorted()).toEqual(['app/_components', 'lib/clinical'])
    expect(files.filter((file) => /fields\.json|catalogue/u.test(file))).toEqual([])
  },
)

it('looks at every calculator', () => {
  expect(CALCULATORS).toHaveLength(7)
})
