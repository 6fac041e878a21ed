import { PALETTE } from './palette.ts'

/** The share of a maskable icon that is never cut off. */
const SAFE = 0.72

/**
 * The program's mark, blood going round, as SVG; `icon.svg` is the same with a night side.
 * @param shape `tile` has round corners; `full` fills its square, for systems that cut icons to their own shape
 */
export function markSvg(shape: 'tile' | 'full'): string {
  const corner = shape === 'tile' ? 7 : 0
  const scale = shape === 'tile' ? 1 : SAFE
  const shift = 16 * (1 - scale)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${PALETTE.venous}"/><g transform="translate(${shift} ${shift}) scale(${scale})" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="3.4"><path stroke="${PALETTE.onVenous}" d="M16 25.5a9.5 9.5 0 0 1 0-19"/><path stroke="${PALETTE.arterialOnVenous}" d="M16 6.5a9.5 9.5 0 0 1 0 19"/><path stroke="${PALETTE.onVenous}" stroke-width="2.4" d="m13.4 3.6 3.2 2.9-3.2 2.9"/></g></svg>`
}

/** An SVG as the address of an image. */
export const svgAddress = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
