import { PALETTE } from './palette.ts'

const { venous, arterial, venousSoft, paper, ink } = PALETTE

/** The height of the drawing over its width. */
export const DRAWING = { width: 420, height: 630 } as const

const vessel = (colour: string, d: string, width = 13): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** A person and the circuit in a few strokes: dark blood out at the groin, pump, artificial lung, red blood back at the neck. */
export const linkDrawingSvg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${DRAWING.width} ${DRAWING.height}">`,
  `<rect width="${DRAWING.width}" height="${DRAWING.height}" fill="${venousSoft}"/>`,
  `<g fill="${paper}" stroke="#9fb4ca" stroke-width="5" stroke-linejoin="round">`,
  `<path d="M214 660V322c0-52 22-76 66-86 8-2 11-6 11-14v-24h38v24c0 8 3 12 11 14 44 10 66 34 66 86v338"/>`,
  `<ellipse cx="310" cy="146" rx="46" ry="56"/>`,
  '</g>',
  `<g fill="#cfdeec"><path d="M298 276c-32 8-48 44-48 102 0 18 8 24 20 18l28-14z"/><path d="M322 276c32 8 48 44 48 102 0 18-8 24-20 18l-28-14z"/></g>`,
  `<path d="M311 398c-26-18-38-34-38-50 0-12 9-20 20-20 8 0 14 4 18 11 4-7 10-11 18-11 11 0 20 8 20 20 0 16-12 32-38 50z" fill="${arterial}" fill-opacity=".82"/>`,
  vessel(venous, 'M120 540V572Q120 600 148 600H228Q256 600 262 572L294 416'),
  vessel(venous, 'M120 450V404'),
  vessel(arterial, 'M120 262V174Q120 146 148 146H190C238 146 262 196 280 222Q298 248 304 306'),
  `<circle cx="120" cy="492" r="46" fill="${paper}" stroke="${venous}" stroke-width="7"/>`,
  `<path d="M120 462a30 30 0 0 1 26 15M146 507a30 30 0 0 1-52 0M94 477a30 30 0 0 1 26-15" fill="none" stroke="${venous}" stroke-width="7" stroke-linecap="round"/>`,
  `<circle cx="120" cy="492" r="8" fill="${venous}"/>`,
  `<rect x="66" y="264" width="108" height="138" rx="16" fill="${paper}" stroke="${ink}" stroke-width="5"/>`,
  [0, 1, 2, 3, 4]
    .map(
      (n) =>
        `<path d="M${84 + 18 * n} 286V380" stroke="${n < 2 ? venous : arterial}" stroke-width="6" stroke-linecap="round"/>`,
    )
    .join(''),
  '</svg>',
].join('')
