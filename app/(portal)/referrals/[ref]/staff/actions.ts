'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { textOf, valuesOf } from '#lib/form-values.ts'
import { byControl } from '../decide/step-check.ts'
import type { StepState } from './step-state.ts'
import { runStep } from './steps.ts'
import { readZone } from './zone.ts'

/**
 * Does the step that a form of the staff screens asks for. Works without scripts: the form then comes back with the
 * refusal and with everything that was typed.
 */
export async function takeStep(_before: StepState, form: FormData): Promise<StepState> {
  const values = valuesOf(form)
  const step = textOf(values, 'step') ?? ''
  const reference = textOf(values, 'reference') ?? ''
  const now = new Date()
  const result = await runStep(step, reference, values, { zone: readZone(textOf(values, 'zone')), now })
  if (!result.ok) {
    const { code, message, fields = {} } = result
    return { outcome: 'refused', step, reference, code, message, fields: byControl(fields, values), values }
  }
  if (textOf(values, 'then') === 'referral') redirect(`/referrals/${reference}`)
  refresh()
  return { outcome: 'done', step, reference, at: now.getTime() }
}
