'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import { EMPTY_TIME } from '../gas-line/empty-time.ts'
import { usePickedValue } from './picked-value.tsx'
import { StepSelect, StepSubmit, StepText, StepTick, StepTime, StepWords } from './step-fields.tsx'
import { StepForm, StepRefusal, useStepForm } from './step-form.tsx'

/** As much of a field of the catalogue as its control needs. */
export interface EnterableField {
  readonly id: string
  readonly label: string
  readonly section: string
  readonly control: 'number' | 'yes_no' | 'choice' | 'choices' | 'lines' | 'words' | 'moment'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What it can be typed in, its own unit first. */
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly hasWords: boolean
}

interface EnterValueProps {
  readonly fields: readonly EnterableField[]
  /** Made by the server for each drawing of the page: sent twice, a value is stored once. */
  readonly submissionId: string
  readonly hospital: string
  /** Staff type for somebody: on whose word. */
  readonly asksWord: boolean
}

const STATES = [
  { value: 'value', label: 'a value' },
  { value: 'pending', label: 'pending' },
  { value: 'not_known', label: 'not known' },
  { value: 'not_applicable', label: 'does not apply' },
] as const

const EMPTY_CORRECTS = 'empty is the time of the value that this corrects'

/** A value on a caller's word, or a correction. The old one stays on record. */
export function EnterValue({ fields, submissionId, hospital, asksWord }: EnterValueProps) {
  const { picked, pick } = usePickedValue()
  const box = useRef<HTMLDetailsElement>(null)
  const field = fields.find(({ id }) => id === picked?.code)
  const bySection = Map.groupBy(fields, ({ section }) => section)

  useEffect(() => {
    if (!picked || !box.current) return
    box.current.open = true
    box.current.scrollIntoView({ block: 'nearest' })
    box.current.querySelector<HTMLElement>('[name=typed]')?.focus()
  }, [picked])

  return (
    <details className="entry" id="enter" ref={box}>
      <summary className="btn">Enter a value</summary>
      <StepForm step="values">
        <input type="hidden" name="submissionId" value={submissionId} />
        {picked?.correctsId ? <input type="hidden" name="correctsId" value={picked.correctsId} /> : null}
        <div>
          <label htmlFor="enter-code">Which value</label>
          <select
            id="enter-code"
            name="code"
            value={picked?.code ?? ''}
            onChange={(event) => pick(event.target.value ? { code: event.target.value, correctsId: null } : null)}
          >
            <option value="">Choose</option>
            {[...bySection].map(([section, within]) => (
              <optgroup key={section} label={section}>
                {within.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        {field ? (
          <>
            <Control key={field.id} field={field} />
            <StepSelect name="state" label="It is" options={STATES} first="value" />
            <div className="two">
              <StepTime
                name="measuredAt"
                label="Measured at"
                hint={`Time at ${hospital}; ${picked?.correctsId ? EMPTY_CORRECTS : EMPTY_TIME}`}
              />
              {asksWord ? <StepText name="wordOf" label="On whose word" /> : null}
            </div>
            {field.control === 'number' ? (
              <StepTick name="unusualConfirmed" label="It was read back, also if it is unusual" plain />
            ) : null}
          </>
        ) : null}
        {picked?.correctsId ? <p className="sm q">This corrects the entry that is shown; it stays on record.</p> : null}
        <OtherMessages />
        <StepRefusal />
        <p className="acts">
          <StepSubmit>{picked?.correctsId ? 'Save the correction' : 'Save the value'}</StepSubmit>
          {picked ? (
            <Button tone="text" onClick={() => pick(null)}>
              Clear
            </Button>
          ) : null}
        </p>
      </StepForm>
    </details>
  )
}

/** Messages of the server that belong to the value as a whole. */
function OtherMessages() {
  const { id, fields } = useStepForm()
  return Object.entries(fields)
    .filter(([name]) => name.startsWith('values') || name === 'submissionId')
    .map(([name, message]) => (
      <FieldMessage key={name} id={`${id}-${name}-message`}>
        {message}
      </FieldMessage>
    ))
}

function Control({ field }: { readonly field: EnterableField }) {
  const { label, control, options, units } = field
  switch (control) {
    case 'number':
      return (
        <div className="two">
          <StepText name="typed" label={label} inputMode="decimal" />
          {units.length > 1 ? (
            <StepSelect name="typedUnit" label="Unit" options={units} first={units[0]?.value} />
          ) : (
            <>
              <input type="hidden" name="typedUnit" value={units[0]?.value ?? ''} />
              <p className="unitonly q">{units[0]?.label}</p>
            </>
          )}
        </div>
      )
    case 'yes_no':
      return (
        <StepSelect
          name="typed"
          label={label}
          empty="Choose"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'choice':
      return (
        <>
          <StepSelect name="typed" label={label} empty="Choose" options={options} />
          {field.hasWords ? <StepText name="words" label="In words" /> : null}
        </>
      )
    case 'choices':
      return (
        <fieldset>
          <legend>{label}</legend>
          <div className="opts">
            {options.map((option) => (
              <label key={option.value} className="opt">
                <input type="checkbox" name="typed" value={option.value} /> <span>{option.label}</span>
              </label>
            ))}
          </div>
          {field.hasWords ? <StepText name="words" label="In words" /> : null}
        </fieldset>
      )
    case 'lines':
      return <StepWords name="typed" label={label} hint="One on each line" />
    case 'moment':
      return <StepTime name="typed" label={label} />
    case 'words':
      return <StepWords name="typed" label={label} rows={2} />
  }
}
