import { withoutNoise } from '../without-noise.ts'

/** A result, free of binary noise so that it falls on the right side of a bound; undefined when there is no number. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? withoutNoise(value) : undefined
}

/** An amount that exists only above zero; NaN, which no formula survives, when it is not one. */
export function positive(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : Number.NaN
}
