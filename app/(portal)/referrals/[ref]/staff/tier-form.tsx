'use client'

import { tierHint, tierText } from '#lib/referrals/labels.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'
import { StepDetails } from './step-details.tsx'
import { StepChoice, StepSubmit, StepText } from './step-fields.tsx'
import { StepForm, StepRefusal } from './step-form.tsx'

/** Staff set another urgency; the hospital's own stays beside it. */
export function TierForm({ tier, referrerTier }: { readonly tier: Tier; readonly referrerTier: Tier }) {
  return (
    <StepDetails step="tier" summary="Set another urgency">
      <StepForm step="tier">
        <p className="sm q">
          In force: {tierText(tier)}. The hospital’s own: {tierText(referrerTier)}.
        </p>
        <StepChoice
          name="tier"
          label="Urgency"
          tiles={TIERS.map((value) => ({ value, label: tierText(value), small: tierHint(value), tier: value }))}
        />
        <StepText name="reason" label="Why" />
        <StepRefusal />
        <p className="acts">
          <StepSubmit>Set the urgency</StepSubmit>
        </p>
      </StepForm>
    </StepDetails>
  )
}
