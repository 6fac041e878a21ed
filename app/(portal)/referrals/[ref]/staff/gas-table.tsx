import { Fragment } from 'react'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, type ShownIn } from '#lib/referrals/answer-text.ts'
import type { Latest } from '#lib/referrals/latest.ts'
import type { SeriesView } from '../../../board/board-view.ts'
import { pfSeries, seriesRow } from '../../../board/series.ts'
import { Sparkline } from '../../../board/sparkline.tsx'
import { Provenance } from './provenance.tsx'

interface GasTableProps {
  readonly fields: readonly Field[]
  readonly latest: Latest
  /** Instants in ms, oldest first. */
  readonly instants: readonly number[]
  readonly shown: ShownIn
  readonly mayEnter: boolean
}

/** The gases side by side, oldest first, the newest tinted. "–" means not measured then; blank never appears. */
export function GasTable({ fields, latest, instants, shown, mayEnter }: GasTableProps) {
  const pf = pfSeries(latest, instants)
  const rows = fields.map((field) => ({ field, row: seriesRow(latest, field.id, instants) }))
  const times = instants.map((at) => formatMoment(new Date(at), shown.zone, shown.now))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="scroll" tabIndex={0} aria-label="Gas, serial values">
      <table className="flow">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Quantity</span>
            </th>
            {times.map((time, index) => (
              <th key={instants[index]} scope="col" className={index === times.length - 1 ? 'lastc' : undefined}>
                {time}
              </th>
            ))}
            <th scope="col">Trend</th>
          </tr>
        </thead>
        <tbody>
          {pf ? <SeriesRow label="P/F" unit="mmHg" row={pf} isKey /> : null}
          {rows.map(({ field, row }) => {
            const values = latest[field.id] ?? []
            return (
              <Fragment key={field.id}>
                <SeriesRow
                  label={fieldLabel(field.id)}
                  unit={unitText(field.unit)}
                  row={row}
                  opens={values.length > 0}
                />
                {values.length > 0 ? (
                  <tr className="provrow">
                    <td colSpan={instants.length + 2}>
                      <Provenance code={field.id} values={values} shown={shown} mayEnter={mayEnter} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface SeriesRowProps {
  readonly label: string
  readonly unit: string
  readonly row: SeriesView
  readonly isKey?: boolean
  /** Its newest cell opens to where the value comes from. */
  readonly opens?: boolean
}

function SeriesRow({ label, unit, row, isKey = false, opens = false }: SeriesRowProps) {
  const newest = row.cells.length - 1
  return (
    <tr className={isKey ? 'key' : undefined}>
      <th scope="row">
        {label} <span className="u">{unit}</span>
      </th>
      {row.cells.map((cell, index) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={index}
          className={index === newest ? 'lastc' : cell === null ? 'none' : undefined}
        >
          {opens && index === newest ? (
            <details className="prov">
              <summary aria-label={`${label} ${cell ?? 'not measured then'} ${unit}, where it came from`}>
                {cell ?? '–'}
              </summary>
            </details>
          ) : (
            (cell ?? '–')
          )}
        </td>
      ))}
      <td>
        <Sparkline points={row.points} limit={row.limit} width={132} />
      </td>
    </tr>
  )
}
