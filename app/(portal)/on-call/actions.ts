'use server'

import { refresh } from 'next/cache'
import { textOf, valuesOf } from '#lib/form-values.ts'
import type { RosterState } from './roster-state.ts'
import { runRosterStep } from './roster-steps.ts'

/** Does what a form of the roster asks for. Works without scripts: a refused form comes back with what was typed. */
export async function takeRosterStep(_before: RosterState, form: FormData): Promise<RosterState> {
  const values = valuesOf(form)
  const step = textOf(values, 'step') ?? ''
  const result = await runRosterStep(step, values)
  if (!result.ok) {
    const { message, fields = {} } = result
    return { outcome: 'refused', step, about: textOf(values, 'about') ?? '', message, fields, values }
  }
  refresh()
  const { message, address = null } = result.value
  return { outcome: 'done', step, message, address, at: Date.now() }
}
