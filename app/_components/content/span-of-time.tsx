interface SpanOfTimeProps {
  about: string
  usual: string
  sometimes: string
  ticks: readonly { n: string; unit: string }[]
}

/** From one day to three months: what is usual, and what happens sometimes. */
export function SpanOfTime({ about, usual, sometimes, ticks }: SpanOfTimeProps) {
  return (
    <div className="span" role="img" aria-label={about}>
      <div className="bar">
        <i />
        <u />
      </div>
      <ol>
        {ticks.map(({ n, unit }) => (
          <li key={unit}>
            <b>{n}</b> {unit}
          </li>
        ))}
      </ol>
      <div className="key">
        <span>{usual}</span>
        <span>{sometimes}</span>
      </div>
    </div>
  )
}
