'use client'

import type { ReactNode } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Dialog } from '#app/_components/ui/dialog.tsx'
import { FieldMessage, TextAreaField, TextField } from '#app/_components/ui/field.tsx'
import { RadioTiles } from '#app/_components/ui/radio-tiles.tsx'
import { KeptForm } from '../_kept-form.tsx'
import type { RowView } from './board-view.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly detail: string
}

interface RowDialogProps {
  readonly row: Pick<RowView, 'reference' | 'patient' | 'place' | 'hospital' | 'zone' | 'peek'>
  readonly open: boolean
  readonly onClose: () => void
  readonly take: (form: FormData) => void
  readonly refusal: string | null
}

/** A call in seconds: who was on the line, what was said. */
export function CallDialog(props: RowDialogProps) {
  const { row } = props
  return (
    <StepDialog {...props} step="log_call" title={`Log a call, ${row.patient}, ${row.place}`} verb="Log the call">
      <TextField
        id="call-with"
        name="withWhom"
        label="Who was on the line"
        defaultValue={row.peek.callback?.name}
        autoFocus
        required
      />
      <TextAreaField id="call-text" name="text" label="What was said" rows={3} />
      <TextField
        id="call-at"
        name="happenedAt"
        label="When, if not now"
        hint={`Time at ${row.hospital}, such as 03:05`}
        inputMode="numeric"
        autoComplete="off"
      />
    </StepDialog>
  )
}

/** A question to the hospital: its time counts as theirs until it is answered. */
export function AskDialog(props: RowDialogProps) {
  const { row } = props
  return (
    <StepDialog {...props} step="ask" title={`Ask ${row.hospital}`} verb={`Ask ${row.hospital}`}>
      <TextAreaField
        id="ask-text"
        name="text"
        label="Your question"
        hint="Their clock runs until it is answered; ours stands still meanwhile."
        rows={3}
        autoFocus
        required
      />
    </StepDialog>
  )
}

/** A coordinator names the physician who reviews; the physician is then asked. */
export function ReviewerDialog({
  physicians,
  ...props
}: RowDialogProps & { readonly physicians: readonly Colleague[] }) {
  return (
    <StepDialog {...props} step="start_review" title="Who reviews it?" verb="Start the review">
      <RadioTiles
        id="reviewer"
        name="reviewerId"
        legend={`${props.row.patient}, ${props.row.place}`}
        tiles={physicians.map(({ id, name, detail }) => ({ value: id, label: name, small: detail }))}
        inputProps={{ required: true }}
      />
    </StepDialog>
  )
}

interface StepDialogProps extends RowDialogProps {
  readonly step: string
  readonly title: string
  readonly verb: string
  readonly children: ReactNode
}

function StepDialog({ row, open, onClose, take, refusal, step, title, verb, children }: StepDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <KeptForm action={take} className="fields">
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="reference" value={row.reference} />
        <input type="hidden" name="zone" value={row.zone} />
        {children}
        {refusal ? <FieldMessage id={`${step}-refused`}>{refusal}</FieldMessage> : null}
        <p className="acts">
          <Button type="submit">{verb}</Button>
          <Button tone="text" onClick={onClose}>
            Cancel
          </Button>
        </p>
      </KeptForm>
    </Dialog>
  )
}
