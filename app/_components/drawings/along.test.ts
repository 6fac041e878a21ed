import { expect, it } from 'vitest'
import { arrowsAlong } from './along.ts'

it('points along a straight line, at even distances', () => {
  expect(arrowsAlong('M0,0 L100,0', 2, 4)).toBe('M21,-4 L25,0 L21,4 M71,-4 L75,0 L71,4')
})

it('turns with the line', () => {
  expect(arrowsAlong('M0,0 V100', 1, 4)).toBe('M4,46 L0,50 L-4,46')
  expect(arrowsAlong('M100,0 H0', 1, 4)).toBe('M54,4 L50,0 L54,-4')
})

it('follows a curve', () => {
  const [, x, y] = arrowsAlong('M0,0 C0,55 45,100 100,100', 1, 4).match(/L([\d.]+),([\d.]+) L/) ?? []
  expect(Number(x)).toBeCloseTo(29.4, 0)
  expect(Number(y)).toBeCloseTo(70.6, 0)
})
