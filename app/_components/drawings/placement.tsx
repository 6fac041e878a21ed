import { ChestOpening, Person, PersonFade } from '#app/_components/circuit/person.tsx'
import { DRAWING_WORDS, PLACEMENTS, type Placement } from '#lib/content/drawing-words.ts'
import type { Locale } from '#lib/content/shape.ts'

/** Tubes in the units of the circuit's drawing, each from inside the person to the edge of the picture. */
const TUBES: Record<Placement, { inside: readonly Tube[]; outside: readonly Tube[]; entries: readonly Entry[] }> = {
  groin: {
    inside: [
      { kind: 'blue', d: 'M513,534 L514,496 C518,464 545,442 546,418 C545,374 541,344 540,296' },
      { kind: 'red', d: 'M487,534 L490,498 C496,466 530,448 550,426' },
    ],
    outside: [
      { kind: 'red', d: 'M374,560 C430,560 486,570 487,534' },
      { kind: 'blue', d: 'M513,534 C514,604 440,590 374,590' },
    ],
    entries: [
      { kind: 'blue', x: 513, y: 534 },
      { kind: 'red', x: 487, y: 534 },
    ],
  },
  neck: {
    inside: [
      { kind: 'blue double', d: 'M528,162 C535,184 539,196 539,208 L540,356' },
      { kind: 'red inner', d: 'M529,162 C537,184 542,196 542,208 L542,262 L548,272' },
    ],
    outside: [
      { kind: 'blue', d: 'M524,160 C486,124 440,120 374,120' },
      { kind: 'red', d: 'M374,88 C452,88 496,118 527,156' },
    ],
    entries: [{ kind: 'blue', x: 526, y: 159 }],
  },
  chest: {
    inside: [],
    outside: [
      { kind: 'blue', d: 'M528,286 C484,306 440,310 374,310' },
      { kind: 'red', d: 'M374,226 H553' },
    ],
    entries: [
      { kind: 'blue', x: 528, y: 286 },
      { kind: 'red', x: 553, y: 226 },
    ],
  },
}

interface Tube {
  kind: string
  d: string
}

interface Entry {
  kind: 'blue' | 'red'
  x: number
  y: number
}

/** Three people, one for each place where tubes go in. */
export function PlacementDrawing({ locale }: { locale: Locale }) {
  const { title, facing, places } = DRAWING_WORDS[locale].placement
  return (
    <figure className="drawing" aria-label={title}>
      <ul className="placements">
        {PLACEMENTS.map((place) => (
          <li key={place}>
            <svg className="circuit" viewBox="374 22 372 590" role="img" aria-label={places[place].description}>
              <PersonFade name={place} />
              <Person fade={place} />
              {TUBES[place].inside.map(({ kind, d }) => (
                <path key={d} className={`cannula ${kind}`} d={d} />
              ))}
              {place === 'chest' ? <ChestOpening /> : null}
              {TUBES[place].outside.map(({ kind, d }) => (
                <g key={d}>
                  <path className="tube-case" d={d} />
                  <path className={`tube ${kind}`} d={d} />
                  {kind === 'red' ? <path className="drift pearls" d={d} /> : null}
                </g>
              ))}
              {TUBES[place].entries.map(({ kind, x, y }) => (
                <g key={x}>
                  <circle className="entry" cx={x} cy={y} r="10" />
                  <circle className={`fill-${kind}`} cx={x} cy={y} r="5.4" />
                </g>
              ))}
            </svg>
            <p>
              <b>{places[place].name}</b> {places[place].text}
            </p>
          </li>
        ))}
      </ul>
      <figcaption>{facing}</figcaption>
    </figure>
  )
}
