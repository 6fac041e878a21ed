'use client'

import { type FormEvent, useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { FieldMessage, TextAreaField, TextField } from '#app/_components/ui/field.tsx'
import type { GasLineReading } from '#lib/clinical/gas-line/gas-reading.ts'
import { printGasLine } from '#lib/clinical/gas-line/print-gas-line.ts'
import { GAS_LINE_LIMIT, readGasLine } from '#lib/clinical/gas-line/read-gas-line.ts'
import type { ReadingContext } from '#lib/clinical/read-typed-number.ts'
import { formatClockAndAgo } from '#lib/dates.ts'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, textOf, valuesOf } from '#lib/form-values.ts'
import { GAS_FORM, type GasLineForm, toGasLine } from '#lib/referrals/gas-line-form.ts'
import { lastTime } from '#lib/wall-time.ts'
import { SaveState } from '../receipt/save-state.tsx'
import { useSaves } from '../receipt/use-saves.ts'
import { takeGasLine } from './actions.ts'
import { EMPTY_TIME } from './empty-time.ts'
import { NOTHING_YET } from './gas-line-state.ts'
import { Readings } from './readings.tsx'

interface GasLineProps {
  readonly reference: string
  /** The referring hospital's, in which a typed time is read. */
  readonly zone: string
  readonly hospital: string
  /** Made with the page: sent twice, the values are stored once. */
  readonly submissionId: string
  readonly context: ReadingContext
  /** Staff type for somebody: on whose word. */
  readonly asksWord?: boolean
}

/** A pause in typing after which the text is read. */
const PAUSE_MS = 400
const SAVES = 'gas-line'

/**
 * A blood gas with its ventilator settings, pasted or typed as one line. What is read of it is shown value by value, and
 * only what a person leaves ticked or chooses is saved, all at once and as measured at one time.
 */
export function GasLine({ reference, zone, hospital, submissionId, context, asksWord = false }: GasLineProps) {
  const [state, post] = useActionState(takeGasLine, NOTHING_YET)
  const isAlive = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const typed = state.outcome === 'read' || state.outcome === 'refused' ? state.values : null
  const refused = state.outcome === 'refused' ? state : null
  const [line, setLine] = useState(() => textIn(typed, GAS_FORM.line))
  const [shown, setShown] = useState(line)
  const [fields, setFields] = useState<FieldMessages>(refused?.fields ?? {})
  const [sent, setSent] = useState({ line: '', content: '', text: '' })
  // Null until somebody types it: the time of the line.
  const [typedTime, setTypedTime] = useState(refused ? textIn(typed, GAS_FORM.drawn) : null)
  const form = useRef<HTMLFormElement>(null)
  const saves = useSaves(reference)
  const saving = saves.stateOf(SAVES)
  const reading = readGasLine(shown, context)
  const isEmpty = shown.trim() === ''
  const drawn = typedTime ?? reading.time ?? textIn(typed, GAS_FORM.drawn)

  // What was typed before this page's scripts had come.
  useEffect(() => {
    const box = form.current?.elements.namedItem(GAS_FORM.line)
    if (box instanceof HTMLTextAreaElement && box.value !== '') setLine(box.value)
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setShown(line), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [line])
  useEffect(() => {
    if (saving.phase !== 'sent') return
    // Another line may have been begun meanwhile.
    setLine((now) => (now === sent.line ? '' : now))
    setShown((now) => (now === sent.line ? '' : now))
    setTypedTime(null)
    setFields({})
  }, [saving.phase, sent.line])
  useEffect(() => {
    if (Object.keys(fields).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [fields])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!isAlive) return
    event.preventDefault()
    if (saving.phase === 'sending') return
    const result = toGasLine(valuesOf(new FormData(event.currentTarget)), context, zone, new Date())
    setShown(line)
    setFields(fieldsOf(result))
    if (result.kind !== 'confirmed') return
    const content = JSON.stringify(result.entries)
    const isOnItsWay = saving.phase === 'waiting' || saving.phase === 'signed_out'
    // The same values again keep their submission: it may have been stored already.
    if (isOnItsWay && content === sent.content) return saves.retry(SAVES)
    setSent({ line, content, text: printGasLine(result.values) })
    saves.save(SAVES, result.entries)
  }

  return (
    <form ref={form} action={post} className="gasline" onSubmit={onSubmit}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="zone" value={zone} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name={GAS_FORM.shown} value={shown} />
      <TextAreaField
        id="gas-line"
        name={GAS_FORM.line}
        label="Blood gas and ventilator, as one line"
        hint="Paste it, or type it as you would say it: 7.18/68/52/24 on 1.0 PEEP 16. You confirm each value; nothing is saved before."
        message={fields[GAS_FORM.line]}
        rows={2}
        maxLength={GAS_LINE_LIMIT}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
      <p className="vh" role="status">
        {isEmpty ? '' : summaryOf(reading)}
      </p>
      {isEmpty ? null : (
        <>
          <Readings id="gas-line" reading={reading} typed={refused?.values ?? null} fields={fields} />
          <div className="two">
            <TextField
              id="gas-line-drawn"
              name={GAS_FORM.drawn}
              label="Measured at"
              hint={momentOf(drawn, zone) ?? `Time at ${hospital}; ${EMPTY_TIME}`}
              message={fields[GAS_FORM.drawn]}
              inputMode="numeric"
              placeholder="hh:mm"
              maxLength={5}
              autoComplete="off"
              value={drawn}
              onChange={(event) => setTypedTime(event.target.value)}
            />
            {asksWord ? (
              <TextField
                id="gas-line-word"
                name={GAS_FORM.wordOf}
                label="On whose word"
                maxLength={120}
                autoComplete="off"
                defaultValue={textIn(typed, GAS_FORM.wordOf)}
              />
            ) : null}
          </div>
        </>
      )}
      <div className="addrow">
        {isAlive ? null : (
          <Button type="submit" name="press" value="read">
            Read the line
          </Button>
        )}
        {isEmpty || !canSave(reading) ? null : (
          <Button type="submit" name="press" value="save" aria-busy={saving.phase === 'sending' || undefined}>
            Save these values
          </Button>
        )}
        <div role="status">
          {refused && isEmptyRecord(refused.fields) ? (
            <FieldMessage id="gas-line-refused">{refused.message}</FieldMessage>
          ) : null}
          <SaveState state={saving} onRetry={() => saves.retry(SAVES)} zone={zone} />
          {saving.phase === 'sent' ? <p className="hint">{sent.text}</p> : null}
          {state.outcome === 'saved' ? <p className="hint">Saved: {state.saved}</p> : null}
        </div>
      </div>
    </form>
  )
}

function textIn(values: FormValues | null, name: string): string {
  return (values && textOf(values, name)) ?? ''
}

/** "13 Mar 23:40, 9 h ago": the day is not typed, so it is shown. */
function momentOf(typed: string, zone: string): string | undefined {
  const now = new Date()
  const at = lastTime(typed, zone, now)
  return at && formatClockAndAgo(at, zone, now)
}

function fieldsOf(form: GasLineForm): FieldMessages {
  if (form.kind === 'refused') return form.fields
  return form.kind === 'not_shown' ? { [GAS_FORM.line]: 'Look at what was read of it, then save.' } : {}
}

function isEmptyRecord(fields: FieldMessages): boolean {
  return Object.keys(fields).length === 0
}

function canSave({ values, questions }: GasLineReading): boolean {
  return values.length > 0 || questions.length > 0
}

/** "6 values read, 1 question, 1 piece not read." */
function summaryOf({ values, questions, notRead }: GasLineReading): string {
  const count = (amount: number, one: string, more: string) => (amount === 1 ? `1 ${one}` : `${amount} ${more}`)
  const parts = [
    count(values.length, 'value read', 'values read'),
    ...(questions.length > 0 ? [count(questions.length, 'question', 'questions')] : []),
    ...(notRead.length > 0 ? [count(notRead.length, 'piece not read', 'pieces not read')] : []),
  ]
  return `${parts.join(', ')}.`
}
