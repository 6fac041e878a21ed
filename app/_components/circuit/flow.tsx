import { arrowsAlong } from '#app/_components/drawings/along.ts'

interface FlowProps {
  /** The tube's centre line, in the direction of the blood. */
  path: string
  arrows: number
  /** `own`: blood in the person's own vessels, drawn without a tube. */
  kind: 'blue' | 'red' | 'own'
}

/**
 * Blood on its way: arrows that stand, and between them what drifts. Blood with oxygen carries pearls, so that the two
 * kinds differ without their colors.
 */
export function Flow({ path, arrows, kind }: FlowProps) {
  return (
    <>
      {kind === 'own' ? null : (
        <>
          <path className="tube-case" d={path} />
          <path className={`tube ${kind}`} d={path} />
          <path className={kind === 'red' ? 'drift pearls' : 'drift'} d={path} />
        </>
      )}
      <path
        className={kind === 'own' ? 'chev native' : 'chev'}
        d={arrowsAlong(path, arrows, kind === 'own' ? 4 : 4.6)}
      />
    </>
  )
}
