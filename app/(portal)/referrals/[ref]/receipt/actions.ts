'use server'

import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { type ActionResult, action } from '#lib/action.ts'
import { type FormValues, textOf, valuesOf } from '#lib/form-values.ts'
import { toEntries } from '#lib/referrals/answers-form.ts'
import { answer, sendMessage } from '#lib/referrals/conversation.ts'
import { reopenInput, withdrawInput } from '#lib/referrals/decision-schema.ts'
import { readEntries } from '#lib/referrals/entries.ts'
import { rowId, target } from '#lib/referrals/input-parts.ts'
import { reopen, withdraw } from '#lib/referrals/lifecycle.ts'
import { norepinephrineInput, sayNorepinephrine } from '#lib/referrals/norepinephrine.ts'
import { getReadingContext } from '#lib/referrals/reading-context.ts'
import { answerInput, messageInput, valuesInput } from '#lib/referrals/schema.ts'
import { addValues } from '#lib/referrals/values.ts'
import { BRANCHES } from '#lib/referrals/vocabulary.ts'
import type { ActState } from './act-state.ts'

const supportInput = z.strictObject({ ...target, submissionId: rowId, support: z.enum(BRANCHES) })

const doMessage = action(messageInput, (ctx, { reference, text }) => sendMessage(ctx, reference, { text }))
const doWithdraw = action(withdrawInput, (ctx, { reference, ...input }) => withdraw(ctx, reference, input))
const doReopen = action(reopenInput, (ctx, { reference, ...input }) => reopen(ctx, reference, input))
const doValues = action(valuesInput, async (ctx, { reference, submissionId, values }) =>
  addValues(ctx, reference, { submissionId, entries: readEntries(values, await getReadingContext(ctx, reference)) }),
)
const doAnswer = action(answerInput, async (ctx, { reference, questionId, text = '', values }) =>
  answer(ctx, reference, {
    questionId,
    text,
    entries: readEntries(values, await getReadingContext(ctx, reference)),
  }),
)
const doSay = action(norepinephrineInput, (ctx, { reference, as }) => sayNorepinephrine(ctx, reference, as))
const doSupport = action(supportInput, (ctx, { reference, submissionId, support }) =>
  addValues(ctx, reference, { submissionId, entries: [], request: { support } }),
)

const COMMANDS: Readonly<Record<string, (values: FormValues) => Promise<ActionResult<unknown>>>> = {
  message: (values) => doMessage({ reference: textOf(values, 'reference'), text: textOf(values, 'text') ?? '' }),
  withdraw: (values) =>
    doWithdraw({
      reference: textOf(values, 'reference'),
      reason: textOf(values, 'reason'),
      text: textOf(values, 'text'),
    }),
  reopen: (values) => doReopen({ reference: textOf(values, 'reference'), reason: textOf(values, 'reason') }),
  values: async (values) => {
    const reference = textOf(values, 'reference')
    const as = textOf(values, 'norepinephrineAs')
    const said = as === undefined ? null : await doSay({ reference, as })
    const entries = entriesIn(values)
    if (said && (!said.ok || entries.length === 0)) return said
    return doValues({ reference, submissionId: textOf(values, 'submissionId'), values: entries })
  },
  answer: (values) =>
    doAnswer({
      reference: textOf(values, 'reference'),
      questionId: textOf(values, 'questionId'),
      text: textOf(values, 'text'),
      values: entriesIn(values),
    }),
  support: (values) =>
    doSupport({
      reference: textOf(values, 'reference'),
      submissionId: textOf(values, 'submissionId'),
      support: textOf(values, 'support'),
    }),
}

const NOT_DONE =
  'Not saved yet: the portal does not reach its database. What you typed is kept on this page; press again, or ring.'

/** Does what a form of the receipt asks for. Without scripts the form comes back with the refusal and what was typed. */
export async function actByForm(_before: ActState, form: FormData): Promise<ActState> {
  const values = valuesOf(form)
  const act = textOf(values, 'act') ?? ''
  const command = Object.hasOwn(COMMANDS, act) ? COMMANDS[act] : undefined
  if (!command)
    return { outcome: 'refused', message: 'This form is not known. Read the page again.', fields: {}, values }
  try {
    const result = await command(values)
    if (!result.ok) return { outcome: 'refused', message: result.message, fields: result.fields ?? {}, values }
  } catch (error) {
    unstable_rethrow(error)
    // Logged by the action. An outage must not take away what was typed.
    return { outcome: 'refused', message: NOT_DONE, fields: {}, values }
  }
  refresh()
  return { outcome: 'done', at: Date.now() }
}

function entriesIn(values: FormValues) {
  return toEntries(values, zoneIn(values), new Date())
}

/** The hospital's zone as its form says it; anything that is no zone is read as UTC. */
function zoneIn(values: FormValues): string {
  const zone = textOf(values, 'zone') ?? 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
