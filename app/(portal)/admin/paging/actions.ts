'use server'

import { revalidatePath } from 'next/cache'
import { action } from '#lib/action.ts'
import { type FormValues, valuesOf } from '#lib/form-values.ts'
import { changePolicy, policyChange } from '#lib/paging/change-policy.ts'
import { fieldOfPath, toPolicyInput } from './policy-input.ts'
import type { PolicyState } from './policy-state.ts'

const setTimes = action(policyChange, changePolicy)

/** Puts other times in force; works with and without scripts. */
export async function setPolicy(_before: PolicyState, form: FormData): Promise<PolicyState> {
  const values: FormValues = valuesOf(form)
  const result = await setTimes(toPolicyInput(values))
  if (!result.ok) {
    const fields = Object.entries(result.fields ?? {}).map(([path, message]) => [fieldOfPath(path), message])
    return { outcome: 'refused', values, message: result.message, fields: Object.fromEntries(fields) }
  }
  revalidatePath('/admin/paging')
  return { outcome: 'done', version: result.value.version }
}
