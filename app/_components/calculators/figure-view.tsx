import { fill } from '#lib/clinical/fill.ts'
import { signed } from '#lib/clinical/scores/score-words.ts'
import { type Figure, inPoints, type OpenInput, type Scale } from './figure.ts'
import { useWords } from './words-context.ts'

/** How many open inputs are named before the rest is folded away. */
const NAMED_AT_ONCE = 4

interface FigureViewProps {
  figure: Figure
  /** Goes to the question with this id. */
  onGoTo: (id: string) => void
}

/** One result: the figure, what it means, what would narrow it, and how it came about. */
export function FigureView({ figure, onGoTo }: FigureViewProps) {
  const { name, value, unit, standing, published, notes, open, lines, scale } = figure
  const isScore = lines.length > 0
  return (
    <section className={isScore ? 'figure' : 'figure small'} aria-label={name}>
      <p className="what">{name}</p>
      {value === null ? null : (
        <p className="value">
          <b className="num">{value}</b> {unit}
        </p>
      )}
      {scale ? <ScaleView scale={scale} /> : null}
      {standing ? <p className="standing">{standing}</p> : null}
      {published ? <p>{published}</p> : null}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {isScore ? <OpenList open={open} onGoTo={onGoTo} /> : <Needs open={open} onGoTo={onGoTo} />}
      {lines.some(({ isOpen }) => !isOpen) ? <Lines lines={lines} /> : null}
    </section>
  )
}

/** What a derived value still needs, in one line. */
function Needs({ open, onGoTo }: Pick<Figure, 'open'> & Pick<FigureViewProps, 'onGoTo'>) {
  const { needs } = useWords().form
  if (open.length === 0) return null
  return (
    <p className="needs">
      {needs}{' '}
      {open.map(({ ask, name }, at) => (
        <span key={name}>
          {at === 0 ? '' : ', '}
          <button type="button" onClick={() => onGoTo(ask)}>
            {name}
          </button>
        </span>
      ))}
    </p>
  )
}

function OpenList({ open, onGoTo }: Pick<Figure, 'open'> & Pick<FigureViewProps, 'onGoTo'>) {
  const { narrowsFirst, stillOpen, more } = useWords().form
  if (open.length === 0) return null
  const rest = open.slice(NAMED_AT_ONCE)
  const items = (part: readonly OpenInput[]) => (
    <ul>
      {part.map(({ ask, name, effect }) => (
        <li key={name}>
          <button type="button" onClick={() => onGoTo(ask)}>
            {name}
          </button>
          {effect ? <span> {effect}</span> : null}
        </li>
      ))}
    </ul>
  )
  return (
    <div className="open">
      <h3>{open[0]?.effect ? narrowsFirst : stillOpen}</h3>
      {items(open.slice(0, NAMED_AT_ONCE))}
      {rest.length > 0 ? (
        <details>
          <summary>{fill(more, { count: rest.length })}</summary>
          {items(rest)}
        </details>
      ) : null}
    </div>
  )
}

function Lines({ lines }: Pick<Figure, 'lines'>) {
  const { itemByItem, item, whatCounted, pointsHead } = useWords().form
  return (
    <details>
      <summary>{itemByItem}</summary>
      <table className="table lines">
        <thead>
          <tr>
            <th scope="col">{item}</th>
            <th scope="col">{whatCounted}</th>
            <th scope="col">{pointsHead}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, says, points, isOpen }) => (
            <tr key={name} className={isOpen ? 'is-open' : undefined}>
              <th scope="row">{name}</th>
              <td>{says}</td>
              <td className="num">{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** The line from lowest to highest with its classes, and over it what is still possible. One column a total. */
function ScaleView({ scale: { lowest, highest, from, to, classes } }: { scale: Scale }) {
  const words = useWords()
  const column = (total: number) => total - lowest + 1
  const ends = classes.map((_, at) => (classes[at + 1]?.from ?? highest + 1) - lowest + 1)
  const possible = from === to ? inPoints(from, words) : fill(words.form.range, { low: signed(from), high: signed(to) })
  return (
    <div
      className="scale"
      role="img"
      aria-label={fill(words.form.onLine, { possible, low: signed(lowest), high: signed(highest) })}
      style={{ gridTemplateColumns: `repeat(${highest - lowest + 1}, 1fr)` }}
    >
      {classes.map(({ name, from: start }, at) => (
        <i key={name} style={{ gridColumn: `${Math.max(column(start), 1)} / ${ends[at]}` }}>
          {name}
        </i>
      ))}
      <u style={{ gridColumn: `${column(from)} / ${column(to) + 1}` }} />
      <small>{signed(lowest)}</small>
      <small>{signed(highest)}</small>
    </div>
  )
}
