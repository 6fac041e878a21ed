import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CIRCUIT_PARTS, CIRCUIT_WAYS, CIRCUIT_WORDS } from '#lib/content/circuit-words.ts'
import { LOCALES } from '#lib/content/shape.ts'
import { CircuitFigure } from './circuit-figure.tsx'

const WAYS = Object.values(CIRCUIT_WAYS).flat()
const STYLES = ['circuit.css', 'circuit-figure.css'].map((name) =>
  readFileSync(new URL(`../../_styles/public/${name}`, import.meta.url), 'utf8'),
)

describe.each(LOCALES)('the circuit in %s', (locale) => {
  const html = renderToStaticMarkup(<CircuitFigure locale={locale} />)

  it.each(CIRCUIT_PARTS)('explains %s from the drawing and from the list', (part) => {
    expect(html.match(new RegExp(`<button[^>]*popoverTarget="part-${part}"(?![^>]*hide)`, 'gi'))).toHaveLength(2)
    expect(html).toMatch(new RegExp(`data-part="([a-z ]+ )?${part}[ "]`))
    const { name, text } = CIRCUIT_WORDS[locale].parts[part]
    expect(html).toContain(`${name}</p>`)
    expect(html).toContain(text)
  })

  it.each(WAYS)('tells %s in its words too', (way) => {
    expect(html).toContain(`id="way-${way}"`)
    expect(html).toContain(CIRCUIT_WORDS[locale].ways[way].caption)
    expect(html.match(new RegExp(`<li>(<span class="[a-z-]+">[^<]+</span>)*<span class="${way}">`, 'g'))).toHaveLength(
      2,
    )
  })

  it('leaves no style to the markup, so that the page may forbid it', () => {
    expect(html.includes('style=')).toBe(false)
  })
})

it.each(CIRCUIT_PARTS)('says something of its own about %s in each language', (part) => {
  const { en, es } = CIRCUIT_WORDS
  expect(es.parts[part].text).not.toBe(en.parts[part].text)
  for (const kind of ['vv', 'va'] as const) expect(Boolean(es.parts[part][kind])).toBe(Boolean(en.parts[part][kind]))
})

it.each(CIRCUIT_PARTS)('lights %s while its explanation is open', (part) => {
  for (const css of STYLES) expect(css).toContain(`.kinds:has(#part-${part}:popover-open)`)
  expect(STYLES[0]).toContain(`[data-part~="${part}"]`)
  expect(STYLES[1]).toContain(`&[data-pin="${part}"]`)
})
