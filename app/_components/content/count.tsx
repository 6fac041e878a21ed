import type { ReactNode } from 'react'

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
