'use client'

import { HelpCircle } from 'lucide-react'
import { FieldMessage } from '#app/_components/ui/field.tsx'
import { Icon } from '#app/_components/ui/icon.tsx'
import { LEAVE_OUT } from '#lib/clinical/gas-line/choose.ts'
import { type GasLineReading, type GasQuestion, type GasValue, valueKey } from '#lib/clinical/gas-line/gas-reading.ts'
import { unitText, withUnit } from '#lib/clinical/unit-text.ts'
import type { FieldMessages } from '#lib/errors.ts'
import { type FormValues, listOf, textOf } from '#lib/form-values.ts'
import { fieldLabel, valueWithUnit } from '#lib/referrals/answer-text.ts'
import { GAS_FORM, pickName } from '#lib/referrals/gas-line-form.ts'

interface ReadingsProps {
  readonly id: string
  readonly reading: GasLineReading
  /** What was ticked and chosen when the form came back; null when it is read for the first time. */
  readonly typed: FormValues | null
  readonly fields: FieldMessages
}

/** What was read, to be confirmed: plain values ticked, open ones as a choice without a default, the rest quoted. */
export function Readings({ id, reading, typed, fields }: ReadingsProps) {
  const { values, questions, notRead, remarks } = reading
  const ticked = typed && listOf(typed, GAS_FORM.ticked)
  return (
    <>
      {remarks.map((remark, index) => (
        <FieldMessage key={remark} id={`${id}-remark-${index}`}>
          {remark}
        </FieldMessage>
      ))}
      {values.length > 0 ? (
        <fieldset className="gasread">
          <legend>Read as</legend>
          {values.map((value) => (
            <label key={valueKey(value)} className="opt">
              <input
                type="checkbox"
                name={GAS_FORM.ticked}
                value={valueKey(value)}
                defaultChecked={ticked?.includes(valueKey(value)) ?? true}
              />
              <ReadValue value={value} />
            </label>
          ))}
        </fieldset>
      ) : null}
      {questions.map((question) => (
        <Question
          // A question with other options is another question: no choice is carried over.
          key={`${question.id} ${question.options.map(({ key }) => key).join()}`}
          id={id}
          question={question}
          chosen={typed ? textOf(typed, pickName(question.id)) : undefined}
          message={fields[pickName(question.id)]}
        />
      ))}
      {notRead.length > 0 ? (
        <p className="gasleft">
          <b>Not read:</b>{' '}
          {notRead.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pieces can be the same text
            <span key={index}>
              <q>{piece}</q>{' '}
            </span>
          ))}
          <span className="q">Enter what matters of it in its own box.</span>
        </p>
      ) : null}
    </>
  )
}

function ReadValue({ value: { field, typed, unit, reading } }: { readonly value: GasValue }) {
  const { value } = reading.answer
  if (field === 'abg_source') {
    return (
      <span>
        Sample <b>{typed}</b>
      </span>
    )
  }
  const own = reading.answer.unit ?? ''
  // Only the zone matters for times, of which there are none here.
  const inOwn = value === null ? '' : valueWithUnit(field, value, { zone: 'UTC', now: new Date(0) })
  const isFraction = unit === 'fraction'
  return (
    <span>
      {fieldLabel(field)} <b>{isFraction ? inOwn : withUnit(typed, unit)}</b>
      {isFraction ? <small>typed {typed}</small> : null}
      {!isFraction && unit !== own ? <small>{inOwn}</small> : null}
      {unitText(unit) === '' && !isFraction ? <span className="vh"> without unit</span> : null}
    </span>
  )
}

interface QuestionProps {
  readonly id: string
  readonly question: GasQuestion
  readonly chosen: string | undefined
  readonly message: string | undefined
}

function Question({ id, question, chosen, message }: QuestionProps) {
  const name = pickName(question.id)
  const messageId = `${id}-${question.id}-message`
  const options = [...question.options, { key: LEAVE_OUT, text: 'Leave it out' }]
  return (
    <fieldset className="gasask" aria-describedby={message ? messageId : undefined}>
      <legend>
        <Icon of={HelpCircle} /> {question.text}
      </legend>
      <div className="opts">
        {options.map(({ key, text }) => (
          <label key={key} className="opt">
            <input
              type="radio"
              name={name}
              value={key}
              defaultChecked={chosen === key}
              aria-invalid={message ? true : undefined}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {message ? <FieldMessage id={messageId}>{message}</FieldMessage> : null}
    </fieldset>
  )
}
