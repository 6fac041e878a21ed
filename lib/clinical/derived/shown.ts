import { withoutNoise } from '../without-noise.ts'

/** Stands where a number would, when there is none. */
export const NO_VALUE = '–'

/**
 * Rounded half up to so many decimals, as a person does it: 2.675 is 2.68 although its binary fraction lies below. A fall is rounded as the
 * rise of the same size. Bounds are compared before this, never after.
 */
export function halfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const size = Math.round(withoutNoise(Math.abs(value) * scale)) / scale
  // Plus zero, because minus zero is written "-0".
  return Math.sign(value) * size + 0
}

/** A computed number as it stands on a screen or in print, with all its decimals; a dash for what is unknown. Never NaN. */
export function shown(value: number | undefined, decimals: number): string {
  const rounded = halfUp(value ?? Number.NaN, decimals)
  return Number.isFinite(rounded) ? rounded.toFixed(decimals) : NO_VALUE
}
