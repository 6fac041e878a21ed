import { Fragment, type ReactNode } from 'react'
import { Answer } from '#app/_components/ui/value-cell.tsx'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, type ShownIn, valueText } from '#lib/referrals/answer-text.ts'
import { besideDose } from '#lib/referrals/dose-words.ts'
import type { Latest } from '#lib/referrals/latest.ts'
import { gasInstants } from '../../../board/series.ts'
import { DoseCounts, type DoseCountsProps } from '../norepinephrine/dose-counts.tsx'
import { DerivedCells } from '../scores/derived-cells.tsx'
import { noPfSentence } from '../scores/no-pf.ts'
import { Ago } from './ago.tsx'
import { AskLink } from './ask-link.tsx'
import type { BedsideSection } from './bedside.ts'
import { GasTable } from './gas-table.tsx'
import { Provenance } from './provenance.tsx'
import { type ShownValue, shownValue } from './shown-value.ts'

/** A section of answers, or one that is computed from them. */
export interface ChartEntry {
  readonly id: string
  readonly title: string
  readonly shows: BedsideSection | ReactNode
}

export interface ChartProps {
  readonly entries: readonly ChartEntry[]
  readonly latest: Latest
  readonly shown: ShownIn
  /** Codes that an open question already asks for, with when they were asked. */
  readonly asked: ReadonlyMap<string, Date>
  readonly mayEnter: boolean
  readonly mayAsk: boolean
  readonly doses: DoseCountsProps
  /** What is computed from the values; null where no adult figure may be shown. */
  readonly derived: Assessment['derived']
}

/** The patient in bedside order. Every answer that is there, and every one that is not. */
export function Chart(props: ChartProps) {
  return (
    <div className="chart">
      {props.entries.map(({ id, shows }) =>
        isAnswers(shows) ? <ChartSection key={id} section={shows} {...props} /> : <Fragment key={id}>{shows}</Fragment>,
      )}
    </div>
  )
}

function isAnswers(shows: ChartEntry['shows']): shows is BedsideSection {
  return typeof shows === 'object' && shows !== null && 'cells' in shows
}

function ChartSection({ section, ...props }: ChartProps & { readonly section: BedsideSection }) {
  const { latest, shown, mayEnter } = props
  const newest = newestOf(section, latest)
  const instants = section.series.length > 0 ? gasInstants(latest) : []
  const tabled = instants.length > 0 ? section.series : []
  // FiO₂ stands in the gas only beside its values; where there is no gas yet, its own section asks for it.
  const untabled = section.series.filter(({ id }) => id !== 'fio2_pct')
  const cells = instants.length > 0 ? section.cells : [...untabled, ...section.cells]
  return (
    <section id={section.id}>
      <h2>
        {section.title}
        {newest ? (
          <span className="age">
            {formatMoment(newest.measuredAt, shown.zone, shown.now)},{' '}
            <Ago at={newest.measuredAt.getTime()} renderedAt={shown.now.getTime()} /> · {newest.enteredByName}
          </span>
        ) : null}
      </h2>
      {tabled.length > 0 ? (
        <GasTable fields={tabled} latest={latest} instants={instants} shown={shown} mayEnter={mayEnter} />
      ) : null}
      {section.id === 'gas' && props.derived ? (
        <NoPf sentence={noPfSentence(props.derived.pfRatio, latest, shown)} />
      ) : null}
      {cells.length > 0 ? (
        <dl className="cells">
          {cells.map((field) => (
            <Cell key={field.id} field={field} sectionAt={newest?.measuredAt ?? null} {...props} />
          ))}
          {props.derived ? <DerivedCells section={section.id} derived={props.derived} shown={shown} /> : null}
        </dl>
      ) : null}
      {section.stories.map((field) => {
        const value = latest[field.id]?.[0]?.value
        return value ? (
          <p key={field.id} className="story">
            <span className="sm q">{fieldLabel(field.id)}</span>
            <br />
            {valueText(field.id, value, shown)}
          </p>
        ) : null
      })}
    </section>
  )
}

interface CellProps extends Omit<ChartProps, 'entries' | 'derived'> {
  readonly field: Field
  readonly sectionAt: Date | null
}

function Cell({ field, sectionAt, latest, shown, asked, mayEnter, mayAsk, doses }: CellProps) {
  const values = latest[field.id] ?? []
  const beside = besideDose(field.id, values[0]?.value, doses.as)
  const value = withRemark(shownValue(field, values, sectionAt, shown), beside)
  const label = fieldLabel(field.id)
  const askedAt = asked.get(field.id)
  const isOpen = value.state === 'unanswered' || value.state === 'unusable'
  return (
    <div className={values.length > 0 ? 'hasprov' : undefined}>
      <dt>{label}</dt>
      <dd>
        {values.length > 0 ? (
          <details className="prov">
            <summary>
              <Answer {...value} />
            </summary>
            <div className="provcell">
              <Provenance code={field.id} values={values} shown={shown} mayEnter={mayEnter} />
              {field.id === 'norepinephrine' && mayEnter ? <DoseCounts {...doses} /> : null}
            </div>
          </details>
        ) : null}
        {isOpen && askedAt ? <span className="pend">asked {formatMoment(askedAt, shown.zone, shown.now)}</span> : null}
        {isOpen && !askedAt && mayAsk ? <AskLink code={field.id} label={label} /> : null}
        {value.state === 'unanswered' && !askedAt && !mayAsk ? <span className="q">not answered</span> : null}
      </dd>
    </div>
  )
}

function NoPf({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : <p className="sm q">{sentence}</p>
}

function withRemark(value: ShownValue, remark: string | null): ShownValue {
  if (remark === null || value.state !== 'value') return value
  return { ...value, sub: [value.sub, remark].filter(Boolean).join(', ') }
}

/** The newest measurement of a section: the time that stands at its head. */
function newestOf(section: BedsideSection, latest: Latest) {
  const firsts = [...section.series, ...section.cells].flatMap(({ id }) => latest[id]?.[0] ?? [])
  return firsts.sort((a, b) => b.measuredAt.getTime() - a.measuredAt.getTime())[0] ?? null
}
