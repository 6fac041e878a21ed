import { DailyLifeDrawing } from '#app/_components/drawings/daily-life.tsx'
import { PlacementDrawing } from '#app/_components/drawings/placement.tsx'
import { TransferDrawing } from '#app/_components/drawings/transfer.tsx'
import { LABELS } from '#lib/content/labels.ts'
import { addressOf } from '#lib/content/pages.ts'
import { isText } from '#lib/content/plain-text.ts'
import type { Block, FigureName, Locale, Table } from '#lib/content/shape.ts'
import { Acts } from './acts.tsx'
import { CircuitFigure } from './circuit-figure.tsx'
import { Count } from './count.tsx'
import { type Reading, Words } from './inline.tsx'
import { KeptTogether } from './kept-together.tsx'
import { SpanOfTime } from './span-of-time.tsx'

/** A piece of an answer, drawn. */
export function BlockView({ block, reading }: { block: Block; reading: Reading }) {
  if (isText(block))
    return (
      <p>
        <Words text={block} reading={reading} />
      </p>
    )
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <KeptTogether text={block.text} />
        </h3>
      )
    case 'list':
      return (
        <ul className="plain">
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: content is a constant; its items never move
            <li key={place}>
              <Words text={item} reading={reading} />
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol className="steps">
          {block.items.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>
                <Words text={text} reading={reading} />
              </p>
            </li>
          ))}
        </ol>
      )
    case 'table':
      return <TableView table={block} reading={reading} />
    case 'note':
      return (
        <div className="care">
          <p className="act">{block.act}</p>
          <p>
            <Words text={block.text} reading={reading} />
          </p>
        </div>
      )
    case 'facts':
      return (
        <dl className="roster">
          {block.items.map(({ name, text }) => (
            <div key={name}>
              <dt>
                <KeptTogether text={name} />
              </dt>
              <dd>
                <Words text={text} reading={reading} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'counts':
      return (
        <div className="counts">
          {block.items.map(({ of100, figure, text }) => (
            <Count key={figure} of100={of100} figure={figure}>
              <Words text={text} reading={reading} />
            </Count>
          ))}
        </div>
      )
    case 'figure':
      return <FigureView name={block.name} locale={reading.locale} />
    case 'acts':
      return <Acts locale={reading.locale} />
    case 'go': {
      const address = addressOf(reading.locale, block.to)
      return address ? (
        <p>
          <a
            className="go"
            href={address.href}
            hrefLang={address.locale === reading.locale ? undefined : address.locale}
          >
            {block.text}
          </a>
        </p>
      ) : null
    }
  }
}

function FigureView({ name, locale }: { name: FigureName; locale: Locale }) {
  switch (name) {
    case 'circuit':
      return <CircuitFigure locale={locale} />
    case 'span-of-time':
      return <SpanOfTime {...LABELS[locale].span} />
    case 'placement':
      return <PlacementDrawing locale={locale} />
    case 'daily-life':
      return <DailyLifeDrawing locale={locale} />
    case 'transfer':
      return <TransferDrawing locale={locale} />
  }
}

/** Rows become blocks on a phone, and `display` takes a table's meaning in some browsers: the roles keep it. */
function TableView({ table, reading }: { table: Table; reading: Reading }) {
  const { caption, head, rows } = table
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table className="table stacks" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([first, ...others], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: content is a constant; its rows never move
          <tr key={row} role="row">
            <th scope="row" role="rowheader">
              <Words text={first ?? ''} reading={reading} />
            </th>
            {others.map((cell, column) => (
              <td key={head[column + 1]} role="cell" data-head={head[column + 1]}>
                <Words text={cell} reading={reading} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
