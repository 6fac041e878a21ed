'use client'

import { StepDetails } from './step-details.tsx'
import { StepSubmit, StepText, StepTime, StepWords } from './step-fields.tsx'
import { StepForm, StepRefusal, useStepForm } from './step-form.tsx'

interface AskFormProps {
  readonly hospital: string
  readonly missing: readonly { readonly code: string; readonly label: string }[]
}

/** Asks for everything that is missing in one press, or something else in words. */
export function AskForm({ hospital, missing }: AskFormProps) {
  return (
    <>
      {missing.length > 0 ? (
        <StepForm step="ask" about="missing" className="acts">
          {missing.map(({ code }) => (
            <input key={code} type="hidden" name="codes" value={code} />
          ))}
          <StepSubmit>
            {missing.length === 1 ? `Ask for ${missing[0]?.label}` : `Ask for the ${missing.length} missing`}
          </StepSubmit>
          <StepRefusal />
        </StepForm>
      ) : null}
      <StepDetails step="ask" summary="Ask something else">
        <StepForm step="ask" about="words">
          <StepWords
            name="text"
            label="Your question"
            hint={`${hospital}’s clock runs until it is answered; ours stands still.`}
          />
          <StepRefusal />
          <p className="acts">
            <StepSubmit>Ask {hospital}</StepSubmit>
          </p>
        </StepForm>
      </StepDetails>
    </>
  )
}

/** A call in seconds. */
export function CallForm({ name, hospital }: { readonly name: string; readonly hospital: string }) {
  return (
    <StepDetails step="log_call" summary="Log a call">
      <StepForm step="log_call">
        <StepText name="withWhom" label="Who was on the line" first={name} />
        <StepWords name="text" label="What was said" />
        <StepTime name="happenedAt" label="When, if not now" hint={`Time at ${hospital}`} />
        <StepRefusal />
        <p className="acts">
          <StepSubmit>Log the call</StepSubmit>
        </p>
      </StepForm>
    </StepDetails>
  )
}

export function MessageForm({ hospital }: { readonly hospital: string }) {
  return (
    <StepForm step="message" className="say">
      <MessageBox hospital={hospital} />
      <StepSubmit>Send</StepSubmit>
      <StepRefusal />
    </StepForm>
  )
}

function MessageBox({ hospital }: { readonly hospital: string }) {
  const { values, fields } = useStepForm()
  const typed = values.text
  return (
    <input
      name="text"
      aria-label={`Message to ${hospital}`}
      aria-invalid={fields.text ? true : undefined}
      placeholder={`Message ${hospital}`}
      autoComplete="off"
      defaultValue={typeof typed === 'string' ? typed : undefined}
    />
  )
}
