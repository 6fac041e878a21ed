'use client'

import type { RadioTile } from '#app/_components/ui/radio-tiles.tsx'
import { StepDetails } from '../staff/step-details.tsx'
import { StepChoice, StepSubmit, StepTick } from '../staff/step-fields.tsx'
import { StepForm, StepRefusal } from '../staff/step-form.tsx'

/** A person sets the stage, as suggested or another. None is preselected: what is kept is what was chosen. */
export function StageForm({ stages }: { readonly stages: readonly RadioTile[] }) {
  return (
    <StepDetails step="stage" summary="Set the stage">
      <StepForm step="stage">
        <StepChoice name="stage" label="SCAI stage" tiles={stages} />
        <StepTick name="hasArrestModifier" label="Cardiac arrest with coma (modifier A)" />
        <StepRefusal />
        <p className="acts">
          <StepSubmit>Set the stage</StepSubmit>
        </p>
      </StepForm>
    </StepDetails>
  )
}
