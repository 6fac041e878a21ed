'use client'

import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'
import { Button, type ButtonLook } from '#app/_components/ui/button.tsx'
import { describedBy, Field, FieldMessage, TextField } from '#app/_components/ui/field.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, textOf } from '#lib/form-values.ts'
import { KeptForm } from '../_kept-form.tsx'
import { useRosterActs } from './roster-acts.tsx'

interface OneForm {
  readonly id: string
  readonly values: FormValues
  readonly fields: FieldMessages
}

const FormContext = createContext<OneForm | null>(null)

/** The refusal of this very form; null when it was not refused. */
function useRefusal(step: string, about: string) {
  const { state } = useRosterActs()
  return state.outcome === 'refused' && state.step === step && state.about === about ? state : null
}

interface RosterFormProps {
  readonly step: string
  /** The row that it is about. */
  readonly about?: string
  readonly className?: string
  readonly children: ReactNode
}

/** One form of the roster. After a refusal what was typed stays, after a success it is as at first. */
export function RosterForm({ step, about = '', className = 'fields', children }: RosterFormProps) {
  const id = useId()
  const { state, take } = useRosterActs()
  const refused = useRefusal(step, about)
  const drawn = state.outcome === 'done' && state.step === step ? state.at : 'first'
  return (
    <FormContext value={{ id, values: refused?.values ?? {}, fields: refused?.fields ?? {} }}>
      <KeptForm key={drawn} action={take} className={className}>
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="about" value={about} />
        {refused ? (
          <Note tone="warn" role="alert">
            {refused.message}
          </Note>
        ) : null}
        {children}
      </KeptForm>
    </FormContext>
  )
}

/** A form that is folded away until it is wanted, and open when it was refused. */
export function FoldedForm({ summary, children, ...form }: RosterFormProps & { readonly summary: ReactNode }) {
  const refused = useRefusal(form.step, form.about ?? '')
  return (
    <details open={refused !== null}>
      <summary>{summary}</summary>
      <RosterForm {...form}>{children}</RosterForm>
    </details>
  )
}

function useRosterField(name: string, first: string | undefined) {
  const form = use(FormContext)
  if (!form) throw new Error('A field of the roster stands outside its form')
  return {
    id: `${form.id}-${name}`,
    message: form.fields[name],
    defaultValue: textOf(form.values, name) ?? first,
  }
}

interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly first?: string | undefined
}

export function RosterText({
  name,
  first,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'id' | 'name' | 'defaultValue'> & { readonly unit?: string }) {
  return <TextField name={name} autoComplete="off" {...rest} {...useRosterField(name, first)} />
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly Choice[]
}

export function RosterSelect({
  name,
  label,
  hint,
  first,
  groups,
}: FieldProps & {
  /** A group without a label stands by itself. */
  readonly groups: readonly ChoiceGroup[]
}) {
  const { id, message, defaultValue } = useRosterField(name, first)
  const options = (choices: readonly Choice[]) =>
    choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))
  return (
    <Field id={id} label={label} hint={hint} message={message}>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-invalid={message ? true : undefined}
        aria-describedby={describedBy(id, { hint, message })}
      >
        {groups.map((group) =>
          group.label ? (
            <optgroup key={group.label} label={group.label}>
              {options(group.choices)}
            </optgroup>
          ) : (
            options(group.choices)
          ),
        )}
      </select>
    </Field>
  )
}

/** What is wrong with several fields together. */
export function RosterMessage({ name }: { readonly name: string }) {
  const { id, message } = useRosterField(name, undefined)
  return message ? <FieldMessage id={`${id}-message`}>{message}</FieldMessage> : null
}

/** Presses what the form is for. */
export function RosterSubmit({ children, ...look }: ButtonLook & { readonly children: ReactNode }) {
  const { pending } = useRosterActs()
  return (
    <Button type="submit" aria-disabled={pending} {...look}>
      {children}
    </Button>
  )
}
