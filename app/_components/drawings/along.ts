/** A place on a line and the way it runs there, in the drawing's units. */
interface Place {
  x: number
  y: number
  /** length 1 */
  way: { x: number; y: number }
}

type Point = readonly [x: number, y: number]

const PIECES_PER_CURVE = 48

/**
 * Places at even distances along a line, the first and the last half a distance from its ends.
 * @param path absolute M, L, V, H and C commands, as drawn in this folder
 * @param count how many places
 */
function placesAlong(path: string, count: number): Place[] {
  const points = pointsOf(path)
  const lengths = points.slice(1).map(([x, y], n) => Math.hypot(x - at(points, n)[0], y - at(points, n)[1]))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return Array.from({ length: count }, (_, place) => {
    let left = ((place + 0.5) / count) * total
    const piece = Math.max(
      0,
      lengths.findIndex((length) => {
        if (left <= length) return true
        left -= length
        return false
      }),
    )
    const [from, to] = [at(points, piece), at(points, piece + 1)]
    const length = lengths[piece] || 1
    const way = { x: (to[0] - from[0]) / length, y: (to[1] - from[1]) / length }
    return { x: from[0] + way.x * left, y: from[1] + way.y * left, way }
  })
}

/** One path of open arrow heads along a line: which way it flows, told without motion. */
export function arrowsAlong(path: string, count: number, size: number): string {
  return placesAlong(path, count)
    .map(({ x, y, way }) => {
      const wing = (side: 1 | -1) =>
        `${short(x - size * (way.x - side * way.y))},${short(y - size * (way.y + side * way.x))}`
      return `M${wing(1)} L${short(x)},${short(y)} L${wing(-1)}`
    })
    .join(' ')
}

function pointsOf(path: string): Point[] {
  const points: Point[] = []
  for (const [, command, numbers = ''] of path.matchAll(/([MLVHC])([^MLVHC]*)/g)) {
    const values = numbers.match(/-?[\d.]+/g)?.map(Number) ?? []
    const last = points.at(-1) ?? [0, 0]
    if (command === 'V') points.push([last[0], values[0] ?? last[1]])
    else if (command === 'H') points.push([values[0] ?? last[0], last[1]])
    else if (command === 'C')
      for (let n = 0; n + 5 < values.length; n += 6)
        points.push(...curve(points.at(-1) ?? last, values.slice(n, n + 6)))
    else for (let n = 0; n + 1 < values.length; n += 2) points.push([values[n] ?? 0, values[n + 1] ?? 0])
  }
  return points
}

function curve(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: number[]): Point[] {
  return Array.from({ length: PIECES_PER_CURVE }, (_, n) => {
    const t = (n + 1) / PIECES_PER_CURVE
    const mix = (a: number, b: number, c: number, d: number) =>
      a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3
    return [mix(from[0], x1, x2, x3), mix(from[1], y1, y2, y3)]
  })
}

function at(points: readonly Point[], place: number): Point {
  return points[place] ?? [0, 0]
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
