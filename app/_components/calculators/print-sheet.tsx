import { Fragment, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '#lib/clinical/fill.ts'
import type { Asked } from './asked.ts'
import { type About, enteredLines, figureLine, formatMoment, lineText } from './chart-text.ts'
import type { Figure } from './figure.ts'
import type { Readings } from './read-entry.ts'
import { useWords } from './words-context.ts'

interface PrintSheetProps {
  about: About
  figures: readonly Figure[]
  asked: readonly Asked[]
  readings: Readings
}

/** What paper shows instead of the form: when, what was entered, what came out, and from where. */
export function PrintSheet({ about, figures, asked, readings }: PrintSheetProps) {
  const words = useWords()
  const { sheet, chart, result } = words.form
  const [at, setAt] = useState<Date | null>(null)
  useEffect(() => {
    const note = () => flushSync(() => setAt(new Date()))
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [])
  const entered = enteredLines(asked, readings)
  return (
    <div className="sheet" aria-hidden="true">
      <p>
        {at ? `${fill(sheet.printed, { at: formatMoment(at) })} ` : ''}
        {sheet.nameless}
      </p>
      <h2>{result}</h2>
      {figures.map((figure) => (
        <div key={figure.id}>
          <p className="figure-line">{figureLine(figure, words)}</p>
          {figure.published ? <p>{figure.published}</p> : null}
          {figure.open.length > 0 && figure.value !== null ? (
            <p>{fill(chart.open, { names: figure.open.map(({ name }) => name).join(', ') })}.</p>
          ) : null}
        </div>
      ))}
      <h2>{sheet.entered}</h2>
      {entered.length === 0 ? <p>{sheet.nothing}</p> : null}
      <ul>
        {entered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {figures
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, name, lines }) => (
          <Fragment key={id}>
            <h2>{fill(chart.items, { name })}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line.name}>{lineText(line)}</li>
              ))}
            </ul>
          </Fragment>
        ))}
      <h2>{sheet.limits}</h2>
      <ul className="wide">
        {about.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h2>{sheet.source}</h2>
      {about.sources.map((source) => (
        <p key={source}>{source}</p>
      ))}
    </div>
  )
}
