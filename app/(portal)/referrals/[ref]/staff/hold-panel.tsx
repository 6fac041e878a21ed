'use client'

import { StepDetails } from './step-details.tsx'
import { StepSelect, StepSubmit } from './step-fields.tsx'
import { StepForm, StepRefusal } from './step-form.tsx'

export interface NamedColleague {
  readonly value: string
  readonly label: string
}

interface HoldPanelProps {
  readonly holderId: string | null
  readonly mayAcknowledge: boolean
  /** The reader is a physician whom a page calls for the decision. */
  readonly isCalledToDecide: boolean
  readonly mayStartReview: boolean
  /** A coordinator names the physician; a physician reviews. */
  readonly namesReviewer: boolean
  readonly mayClaim: boolean
  /** The reader holds it, and the acknowledgment has lapsed. */
  readonly isLapsedHolder: boolean
  readonly physicians: readonly NamedColleague[]
  readonly colleagues: readonly NamedColleague[]
}

/** Who has it, and the steps by which somebody takes it. */
export function HoldPanel(props: HoldPanelProps) {
  const {
    holderId,
    mayAcknowledge,
    isCalledToDecide,
    mayStartReview,
    namesReviewer,
    mayClaim,
    isLapsedHolder,
    physicians,
    colleagues,
  } = props
  return (
    <>
      {mayAcknowledge ? (
        <StepForm step="acknowledge" className="acts">
          <StepSubmit tone="primary" hotkey="A">
            Acknowledge
          </StepSubmit>
          <StepRefusal />
        </StepForm>
      ) : null}
      {isCalledToDecide ? (
        <StepForm step="on_it" className="acts">
          <StepSubmit>I am on it</StepSubmit>
          <span className="sm q">Stops the pages for this decision.</span>
          <StepRefusal />
        </StepForm>
      ) : null}
      {mayStartReview ? (
        <div id="review">
          <StepForm step="start_review">
            {namesReviewer ? (
              <StepSelect name="reviewerId" label="Who reviews it" empty="Choose a physician" options={physicians} />
            ) : null}
            <StepRefusal />
            <p className="acts">
              <StepSubmit>Start the review</StepSubmit>
            </p>
          </StepForm>
        </div>
      ) : null}
      {mayClaim ? (
        <StepForm step="claim" className="acts">
          <input type="hidden" name="seenHolderId" value={holderId ?? ''} />
          <StepSubmit>{isLapsedHolder ? 'I still have it' : 'Take it'}</StepSubmit>
          <StepRefusal />
        </StepForm>
      ) : null}
      {holderId ? (
        <StepDetails step="hand_over" summary="Hand over">
          <StepForm step="hand_over">
            <StepSelect name="toId" label="To whom" empty="Choose" options={colleagues} />
            <StepRefusal />
            <p className="acts">
              <StepSubmit>Hand over</StepSubmit>
            </p>
          </StepForm>
        </StepDetails>
      ) : null}
    </>
  )
}
