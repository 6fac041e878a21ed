import { Fragment, useEffect, useRef, useState } from 'react'
import { fill } from '#lib/clinical/fill.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import type { Asked, Entry } from './asked.ts'
import { type About, chartText, figureLine } from './chart-text.ts'
import { ChoiceEntry, TicksEntry } from './choice-entry.tsx'
import type { Contradictions } from './contradictions.ts'
import type { Figure } from './figure.ts'
import { FigureView } from './figure-view.tsx'
import { writeFragment } from './fragment.ts'
import { NumberEntry } from './number-entry.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { OPEN, type ReadEntry, type Readings, readEntries, type Value } from './read-entry.ts'
import { ResultActs } from './result-acts.tsx'
import { type EntriesState, useEntries } from './use-entries.ts'
import { useWords, WordsProvider } from './words-context.ts'

/** Long enough for a number to be finished before it is read out. */
const SETTLED_AFTER_MS = 1200

const UNTOUCHED: Entry = { typed: '' }

/** As many figures as two lines of a phone hold. */
const SHOWN_IN_STRIP = 3

/** What is entered and usable, by question. */
export type Values = Readonly<Record<string, Value | undefined>>

/** What a page on the server gives to its calculator. */
export interface CalculatorProps {
  about: About
  asked: readonly Asked[]
  words: CalculatorWords
}

interface Props extends CalculatorProps {
  contradictions?: (values: Values, words: CalculatorWords) => Contradictions
  /** Questions, in their order, that one press answers with 0 where they are still empty. */
  restIsZero?: readonly string[]
  figuresOf: (values: Values, words: CalculatorWords) => readonly Figure[]
}

/** A form whose result follows every answer. It runs in this browser and sends nothing. */
export function Calculator({ about, asked, words, figuresOf, restIsZero, contradictions = () => ({}) }: Props) {
  const { form: say } = words
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { entries, isMalformed, change, clear } = useEntries(asked, form)
  const readings = withoutContradicted(readEntries(asked, entries, words), contradictions, words)
  const values = valuesOf(readings)
  const figures = saidOnce(figuresOf(values, words))
  const link = () => `${location.origin}${location.pathname}${writeFragment(asked, entries)}`
  return (
    <WordsProvider value={words}>
      <div className="calc">
        <form ref={form} aria-label={say.known} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
          <p className="private">
            {say.private}
            {isMalformed ? <span role="alert"> {say.malformed}</span> : null}
          </p>
          {asked.map((question) => (
            <Fragment key={question.id}>
              <Ask
                asked={question}
                entry={entries[question.id] ?? UNTOUCHED}
                reading={readings.get(question.id) ?? OPEN}
                change={change}
              />
              {question.id === restIsZero?.at(-1) ? (
                <RestIsZero ids={restIsZero} entries={entries} change={change} />
              ) : null}
            </Fragment>
          ))}
        </form>
        <Strip figures={figures} onPress={() => heading.current?.focus()} />
        <div className="result">
          <h2 ref={heading} tabIndex={-1}>
            {say.result}
          </h2>
          {figures.map((figure) => (
            <FigureView key={figure.id} figure={figure} onGoTo={goTo} />
          ))}
          <ResultActs
            chart={() => chartText(about, figures, { asked, readings, words, at: new Date() })}
            link={link}
            onClear={clear}
          />
          <Spoken
            text={
              Object.keys(entries).length === 0 ? '' : figures.map((figure) => figureLine(figure, words)).join('. ')
            }
          />
        </div>
        <PrintSheet about={about} figures={figures} asked={asked} readings={readings} />
      </div>
    </WordsProvider>
  )
}

/** The same reason for no figure at all is not repeated under each name. */
function saidOnce(figures: readonly Figure[]): readonly Figure[] {
  const [first, ...others] = figures
  if (first === undefined || others.length === 0) return figures
  const isSame = ({ value, open, notes }: Figure) => value === null && open.length === 0 && notes[0] === first.notes[0]
  return figures.every(isSame) ? [{ ...first, name: figures.map(({ name }) => name).join(', ') }] : figures
}

function valuesOf(readings: Readings): Values {
  return Object.fromEntries([...readings].map(([id, { value }]) => [id, value]))
}

function withoutContradicted(
  readings: Readings,
  contradictions: NonNullable<Props['contradictions']>,
  words: CalculatorWords,
): Readings {
  const found = contradictions(valuesOf(readings), words)
  const unusable = ([id, reading]: [string, ReadEntry]): [string, ReadEntry] =>
    found[id] === undefined
      ? [id, reading]
      : [
          id,
          {
            ...reading,
            value: undefined,
            shown: fill(words.form.notUsed, { shown: `${reading.shown}` }),
            message: found[id],
          },
        ]
  return new Map([...readings].map(unusable))
}

interface AskProps {
  asked: Asked
  entry: Entry
  reading: ReadEntry
  change: (id: string, entry: Entry) => void
}

function Ask({ asked, entry, reading, change }: AskProps) {
  const { id } = asked
  if (asked.kind === 'number')
    return <NumberEntry asked={asked} entry={entry} reading={reading} onChange={(next) => change(id, next)} />
  const choose = (typed: string) => change(id, { typed })
  if (asked.kind === 'ticks') return <TicksEntry asked={asked} typed={entry.typed} onChange={choose} />
  return <ChoiceEntry asked={asked} typed={entry.typed} onChange={choose} />
}

function RestIsZero({ ids, entries, change }: { ids: readonly string[] } & Pick<EntriesState, 'entries' | 'change'>) {
  const enterZero = () => {
    for (const id of ids) if (!entries[id]?.typed) change(id, { ...entries[id], typed: '0' })
  }
  return (
    <button type="button" className="small-act" onClick={enterZero}>
      {useWords().form.none}
    </button>
  )
}

/** To the question that would answer an open input: its box, or what is chosen in it. */
function goTo(id: string): void {
  const place = document.getElementById(id)
  const inputs = place instanceof HTMLInputElement ? [place] : [...(place?.querySelectorAll('input') ?? [])]
  const target = inputs.find(({ checked }) => checked) ?? inputs[0]
  target?.focus()
}

/** On narrow screens, where the result lies below the form: in short, always in sight. */
function Strip({ figures, onPress }: { figures: readonly Figure[]; onPress: () => void }) {
  const { noResult, result } = useWords().form
  const shown = figures.filter(({ value }) => value !== null).slice(0, SHOWN_IN_STRIP)
  return (
    <button type="button" className="strip" onClick={onPress}>
      <span>
        {shown.length === 0 ? (figures[0]?.notes[0] ?? noResult) : null}
        {shown.map(({ id, name, value, unit }) => (
          <span key={id} className="one">
            {name}{' '}
            <b>
              <span className="num">{value}</span> {unit}
            </b>
          </span>
        ))}
      </span>
      <span className="to">{result}</span>
    </button>
  )
}

/** Reads the result out when the typing rests. */
function Spoken({ text }: { text: string }) {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="hide" role="status">
      {settled}
    </p>
  )
}
