'use client'

import { TextAreaField } from '#app/_components/ui/field.tsx'
import { RadioTiles } from '#app/_components/ui/radio-tiles.tsx'
import { textOf } from '#lib/form-values.ts'
import { withdrawReasonText } from '#lib/referrals/labels.ts'
import { type Branch, WITHDRAW_REASONS } from '#lib/referrals/vocabulary.ts'
import { SUPPORT_TILES } from '../../new/alert-choices.ts'
import { ActForm, type ActTarget } from './act-form.tsx'

/** Words to the program, read by both sides. They never move a clock. */
export function MessageForm({ target }: { target: ActTarget }) {
  return (
    <ActForm act="message" target={target} submit="Send the message">
      {(typed, fields) => (
        <TextAreaField
          id="message-text"
          name="text"
          label="Message to the team"
          hint="Read by both sides. For a change that cannot wait, ring."
          rows={2}
          maxLength={4000}
          defaultValue={textOf(typed, 'text')}
          message={fields.text}
        />
      )}
    </ActForm>
  )
}

/** Opens an answered referral again: it stands on the board and must be acknowledged like a new alert. */
export function ReopenForm({ target }: { target: ActTarget }) {
  return (
    <ActForm act="reopen" target={target} submit="Send it again" tone="primary">
      {(typed, fields) => (
        <TextAreaField
          id="reopen-reason"
          name="reason"
          label="What has changed?"
          hint="The team is told at once and acknowledges it like a new alert. The earlier decision stays visible."
          rows={2}
          maxLength={4000}
          defaultValue={textOf(typed, 'reason')}
          message={fields.reason}
        />
      )}
    </ActForm>
  )
}

/** Takes a referral back. Everybody who was told of it is told of this. */
export function WithdrawForm({ target }: { target: ActTarget }) {
  return (
    <ActForm act="withdraw" target={target} submit="Withdraw and tell the team">
      {(typed, fields) => (
        <>
          <div>
            <label htmlFor="withdraw-reason">Why is it withdrawn?</label>
            <select
              id="withdraw-reason"
              name="reason"
              defaultValue={textOf(typed, 'reason') ?? ''}
              aria-invalid={fields.reason ? true : undefined}
            >
              <option value="">Choose</option>
              {WITHDRAW_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {withdrawReasonText(reason)}
                </option>
              ))}
            </select>
          </div>
          <TextAreaField
            id="withdraw-text"
            name="text"
            label="In words"
            hint="Needed only for another reason."
            rows={2}
            maxLength={4000}
            defaultValue={textOf(typed, 'text')}
            message={fields.text}
          />
        </>
      )}
    </ActForm>
  )
}

/** Another kind of support than was asked for at first. Nothing that was typed is lost. */
export function SupportForm({ target, support }: { target: ActTarget; support: Branch }) {
  return (
    <ActForm act="support" target={target} submit="Change the support">
      {(typed) => (
        <RadioTiles
          id="support"
          name="support"
          legend="Support in question"
          hint="Asks for what that support needs; everything you sent stays."
          tiles={SUPPORT_TILES}
          columns={2}
          defaultValue={textOf(typed, 'support') ?? support}
        />
      )}
    </ActForm>
  )
}
