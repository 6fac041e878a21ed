'use server'

import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { type ActionResult, action } from '#lib/action.ts'
import { printGasLine } from '#lib/clinical/gas-line/print-gas-line.ts'
import { type FormValues, textOf, valuesOf } from '#lib/form-values.ts'
import { readEntries } from '#lib/referrals/entries.ts'
import { toGasLine } from '#lib/referrals/gas-line-form.ts'
import { target } from '#lib/referrals/input-parts.ts'
import { getReadingContext } from '#lib/referrals/reading-context.ts'
import { valuesInput } from '#lib/referrals/schema.ts'
import { addValues } from '#lib/referrals/values.ts'
import { readZone } from '../staff/zone.ts'
import type { GasLineState } from './gas-line-state.ts'

const findContext = action(z.strictObject(target), (ctx, { reference }) => getReadingContext(ctx, reference))
const doValues = action(valuesInput, async (ctx, { reference, submissionId, values }) =>
  addValues(ctx, reference, { submissionId, entries: readEntries(values, await getReadingContext(ctx, reference)) }),
)

const CHECK = 'Look at the marked places; nothing was saved.'
const NOT_DONE =
  'Not saved yet: the portal does not reach its database. What you typed is kept on this page; press again, or ring.'

/** Reads a gas line, or saves what was confirmed of it, for a browser that has not run our scripts. */
export async function takeGasLine(_before: GasLineState, form: FormData): Promise<GasLineState> {
  const values = valuesOf(form)
  if (textOf(values, 'press') !== 'save') return { outcome: 'read', values }
  try {
    const result = await save(values)
    if (result.outcome === 'saved') refresh()
    return result
  } catch (error) {
    unstable_rethrow(error)
    // Logged by the action. An outage must not take away what was typed.
    return { outcome: 'refused', values, fields: {}, message: NOT_DONE }
  }
}

async function save(values: FormValues): Promise<GasLineState> {
  const reference = textOf(values, 'reference')
  const context = await findContext({ reference })
  if (!context.ok) return refusal(context, values)
  const form = toGasLine(values, context.value, readZone(textOf(values, 'zone')), new Date())
  if (form.kind === 'not_shown') return { outcome: 'read', values }
  if (form.kind === 'refused') return { outcome: 'refused', values, fields: form.fields, message: CHECK }
  const result = await doValues({ reference, submissionId: textOf(values, 'submissionId'), values: form.entries })
  return result.ok ? { outcome: 'saved', saved: printGasLine(form.values) } : refusal(result, values)
}

function refusal(result: Extract<ActionResult<unknown>, { ok: false }>, values: FormValues): GasLineState {
  return { outcome: 'refused', values, fields: {}, message: Object.values(result.fields ?? {})[0] ?? result.message }
}
