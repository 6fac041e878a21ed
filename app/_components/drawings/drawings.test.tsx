import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DRAWING_WORDS, PLACEMENTS, STATIONS } from '#lib/content/drawing-words.ts'
import { LOCALES, type Locale } from '#lib/content/shape.ts'
import { DailyLifeDrawing } from './daily-life.tsx'
import { PlacementDrawing } from './placement.tsx'
import { TransferDrawing } from './transfer.tsx'

const draw = (locale: Locale) => ({
  placement: renderToStaticMarkup(<PlacementDrawing locale={locale} />),
  dailyLife: renderToStaticMarkup(<DailyLifeDrawing locale={locale} />),
  transfer: renderToStaticMarkup(<TransferDrawing locale={locale} />),
})

describe.each(LOCALES)('the drawings in %s', (locale) => {
  const words = DRAWING_WORDS[locale]
  const drawn = draw(locale)

  it.each(PLACEMENTS)('tell what the picture of the %s shows, and what it means', (place) => {
    const { name, text, description } = words.placement.places[place]
    for (const said of [`<b>${name}</b> ${text}`, `role="img" aria-label="${description}"`])
      expect(drawn.placement).toContain(said)
  })

  it.each(STATIONS)('tell in words what happens at the station %s', (station) => {
    const { name, text } = words.transfer.stations[station]
    expect(drawn.transfer).toContain(`<b>${name}</b> ${text}`)
  })

  it('number the people in the room as the legend does', () => {
    expect(drawn.dailyLife).toContain(words.dailyLife.description)
    const numbers = [...drawn.dailyLife.matchAll(/<text[^>]*>(\d)<\/text>/g)].map(([, n]) => Number(n))
    expect(numbers).toEqual(words.dailyLife.legend.map((_, n) => n + 1))
  })

  it('leave no style to the markup, and each id stands once', () => {
    for (const html of Object.values(drawn)) {
      expect(html.includes('style=')).toBe(false)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })
})

it('differ in their words, not in their lines', () => {
  const lines = (html: string) => html.match(/ d="[^"]+"/g)
  const [english, spanish] = [draw('en'), draw('es')]
  for (const name of ['placement', 'dailyLife', 'transfer'] as const) {
    expect(spanish[name]).not.toBe(english[name])
    expect(lines(spanish[name])).toEqual(lines(english[name]))
  }
})
