interface SparklineProps {
  /** Oldest first; `at` in ms. */
  readonly points: readonly { readonly at: number; readonly value: number }[]
  /** Where a dashed line of a threshold stands, in the unit of the values. */
  readonly limit?: number | undefined
  readonly width?: number
  readonly height?: number
}

const PAD_X = 4
const PAD_Y = 5

/** Where a value came from, drawn; the numbers stand in words for who cannot see it. Nothing for fewer than two points. */
export function Sparkline({ points, limit, width = 96, height = 26 }: SparklineProps) {
  const last = points.at(-1)
  const first = points[0]
  if (!first || !last || points.length < 2) return null
  const values = [...points.map(({ value }) => value), ...(limit === undefined ? [] : [limit])]
  const low = Math.min(...values)
  const spread = Math.max(...values) - low || 1
  const span = last.at - first.at || 1
  const x = (at: number) => (PAD_X + ((at - first.at) / span) * (width - 2 * PAD_X)).toFixed(1)
  const y = (value: number) => (height - PAD_Y - ((value - low) / spread) * (height - 2 * PAD_Y)).toFixed(1)
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{`Trend ${points.map(({ value }) => Number(value.toFixed(2))).join(', ')}`}</title>
      {limit === undefined ? null : <line className="lim" x1={0} x2={width} y1={y(limit)} y2={y(limit)} />}
      <polyline className="ln" points={points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')} />
      {points.slice(0, -1).map((point) => (
        <circle key={point.at} className="pt" cx={x(point.at)} cy={y(point.value)} r={2.2} />
      ))}
      <circle className="last" cx={x(last.at)} cy={y(last.value)} r={3.2} />
    </svg>
  )
}
