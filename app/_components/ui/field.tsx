import { TriangleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface FieldLook {
  /** The control's id; hint and message are described from it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong or unusual, and what to do. Amber; it never blocks sending by itself. */
  message?: string | undefined
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(
  id: string,
  parts: { hint?: unknown; message?: unknown; unit?: unknown },
): string | undefined {
  const ids = [parts.unit && `${id}-unit`, parts.hint && `${id}-hint`, parts.message && `${id}-message`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function FieldMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="fielderr" id={id}>
      <Icon of={TriangleAlert} />
      <span>{children}</span>
    </p>
  )
}

/** Label above, control, hint and message below; for controls that have no component of their own. */
export function Field({ id, label, hint, message, children }: FieldLook & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint ? (
        <p className="hint mt" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {message ? <FieldMessage id={`${id}-message`}>{message}</FieldMessage> : null}
    </div>
  )
}

export function TextField({
  id,
  label,
  hint,
  message,
  unit,
  ...input
}: FieldLook & { unit?: string } & Omit<ComponentProps<'input'>, 'id'>) {
  const control = (
    <input
      id={id}
      aria-invalid={message ? true : undefined}
      aria-describedby={describedBy(id, { hint, message, unit })}
      {...input}
    />
  )
  return (
    <Field id={id} label={label} hint={hint} message={message}>
      {unit ? (
        <div className="withunit">
          {control}
          <span className="u" id={`${id}-unit`}>
            {unit}
          </span>
        </div>
      ) : (
        control
      )}
    </Field>
  )
}

export function TextAreaField({
  id,
  label,
  hint,
  message,
  ...input
}: FieldLook & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field id={id} label={label} hint={hint} message={message}>
      <textarea
        id={id}
        aria-invalid={message ? true : undefined}
        aria-describedby={describedBy(id, { hint, message })}
        {...input}
      />
    </Field>
  )
}
