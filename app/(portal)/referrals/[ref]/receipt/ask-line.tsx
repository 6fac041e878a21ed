'use client'

import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import { Answer } from '#app/_components/ui/value-cell.tsx'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { readAnswer } from '#lib/clinical/read-answer.ts'
import type { Reading, ReadingContext } from '#lib/clinical/read-typed-number.ts'
import { type FormValues, textOf, valuesOf } from '#lib/form-values.ts'
import { partName, toEntries } from '#lib/referrals/answers-form.ts'
import type { AskItem } from '#lib/referrals/ask-items.ts'
import { DoseCounts, type DoseCountsProps } from '../norepinephrine/dose-counts.tsx'
import { AskControl } from './ask-control.tsx'
import { SaveState } from './save-state.tsx'
import type { Saves } from './use-saves.ts'

interface AskLineProps {
  item: AskItem
  idPrefix: string
  saves: Saves
  typed: FormValues
  /** What the answer is read by, as the server will. */
  context: ReadingContext
  zone: string
  doses: DoseCountsProps
  /** Set where a new answer replaces one that was wrong. */
  correctsId?: string | undefined
}

/**
 * One answer, saved by itself as soon as its box is left. Nothing is called saved before the server has said so, and what
 * was typed stays in the box whatever happens.
 */
export function AskLine({ item, idPrefix, saves, typed, context, zone, doses, correctsId }: AskLineProps) {
  const line = useRef<HTMLLIElement>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const lastSaved = useRef<string>(undefined)
  const state = saves.stateOf(item.code)
  const id = `${idPrefix}-${item.code}`

  const send = (more: FormValues = {}) => {
    const box = line.current
    if (!box) return
    const values = { ...valuesIn(box), ...more }
    const [entry] = toEntries(values, zone, new Date())
    const content = JSON.stringify(entry)
    if (!entry || content === lastSaved.current) return
    lastSaved.current = content
    setReading(read(item, values, context))
    saves.save(item.code, [entry])
  }

  // What was typed before this page's scripts had come was left without a save. Whoever is still in the box leaves it later.
  const sendEarly = useEffectEvent(() => {
    if (item.control !== 'several' && !line.current?.contains(document.activeElement)) send()
  })
  useEffect(() => sendEarly(), [])

  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    // From the number to its unit, or from the day to the time: the answer is not finished yet.
    const goesOn = isBox(relatedTarget) && line.current?.contains(relatedTarget)
    if (isBox(target) && !goesOn && item.control !== 'several') send()
  }
  const onChange = ({ target }: ChangeEvent<HTMLLIElement>) => {
    if (target instanceof HTMLSelectElement) send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    send()
  }
  const onPress = (event: MouseEvent<HTMLElement>) => {
    const button = event.target instanceof Element ? event.target.closest('button[name]') : null
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    send({ [button.name]: button.value })
  }
  const use = (suggested: NonNullable<Reading['suggestion']>) => {
    fill(line.current, partName('typed', item.code), suggested.typed)
    fill(line.current, partName('unit', item.code), suggested.unit)
    send()
  }
  const isWide = item.control === 'several' || item.control === 'words' || item.control === 'lines'
  const remark = reading?.message ?? reading?.question
  return (
    <li
      ref={line}
      className={isWide ? 'wide' : 'line'}
      onBlur={onBlur}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onClick={onPress}
    >
      <label className="lab" htmlFor={id}>
        {item.label}
        {item.standing ? <StandingLine item={item} /> : null}
      </label>
      <span className="pair one">
        <AskControl
          item={item}
          idPrefix={idPrefix}
          typed={typed}
          describedBy={remark ? `${id}-remark` : undefined}
          invalid={Boolean(reading?.message)}
        />
        {correctsId ? <input type="hidden" name={partName('corrects', item.code)} value={correctsId} /> : null}
      </span>
      <span className="pn">
        {item.control === 'several' ? (
          <Button size="small" onClick={() => send()}>
            Save
          </Button>
        ) : null}
        {item.isDose ? (
          <button type="submit" className="btn sm" name={partName('typed', item.code)} value="none">
            None
          </button>
        ) : (
          <button type="submit" className="btn sm" name={partName('state', item.code)} value="pending">
            Pending
          </button>
        )}
        <button type="submit" className="btn sm" name={partName('state', item.code)} value="not_known">
          Not known
        </button>
      </span>
      {item.code === 'norepinephrine' ? (
        <div className="below">
          <DoseCounts {...doses} />
        </div>
      ) : null}
      <div className="below" role="status">
        <SaveState state={state} onRetry={() => saves.retry(item.code)} zone={zone} />
        {remark ? (
          <FieldMessage id={`${id}-remark`}>
            {remark}{' '}
            {reading?.suggestion ? (
              <Button size="small" onClick={() => reading.suggestion && use(reading.suggestion)}>
                Use {reading.suggestion.text}
              </Button>
            ) : null}
            {reading?.question ? (
              <Button
                size="small"
                onClick={() => {
                  send({ [partName('confirmed', item.code)]: 'on' })
                  setReading(null)
                }}
              >
                Yes, that is right
              </Button>
            ) : null}
          </FieldMessage>
        ) : null}
      </div>
    </li>
  )
}

function StandingLine({ item: { standing, code } }: { item: AskItem }) {
  if (!standing) return null
  const { state, text, entered } = standing
  return (
    <span className="hint stand">
      {state === 'value' ? (
        <>
          sent {text}, {entered}
        </>
      ) : null}
      {state === 'unusable' ? <Answer state="unusable" text={text} /> : null}
      {state === 'pending' ? <Answer state="pending" since={`said ${entered}`} /> : null}
      {state === 'not_known' ? <Answer state="not_known" /> : null}
      {state === 'not_applicable' ? <Answer state="not_applicable" /> : null}
      {state === 'pending' && fieldById(code).serial ? ' Enter the result when it comes.' : null}
    </span>
  )
}

function isBox(element: EventTarget | null): element is HTMLElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}

function valuesIn(box: HTMLElement): FormValues {
  const form = new FormData()
  for (const control of box.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input[name], select[name], textarea[name]',
  )) {
    const isOff = control instanceof HTMLInputElement && control.type === 'checkbox' && !control.checked
    if (!isOff) form.append(control.name, control.value)
  }
  return valuesOf(form)
}

function fill(box: HTMLElement | null, name: string, value: string): void {
  const control = box?.querySelector(`[name="${CSS.escape(name)}"]`)
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value
}

/** What the box says about a number or words; ticks and choices cannot be wrong. */
function read(item: AskItem, values: FormValues, context: ReadingContext): Reading | null {
  const typed = textOf(values, partName('typed', item.code))
  if (textOf(values, partName('state', item.code)) || !typed) return null
  if (item.control !== 'number' && item.control !== 'words') return null
  const reading = readAnswer(fieldById(item.code), typed, textOf(values, partName('unit', item.code)), context)
  const isConfirmed = textOf(values, partName('confirmed', item.code)) !== undefined
  return isConfirmed ? null : reading
}
