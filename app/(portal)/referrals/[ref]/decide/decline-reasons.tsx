'use client'

import { useFormContext } from 'react-hook-form'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import { listOf, textOf } from '#lib/form-values.ts'
import { DECLINE_REASON_GROUPS, reasonText } from '#lib/referrals/labels.ts'
import type { DecisionReason } from '#lib/referrals/vocabulary.ts'
import { useStepForm } from '../staff/step-form.tsx'

const [TOO_SICK, TOO_WELL, CAPACITY, OTHER] = DECLINE_REASON_GROUPS

/** The main reason, coded and in groups, and any number of others beside it. */
export function DeclineReasons() {
  const { id, fields, values } = useStepForm()
  const { register, formState } = useFormContext()
  const error = formState.errors.reason?.message
  const message = typeof error === 'string' ? error : formState.isSubmitted ? undefined : fields.reason
  const chosen = textOf(values, 'reason')
  const radio = (reason: DecisionReason, small?: string) => (
    <label className="opt" key={reason}>
      <input type="radio" value={reason} defaultChecked={chosen === reason} {...register('reason')} />{' '}
      <span>
        {reasonText(reason)} {small ? <small>{small}</small> : null}
      </span>
    </label>
  )
  return (
    <fieldset aria-describedby={message ? `${id}-reason-message` : undefined}>
      <legend>Main reason</legend>
      <div className="reasons">
        <div>
          <p className="sm q">{TOO_SICK.title}</p>
          {TOO_SICK.reasons.map((reason) => radio(reason))}
        </div>
        <div>
          <p className="sm q">{TOO_WELL.title}</p>
          {TOO_WELL.reasons.map((reason) => radio(reason))}
          <p className="sm q">{CAPACITY.title}</p>
          {CAPACITY.reasons.map((reason) => radio(reason, 'asks which center you rang'))}
        </div>
      </div>
      <details className="morer">
        <summary>{OTHER.reasons.length} more reasons</summary>
        <div className="reasons">
          <div>{OTHER.reasons.slice(0, 3).map((reason) => radio(reason))}</div>
          <div>{OTHER.reasons.slice(3).map((reason) => radio(reason))}</div>
        </div>
      </details>
      {message ? <FieldMessage id={`${id}-reason-message`}>{message}</FieldMessage> : null}
      <details className="morer">
        <summary>Other reasons beside it</summary>
        <div className="reasons">
          {[TOO_SICK, TOO_WELL].map((group) => (
            <div key={group.title}>
              {group.reasons.map((reason) => (
                <label className="opt" key={reason}>
                  <input
                    type="checkbox"
                    name="otherReasons"
                    value={reason}
                    defaultChecked={listOf(values, 'otherReasons').includes(reason)}
                  />{' '}
                  <span>{reasonText(reason)}</span>
                </label>
              ))}
            </div>
          ))}
        </div>
      </details>
    </fieldset>
  )
}
