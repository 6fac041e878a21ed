'use client'

import { TextAreaField } from '#app/_components/ui/field.tsx'
import { textOf } from '#lib/form-values.ts'
import { partName } from '#lib/referrals/answers-form.ts'
import type { AskItem } from '#lib/referrals/ask-items.ts'
import { ActForm, type ActTarget } from './act-form.tsx'
import { AskControl } from './ask-control.tsx'

export interface OpenQuestion {
  readonly id: string
  readonly text: string | null
  /** "Asked by R. Okafor 03:07:10". */
  readonly asked: string
  readonly items: readonly AskItem[]
}

/** One open question of the team, answered where it is read. Until then our clock stands still, and says so. */
export function QuestionForm({ question, target }: { question: OpenQuestion; target: ActTarget }) {
  const prefix = `q${question.id.slice(0, 8)}`
  return (
    <section className="answer" aria-label="Question to you">
      <p>
        <b>{question.text ?? 'The team asks for these values.'}</b>
        <br />
        <span className="q sm">{question.asked}. Until you answer, the program’s clock stands still.</span>
      </p>
      <ActForm act="answer" target={target} submit="Answer" tone="primary">
        {(typed, fields) => (
          <>
            <input type="hidden" name="questionId" value={question.id} />
            {question.items.map((item) => (
              <div key={item.code}>
                <label htmlFor={`${prefix}-${item.code}`}>{item.label}</label>
                <AskControl
                  item={item}
                  idPrefix={prefix}
                  typed={typed}
                  describedBy={undefined}
                  invalid={false}
                  isChosen
                />
                <label className="opt plain">
                  <input type="checkbox" name={partName('state', item.code)} value="not_known" /> Not known
                </label>
              </div>
            ))}
            <TextAreaField
              id={`${prefix}-text`}
              name="text"
              label="In words"
              rows={2}
              maxLength={4000}
              defaultValue={textOf(typed, 'text')}
              message={fields.text}
            />
          </>
        )}
      </ActForm>
    </section>
  )
}
