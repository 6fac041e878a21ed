import { useState } from 'react'
import { fill } from '#lib/clinical/fill.ts'
import { unitInWords, unitText } from '#lib/clinical/unit-text.ts'
import type { AskedNumber, Entry } from './asked.ts'
import { LONGEST_TYPED } from './fragment.ts'
import type { ReadEntry } from './read-entry.ts'
import { useWords } from './words-context.ts'

interface NumberEntryProps {
  asked: AskedNumber
  entry: Entry
  reading: ReadEntry
  onChange: (entry: Entry) => void
}

/** A number as text, with its unit beside it. What was typed is never changed, by no unit and no message. */
export function NumberEntry({ asked, entry, reading, onChange }: NumberEntryProps) {
  const { id, name, hint, units } = asked
  const { form: say } = useWords()
  const unit = entry.unit ?? units[0] ?? ''
  // A first message waits until the field is left: half a number is not an error. Once it is there it follows the typing.
  const [waits, setWaits] = useState(false)
  const message = waits ? null : (reading.message ?? reading.question)
  const isWrong = !waits && reading.message !== null
  const suggestion = message === null ? null : reading.suggestion
  return (
    <div className="ask">
      <label htmlFor={id}>{name}</label>
      <div className="number">
        <input
          type="text"
          id={id}
          name={id}
          value={entry.typed}
          maxLength={LONGEST_TYPED}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-unit ${id}-more`}
          onChange={({ target }) => {
            if (message === null) setWaits(true)
            onChange({ ...entry, typed: target.value })
          }}
          onBlur={() => setWaits(false)}
        />
        <UnitChoice
          asked={asked}
          unit={unit}
          onChoose={(chosen) => {
            setWaits(false)
            onChange({ ...entry, unit: chosen })
          }}
        />
      </div>
      <div id={`${id}-more`}>
        {hint ? <p className="hint">{hint}</p> : null}
        {reading.countsAs && message === null ? (
          <p className="hint">{fill(say.countsAs, { value: reading.countsAs })}</p>
        ) : null}
        <div aria-live="polite">{message ? <p className={isWrong ? 'wrong' : 'unusual'}>{message}</p> : null}</div>
      </div>
      {suggestion ? (
        <button
          type="button"
          className="small-act"
          onClick={() => onChange({ typed: suggestion.typed, unit: suggestion.unit })}
        >
          {fill(say.use, { text: suggestion.text })}
        </button>
      ) : null}
    </div>
  )
}

function UnitChoice({ asked, unit, onChoose }: { asked: AskedNumber; unit: string; onChoose: (unit: string) => void }) {
  const { id, name, units } = asked
  const { form: say, reading } = useWords()
  if (units.length < 2)
    return (
      <span className="unit" id={`${id}-unit`}>
        <span aria-hidden="true">{unitText(unit, reading?.units)}</span>
        <span className="hide">{unitInWords(unit, reading?.units)}</span>
      </span>
    )
  return (
    <span className="unit" id={`${id}-unit`}>
      <select
        aria-label={fill(say.unitOf, { name })}
        name={`${id}.unit`}
        value={unit}
        onChange={({ target }) => onChoose(target.value)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {unitText(one, reading?.units)}
          </option>
        ))}
      </select>
    </span>
  )
}
