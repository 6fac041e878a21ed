'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button, type ButtonLook } from '#app/_components/ui/button.tsx'
import { describedBy, Field, FieldMessage, TextAreaField, TextField } from '#app/_components/ui/field.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { type RadioTile, RadioTiles } from '#app/_components/ui/radio-tiles.tsx'
import { textOf } from '#lib/form-values.ts'
import { useStepForm } from './step-form.tsx'

interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** What every field of a step shares: its id, what stands in it, its message, and its place in the form. */
function useField(name: string, first?: string) {
  const { id, values, fields } = useStepForm()
  const { register, formState } = useFormContext()
  const error = formState.errors[name]?.message
  const message = typeof error === 'string' ? error : formState.isSubmitted ? undefined : fields[name]
  return {
    id: `${id}-${name}`,
    message,
    input: { ...register(name), defaultValue: textOf(values, name) ?? first },
  }
}

export function StepText({
  name,
  label,
  hint,
  first,
  ...rest
}: FieldProps & { readonly first?: string | undefined } & Pick<
    ComponentProps<'input'>,
    'inputMode' | 'placeholder' | 'list' | 'autoComplete' | 'type'
  > & { readonly unit?: string }) {
  const { id, message, input } = useField(name, first)
  return <TextField id={id} label={label} hint={hint} message={message} autoComplete="off" {...rest} {...input} />
}

export function StepWords({ name, label, hint, rows = 3 }: FieldProps & { readonly rows?: number }) {
  const { id, message, input } = useField(name)
  return <TextAreaField id={id} label={label} hint={hint} message={message} rows={rows} {...input} />
}

/** A time on the clock of the referring hospital: "07:30". */
export function StepTime({ first, ...props }: FieldProps & { readonly first?: string | undefined }) {
  return <StepText {...props} first={first} inputMode="numeric" placeholder="hh:mm" />
}

/** A time still to come, and how many days later than the next time that the clock shows it. */
export function StepTimeAhead({ name, label, hint }: FieldProps) {
  const { id, message, input } = useField(name)
  const days = useField(`${name}Days`, '0')
  return (
    <Field id={id} label={label} hint={hint} message={message}>
      <div className="timeahead">
        <input
          id={id}
          inputMode="numeric"
          placeholder="hh:mm"
          autoComplete="off"
          aria-invalid={message ? true : undefined}
          aria-describedby={describedBy(id, { hint, message })}
          {...input}
        />
        <select aria-label="Which day" {...days.input}>
          <option value="0">within 24 h</option>
          <option value="1">a day later</option>
          <option value="2">2 days later</option>
          <option value="3">3 days later</option>
          <option value="6">a week later</option>
        </select>
      </div>
    </Field>
  )
}

export function StepChoice({
  name,
  label,
  hint,
  tiles,
  columns,
}: FieldProps & { readonly tiles: readonly RadioTile[]; readonly columns?: 1 | 2 }) {
  const { id, message, input } = useField(name)
  const { defaultValue, ...registered } = input
  return (
    <RadioTiles
      id={id}
      name={name}
      legend={label}
      hint={hint}
      message={message}
      tiles={tiles}
      columns={columns ?? 1}
      defaultValue={defaultValue}
      inputProps={registered}
    />
  )
}

export function StepSelect({
  name,
  label,
  hint,
  options,
  empty,
  first,
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Said while nothing is chosen. */
  readonly empty?: string
  readonly first?: string | undefined
}) {
  const { id, message, input } = useField(name, first)
  return (
    <Field id={id} label={label} hint={hint} message={message}>
      <select
        id={id}
        aria-invalid={message ? true : undefined}
        aria-describedby={describedBy(id, { hint, message })}
        {...input}
        defaultValue={input.defaultValue ?? ''}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function StepTick({ name, label, plain = false }: FieldProps & { readonly plain?: boolean }) {
  const { id, message, input } = useField(name)
  const { defaultValue, ...registered } = input
  return (
    <div>
      <label className={plain ? 'opt plain' : 'opt'} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          value="yes"
          defaultChecked={defaultValue !== undefined}
          aria-describedby={describedBy(id, { message })}
          {...registered}
        />
        <span>{label}</span>
      </label>
      {message ? <FieldMessage id={`${id}-message`}>{message}</FieldMessage> : null}
    </div>
  )
}

/** Sends the form. Stays live also when something is missing: pressing it leads to the gap. */
export function StepSubmit({
  tone,
  size,
  hotkey,
  children,
}: ButtonLook & { readonly hotkey?: string; readonly children: ReactNode }) {
  const { pending } = useStepForm()
  return (
    <Button type="submit" tone={tone} size={size} aria-busy={pending || undefined} aria-keyshortcuts={hotkey}>
      {children} {hotkey ? <Kbd>{hotkey}</Kbd> : null}
    </Button>
  )
}
