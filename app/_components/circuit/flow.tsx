import type { CSSProperties } from 'react'

interface FlowProps {
  /** The tube's centre line, in the direction of the blood. */
  path: string
  /** How many arrows are on their way at once. */
  arrows: number
  /** `own`: blood in the person's own vessels, drawn without a tube. */
  kind: 'blue' | 'red' | 'own'
  arrowSize?: 'large' | 'small'
}

const ARROWS = { tube: 'M-3.5,-4 L1.5,0 L-3.5,4', large: 'M-4,-4.6 L2,0 L-4,4.6', small: 'M-3,-3.4 L1.2,0 L-3,3.4' }

/** Blood on its way. Each arrow drifts through its own share of the path, so that together they never jump. */
export function Flow({ path, arrows, kind, arrowSize }: FlowProps) {
  return (
    <>
      {kind === 'own' ? null : (
        <>
          <path className="tube-case" d={path} />
          <path className={`tube ${kind}`} d={path} />
        </>
      )}
      {Array.from({ length: arrows }, (_, n) => (
        <path
          key={share(n, arrows)}
          className={kind === 'own' ? 'chev native' : 'chev'}
          d={ARROWS[arrowSize ?? 'tube']}
          style={along(path, share(n, arrows), share(n + 1, arrows))}
        />
      ))}
    </>
  )
}

function share(n: number, of: number): string {
  return `${((100 * n) / of).toFixed(2)}%`
}

function along(path: string, from: string, to: string): CSSProperties & { '--from': string; '--to': string } {
  return { offsetPath: `path('${path}')`, '--from': from, '--to': to }
}
