import type { ComponentProps } from 'react'
import { TextField } from '#app/_components/ui/field.tsx'
import { NOT_KNOWN } from '#lib/referrals/alert.ts'
import type { EcprTap } from '#lib/referrals/alert-form.ts'

interface EcprTapsProps {
  /** What each control needs beside its name: its registration, and what was typed before. */
  control: (name: EcprTap) => Pick<ComponentProps<'input'>, 'name' | 'ref' | 'onChange' | 'onBlur'>
  typed: Readonly<Record<string, string>>
  messages: Readonly<Record<string, string | undefined>>
}

const NOT_KNOWN_TAP = { value: NOT_KNOWN, label: 'Not known' }
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, NOT_KNOWN_TAP]
const RHYTHMS = [
  { value: 'vf', label: 'VF' },
  { value: 'pvt', label: 'Pulseless VT' },
  { value: 'pea', label: 'PEA' },
  { value: 'asystole', label: 'Asystole' },
  NOT_KNOWN_TAP,
]

/** Six taps while compressions run. They follow the send button and hold up nothing: sent with the alert, or after it. */
export function EcprTaps({ control, typed, messages }: EcprTapsProps) {
  const parts = { control, typed, messages }
  return (
    <section className="taps" aria-labelledby="taps-title">
      <h2 id="taps-title">Six taps for ECPR</h2>
      <p className="q sm">Now or after sending: the alert does not wait for them.</p>
      <Choice name="ongoing_cpr" legend="CPR in progress" choices={YES_NO} {...parts} />
      <Time name="arrest_at" label="Collapse" {...parts} />
      <Choice name="arrest_witnessed" legend="Witnessed" choices={YES_NO} {...parts} />
      <Time name="cpr_started_at" label="First compressions" {...parts} />
      <Choice name="initial_rhythm" legend="First rhythm" choices={RHYTHMS} {...parts} />
      <Choice name="mechanical_cpr" legend="Mechanical device" choices={YES_NO} {...parts} />
    </section>
  )
}

function Choice({
  name,
  legend,
  choices,
  control,
  typed,
  messages,
}: EcprTapsProps & { name: EcprTap; legend: string; choices: readonly { value: string; label: string }[] }) {
  return (
    <fieldset className="tap">
      <legend>{legend}</legend>
      <div className="pick">
        {choices.map(({ value, label }) => (
          <label className="opt" key={value}>
            <input type="radio" value={value} defaultChecked={typed[name] === value} {...control(name)} />
            {label}
          </label>
        ))}
      </div>
      {messages[name] ? <p className="fielderr">{messages[name]}</p> : null}
    </fieldset>
  )
}

function Time({ name, label, control, typed, messages }: EcprTapsProps & { name: EcprTap; label: string }) {
  return (
    <div className="tap">
      <TextField
        id={name}
        label={label}
        inputMode="numeric"
        placeholder="hh:mm"
        autoComplete="off"
        maxLength={5}
        defaultValue={typed[name]}
        message={messages[name]}
        {...control(name)}
      />
    </div>
  )
}
