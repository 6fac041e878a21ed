import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerNotFound } from './answer-not-found.ts'

let app = ''
const META = () => join(app, 'es/no-hay.meta')

beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'drawn-pages-'))
  mkdirSync(join(app, 'es'))
})
afterEach(() => rmSync(app, { recursive: true }))

it('writes 404 beside the page and keeps the rest', () => {
  writeFileSync(META(), '{"headers":{"x":"y"},"segmentPaths":["/a"]}')
  answerNotFound(app)
  expect(JSON.parse(readFileSync(META(), 'utf8'))).toEqual({ headers: { x: 'y' }, segmentPaths: ['/a'], status: 404 })
})

it.each([undefined, '{"status":404}'])('stops the build when it finds %s', (text) => {
  if (text) writeFileSync(META(), text)
  expect(() => answerNotFound(app)).toThrow(/es\/no-hay/)
})
