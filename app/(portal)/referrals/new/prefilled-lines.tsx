import type { ComponentProps, ReactNode } from 'react'
import { TextField } from '#app/_components/ui/field.tsx'
import type { AlertPrefill } from '#lib/referrals/send-alert.ts'
import { UNIT_CHOICES } from './alert-choices.ts'

type Line = 'referringPhysicianName' | 'facilityId' | 'unitType'

interface PrefilledLinesProps {
  prefill: AlertPrefill | null
  register: (name: Line) => Omit<ComponentProps<'input'>, 'defaultValue' | 'children' | 'type'>
  /** What was typed in a post that came back. */
  typed: Readonly<Record<string, string>>
  /** What stands in the boxes now. */
  shown: Readonly<Record<Line, string | undefined>>
  messages: Readonly<Record<string, string | undefined>>
}

/** The three lines that the account fills in. Each opens to be changed; on a caller's behalf all are open and empty. */
export function PrefilledLines({ prefill, register, typed, shown, messages }: PrefilledLinesProps) {
  const initial = (name: Line, filled: string) => typed[name] ?? filled
  const facilityId = initial('facilityId', prefill?.facilityId ?? '')
  const unitType = initial('unitType', prefill?.unitType ?? '')
  const name = initial('referringPhysicianName', prefill?.name ?? '')
  const facilities = prefill?.facilities ?? []
  const onBehalf = prefill?.onBehalf ?? false
  const hospital = facilities.find(({ id }) => id === (shown.facilityId ?? facilityId))?.name
  const unit = UNIT_CHOICES.find(({ value }) => value === (shown.unitType ?? unitType))?.label
  return (
    <div className="pre">
      <Changeable
        term={onBehalf ? 'Caller' : 'You'}
        shown={shown.referringPhysicianName ?? name}
        open={onBehalf || name === ''}
      >
        <TextField
          id="referringPhysicianName"
          label={onBehalf ? 'Who is calling, and their role' : 'Your name and role'}
          defaultValue={name}
          maxLength={120}
          autoComplete="off"
          message={messages.referringPhysicianName}
          {...register('referringPhysicianName')}
        />
      </Changeable>
      <Changeable term="Hospital" shown={hospital ?? 'as you chose it'} open={facilityId === ''}>
        {prefill ? (
          <Choose
            id="facilityId"
            label="Hospital"
            empty="Choose the hospital"
            value={facilityId}
            options={facilities.map(({ id, name: label }) => ({ value: id, label }))}
            message={messages.facilityId}
            register={register}
          />
        ) : (
          <input type="hidden" name="facilityId" defaultValue={facilityId} />
        )}
      </Changeable>
      <Changeable term="Patient is in" shown={unit ?? 'not said'} open={onBehalf}>
        <Choose
          id="unitType"
          label="Where the patient is now"
          empty="Not said"
          value={unitType}
          options={UNIT_CHOICES}
          message={messages.unitType}
          register={register}
        />
      </Changeable>
    </div>
  )
}

/** One line; the browser opens it without any script of ours. */
function Changeable({
  term,
  shown,
  open,
  children,
}: {
  term: string
  shown: string
  open: boolean
  children: ReactNode
}) {
  return (
    <details open={open}>
      <summary>
        <span className="q">{term}</span>
        <span>{shown}</span>
        <span className="change">
          Change<span className="vh"> {term.toLowerCase()}</span>
        </span>
      </summary>
      {children}
    </details>
  )
}

interface ChooseProps {
  id: Line
  label: string
  empty: string
  value: string
  options: readonly { value: string; label: string }[]
  message: string | undefined
  register: PrefilledLinesProps['register']
}

function Choose({ id, label, empty, value, options, message, register }: ChooseProps) {
  const { ref, onChange, onBlur, name } = register(id) as ComponentProps<'select'>
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        ref={ref}
        onChange={onChange}
        onBlur={onBlur}
        defaultValue={value}
        aria-invalid={message ? true : undefined}
        aria-describedby={message ? `${id}-message` : undefined}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {message ? (
        <p className="fielderr" id={`${id}-message`}>
          {message}
        </p>
      ) : null}
    </div>
  )
}
