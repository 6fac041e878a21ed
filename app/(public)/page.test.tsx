import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PublicDocument } from '#app/_components/public/document.tsx'
import { listPages } from '#lib/content/pages.ts'
import { PLACES, pathOf } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import Home from './page.tsx'

const html = renderToStaticMarkup(
  <PublicDocument fonts="">
    <Home />
  </PublicDocument>,
)
const words = html
  .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
  .replace(/<[^>]+>/g, ' ')
  .replaceAll('&amp;', '&')
  .replace(/\s+/g, ' ')

const ADDRESSES = [
  '/',
  program.phoneHref,
  ...Object.values(PLACES),
  pathOf('es', 'home'),
  ...listPages('en').map(({ id }) => pathOf('en', id)),
]

/** The program's facts, each by the words that carry it. */
const FACTS: [fact: string, ...needles: (string | RegExp)[]][] = [
  ['who we are', program.name, program.hospital],
  ['what the letters mean', 'extracorporeal membrane oxygenation', 'life support'],
  ['what it does', /tube.*pump.*artificial lung.*adds oxygen.*goes back/],
  ['for whom', /so ill in the heart or the lungs that other treatment is not enough/],
  ['until when', 'recover', 'transplant', 'support that can stay for longer'],
  ['where the tubes go', 'cannulas', 'groin', 'neck', 'chest', 'pump', 'supply of oxygen', 'about an hour'],
  ['how long', /Days, weeks, sometimes months/, /how severe the illness is/, /how quickly the organs recover/],
  ['how safe', 'bleeding and stroke', 'watches closely'],
  ['recognition', 'Extracorporeal Life Support Organization', 'Center of Excellence', 'international consortium'],
  ['the team', 'Surgeons', 'Cardiologists', 'Respiratory therapists', 'Nurses', 'leaders in their fields'],
  ['colleagues', 'colleagues from across the hospital'],
  ['eat and walk', 'can eat', 'walk', 'gain strength', 'waiting for a transplant'],
  ['whom it serves', program.region.en, 'the nation'],
  ['ranking', 'U.S. News & World Report'],
  ['related treatments', 'VAD', 'Heart transplant', 'Lung transplant', 'Impella', 'Cardiogenic shock team'],
]

describe('the home page', () => {
  it.each(FACTS)('tells %s', (_, ...needles) => {
    for (const needle of needles) expect(words).toMatch(typeof needle === 'string' ? literally(needle) : needle)
  })

  it('links only to pages that work and to places on this page that exist', () => {
    const targets = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(targets.length).toBeGreaterThan(15)
    for (const target of new Set(targets)) {
      const place = target.match(/^\/?#(.+)$/)?.[1]
      if (place) expect(html, target).toContain(`id="${place}"`)
      else expect(ADDRESSES).toContain(target)
    }
  })

  it('has each id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('asks nothing of another site', () => {
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  })
})

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
