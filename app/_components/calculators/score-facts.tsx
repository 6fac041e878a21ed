import 'server-only'
import type { ReactNode } from 'react'
import { fill } from '#lib/clinical/fill.ts'
import type { Score } from '#lib/clinical/scores/evaluate-score.ts'
import type { Cohort, Ruling, ScoreClass, ScoreDefinition, Source } from '#lib/clinical/scores/score-shape.ts'
import { signed } from '#lib/clinical/scores/score-words.ts'
import type { CalculatorPageWords } from '#lib/content/calculator-words.ts'
import type { About } from './chart-text.ts'

/** "Schmidt et al., Am J Respir Crit Care Med 2014;189:1374. https://doi.org/…" */
export function sourceText({ authors, journal, doi }: Source): string {
  return `${authors}, ${journal}.${doi === null ? '' : ` https://doi.org/${doi}`}`
}

export function aboutScore<I>({ name, fullName, source, limits }: Score<I>): About {
  return { title: `${name} (${fullName})`, sources: [sourceText(source)], limits }
}

interface ScoreFactsProps<I> {
  /** In the page's language. */
  score: Score<I>
  page: CalculatorPageWords
  children?: ReactNode
}

/** What stands behind a score: its table of points, its classes with the published figures, what it is not for, its source. */
export function ScoreFacts<I>({ score, page, children }: ScoreFactsProps<I>) {
  const { name, classes, cohort, limits, refusedIn, source } = score
  return (
    <>
      <section className="qa" aria-labelledby="points">
        <h2 id="points">{page.points.question}</h2>
        <div className="say">
          <PointsTable score={score} page={page} />
          {children}
        </div>
      </section>
      {cohort && classes.length > 0 ? (
        <section className="qa" aria-labelledby="classes">
          <h2 id="classes">{page.classes.question}</h2>
          <div className="say">
            <ClassTable name={name} classes={classes} cohort={cohort} page={page} />
          </div>
        </section>
      ) : null}
      <Limits limits={[...new Set([...limits, ...Object.values(refusedIn)])]} page={page} />
      <Sources page={page}>
        <SourceLine source={source} />
      </Sources>
    </>
  )
}

/** What it is not for. */
export function Limits({ limits, page }: { limits: readonly string[]; page: CalculatorPageWords }) {
  return (
    <section className="qa" aria-labelledby="limits">
      <h2 id="limits">{page.limits.question}</h2>
      <div className="say">
        <p className="short">{page.limits.short}</p>
        <ul className="plain">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export function Sources({ page, children }: { page: CalculatorPageWords; children: ReactNode }) {
  return (
    <section className="qa" aria-labelledby="source">
      <h2 id="source">{page.source}</h2>
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

/** Without the "no: 0" of every yes-or-no item, alike in every language. */
function linesOf(table: readonly Ruling[]): readonly Ruling[] {
  return table.filter(({ says, points }) => says !== 'no' || points !== 0)
}

interface PointsTableProps<I> {
  score: Pick<ScoreDefinition<I>, 'name' | 'items'>
  page: CalculatorPageWords
}

function PointsTable<I>({ score: { name, items }, page: { points: say } }: PointsTableProps<I>) {
  return (
    <table className="table points">
      <caption className="hide">{fill(say.caption, { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.finding}</th>
          <th scope="col">{say.points}</th>
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

interface ClassTableProps {
  name: string
  classes: readonly ScoreClass[]
  cohort: Cohort
  page: CalculatorPageWords
}

function ClassTable({ name, classes, cohort, page }: ClassTableProps) {
  const { who, years, patients, overallPct, outcome } = cohort
  const { classes: say, points } = page
  const range = (at: number) => {
    const [from, above] = [classes[at]?.from ?? 0, classes[at - 1]?.from]
    if (above === undefined) return fill(say.orMore, { from: signed(from) })
    return at === classes.length - 1
      ? fill(say.orLess, { to: signed(above - 1) })
      : fill(say.range, { from: signed(from), to: signed(above - 1) })
  }
  return (
    <>
      <p>
        {fill(say.who, { patients: patients.toLocaleString('en'), who, years })}
        {overallPct === null ? '' : fill(say.overall, { pct: overallPct, outcome })}. {say.aboutGroup}
      </p>
      <table className="table">
        <caption className="hide">{fill(say.caption, { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say.class}</th>
            <th scope="col">{points.points}</th>
            <th scope="col">{fill(say.ofHundred, { outcome })}</th>
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
