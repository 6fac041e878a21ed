import 'server-only'
import type { ReactNode } from 'react'
import type { Score } from '#lib/clinical/scores/evaluate-score.ts'
import type { Cohort, Ruling, ScoreClass, ScoreDefinition, Source } from '#lib/clinical/scores/score-shape.ts'
import { signed } from '#lib/clinical/scores/score-words.ts'
import type { About } from './chart-text.ts'

/** "Schmidt et al., Am J Respir Crit Care Med 2014;189:1374. https://doi.org/…" */
export function sourceText({ authors, journal, doi }: Source): string {
  return `${authors}, ${journal}.${doi === null ? '' : ` https://doi.org/${doi}`}`
}

export function aboutScore<I>({ name, fullName, source, limits }: Score<I>): About {
  return { title: `${name} (${fullName})`, sources: [sourceText(source)], limits }
}

/** What stands behind a score: its table of points, its classes with the published figures, what it is not for, its source. */
export function ScoreFacts<I>({ score, children }: { score: Score<I>; children?: ReactNode }) {
  const { name, classes, cohort, limits, refusedIn, source } = score
  return (
    <>
      <section className="qa" aria-labelledby="points">
        <h2 id="points">Which points does it give?</h2>
        <div className="say">
          <PointsTable score={score} />
          {children}
        </div>
      </section>
      {cohort && classes.length > 0 ? (
        <section className="qa" aria-labelledby="classes">
          <h2 id="classes">What was published for each class?</h2>
          <div className="say">
            <ClassTable name={name} classes={classes} cohort={cohort} />
          </div>
        </section>
      ) : null}
      <Limits limits={[...new Set([...limits, ...Object.values(refusedIn)])]} />
      <Sources>
        <SourceLine source={source} />
      </Sources>
    </>
  )
}

/** What it is not for. */
export function Limits({ limits }: { limits: readonly string[] }) {
  return (
    <section className="qa" aria-labelledby="limits">
      <h2 id="limits">What must it not be used for?</h2>
      <div className="say">
        <p className="short">It informs a conversation between physicians. It decides nothing about one patient.</p>
        <ul className="plain">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export function Sources({ children }: { children: ReactNode }) {
  return (
    <section className="qa" aria-labelledby="source">
      <h2 id="source">Where is it from?</h2>
      <div className="say">{children}</div>
    </section>
  )
}

export function SourceLine({ source: { authors, journal, doi, table } }: { source: Source }) {
  return (
    <p>
      {authors}, {journal}: {table}.{' '}
      {doi === null ? null : (
        <a href={`https://doi.org/${doi}`} rel="noreferrer">
          doi:{doi}
        </a>
      )}
    </p>
  )
}

/** Without the "no: 0" of every yes-or-no item. */
function linesOf(table: readonly Ruling[]): readonly Ruling[] {
  return table.filter(({ says, points }) => says !== 'no' || points !== 0)
}

function PointsTable<I>({ score: { name, items } }: { score: Pick<ScoreDefinition<I>, 'name' | 'items'> }) {
  return (
    <table className="table points">
      <caption className="hide">Points of the {name} score</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Finding</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      {items.map(({ id, name: item, table }) => (
        <tbody key={id}>
          {linesOf(table).map(({ says, points }, at, lines) => (
            <tr key={says}>
              {at === 0 ? (
                <th scope="rowgroup" rowSpan={lines.length}>
                  {item}
                </th>
              ) : null}
              <td>{says}</td>
              <td className="num">{signed(points)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ClassTable({ name, classes, cohort }: { name: string; classes: readonly ScoreClass[]; cohort: Cohort }) {
  const range = (at: number) => {
    const [from, above] = [classes[at]?.from ?? 0, classes[at - 1]?.from]
    if (above === undefined) return `${signed(from)} or more`
    return at === classes.length - 1 ? `${signed(above - 1)} or less` : `${signed(from)} to ${signed(above - 1)}`
  }
  return (
    <>
      <p>
        {cohort.patients.toLocaleString('en')} {cohort.who}, {cohort.years}
        {cohort.overallPct === null ? '' : `; ${cohort.overallPct} of 100 of them all ${cohort.outcome}`}. These are
        figures about that group. They do not tell what will happen to one patient, and they are not for families.
      </p>
      <table className="table">
        <caption className="hide">Classes of the {name} score</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Points</th>
            <th scope="col">{`Of 100, ${cohort.outcome}`}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one, at) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="num">{range(at)}</td>
              <td className="num">{one.publishedPct}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
