import type { ReactNode } from 'react'

interface QuestionProps {
  id: string
  question: string
  /** Enough on its own. */
  short?: ReactNode
  children?: ReactNode
  wide?: boolean
}

/** A question as its heading, the short answer first, then detail. */
export function Question({ id, question, short, children, wide = false }: QuestionProps) {
  return (
    <section className={wide ? 'qa wide' : 'qa'} id={id} aria-labelledby={`${id}-question`}>
      <h2 id={`${id}-question`}>{question}</h2>
      {wide ? (
        children
      ) : (
        <div className="say">
          {short ? <p className="short">{short}</p> : null}
          {children}
        </div>
      )}
    </section>
  )
}

interface CountProps {
  /** Of 100 people. */
  of100: number
  figure: string
  /** Whom it counts and when. */
  children: ReactNode
}

/** A hundred people as dots, so many of them filled. */
export function Count({ of100, figure, children }: CountProps) {
  return (
    <figure className="count">
      <svg viewBox="0 0 260 65" aria-hidden="true">
        <path className="y" d={dots(0, of100)} />
        <path className="o" d={dots(of100, 100)} />
      </svg>
      <b>{figure}</b>
      <p>{children}</p>
    </figure>
  )
}

/** Circles in rows of twenty, as one path, so that a hundred of them weigh next to nothing. */
function dots(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, n) => {
    const x = 1.9 + 13 * ((from + n) % 20)
    const y = 6.5 + 13 * Math.floor((from + n) / 20)
    return `M${x.toFixed(1)},${y}a4.6,4.6 0 1 0 9.2,0a4.6,4.6 0 1 0 -9.2,0`
  }).join('')
}

/** From one day to three months: what is usual, and what happens sometimes. */
export function SpanOfTime() {
  const ticks = [
    { n: '1', unit: 'day' },
    { n: '3', unit: 'days' },
    { n: '1', unit: 'week' },
    { n: '2', unit: 'weeks' },
    { n: '1', unit: 'month' },
    { n: '3', unit: 'months' },
  ]
  return (
    <div
      className="span"
      role="img"
      aria-label="A line from one day to three months. A few days to a few weeks is usual; longer, up to months, happens sometimes."
    >
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
        <span>usual</span>
        <span>sometimes</span>
      </div>
    </div>
  )
}
