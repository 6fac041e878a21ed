import { Fragment } from 'react'
import { OpenInputs } from './open-inputs.tsx'
import type { ItemLine, ScoreRow } from './score-rows.ts'

/** The scores, none marked better or worse: range first, then class, what is open, and for whom it was made. */
export function ScoreTable({ rows }: { readonly rows: readonly ScoreRow[] }) {
  return (
    <table className="flow scores">
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">Now</th>
          <th scope="col" className="l">
            Still open
          </th>
          <th scope="col" className="l">
            Who it was derived from
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <Row row={row} />
            {row.value === null ? null : (
              <tr className="provrow">
                <td colSpan={4}>
                  <ScoreLines row={row} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { readonly row: ScoreRow }) {
  const { name, value, unit, standing, note, refused, open, change, derivedFrom } = row
  if (value === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={3} className="l q">
          {refused}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">
        {name}
        {standing ? <span className="sm q standing">{standing}</span> : null}
      </th>
      <td>
        <details className="prov">
          <summary aria-label={`${name} ${value}, how it comes about`}>
            <b>{value}</b>
          </summary>
        </details>
        {unit ? <span className="u block">{unit}</span> : null}
      </td>
      <td className="l">
        {open.length === 0 ? 'nothing' : <OpenInputs open={open} />}
        {note ? <span className="q block">{note}</span> : null}
        {change ? <span className="q block">changes by itself at {change}</span> : null}
      </td>
      <td className="l q">{derivedFrom}</td>
    </tr>
  )
}

/** The same in a narrow place: one line a score, which opens. */
export function ScoreList({ rows }: { readonly rows: readonly ScoreRow[] }) {
  return (
    <ul className="scorelist">
      {rows.map((row) => (
        <li key={row.id}>
          {row.value === null ? (
            <p>
              {row.name} <span className="q">{row.refused}</span>
            </p>
          ) : (
            <details className="prov">
              <summary>
                {row.name} <b>{row.value}</b>
                {row.unit ? ` ${row.unit}` : ''}
                {row.standing ? `, ${row.standing}` : ''}
              </summary>
              <div className="provcell">
                <ScoreLines row={row} />
              </div>
            </details>
          )}
          {row.open.length > 0 ? (
            <div className="sm q">
              open: <OpenInputs open={row.open} />
            </div>
          ) : null}
          {row.note ? <p className="sm q">{row.note}</p> : null}
          {row.change ? <p className="sm q">changes by itself at {row.change}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/** How it comes about: every item with the rule that fired and what it read, then what it cannot say and where it is from. */
export function ScoreLines({ row }: { readonly row: ScoreRow }) {
  const { name, items, published, limits, source, doi } = row
  return (
    <>
      <table className="flow lines">
        <caption className="vh">{name}, item by item</caption>
        <tbody>
          {items.map((item) => (
            <Line key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      {published ? <p className="sm">{published}</p> : null}
      <ul className="sm q bare">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
        <li>
          {source}
          {doi ? `. doi:${doi}` : ''}
        </li>
      </ul>
    </>
  )
}

function Line({ item: { name, says, points, read, note } }: { readonly item: ItemLine }) {
  return (
    <tr>
      <th scope="row" className="l">
        {name}
      </th>
      <td className="l">
        {says}
        {note ? <span className="block q">{note}</span> : null}
        {read.length > 0 ? <span className="block q">{read.join(', ')}</span> : null}
      </td>
      <td>
        <b>{points}</b>
      </td>
    </tr>
  )
}
