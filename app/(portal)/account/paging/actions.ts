'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type ActionResult, action } from '#lib/action.ts'
import { pagingSettings } from '#lib/env.ts'
import { readForm } from '#lib/form.ts'
import {
  movedContact,
  newBrowser,
  newContact,
  newQuietHours,
  whichContact,
  whichWay,
} from '#lib/paging/contact-input.ts'
import { addBrowser, addContact, moveContact, removeContact, sendOwnTest, setQuietHours } from '#lib/paging/contacts.ts'
import { type FormState, NO_WAY, type TypedHours, type TypedWay } from './form-state.ts'

const nothing = z.strictObject({})

const add = action(newContact, addContact)
const move = action(movedContact, moveContact)
const remove = action(whichContact, removeContact)
const setHours = action(newQuietHours, setQuietHours)
const endHours = action(nothing, (ctx) => setQuietHours(ctx, null))
const test = action(whichWay, sendOwnTest)
const enrol = action(newBrowser, (ctx, browser) => addBrowser(ctx, browser, pagingSettings().pushHosts))

/** Adds a way that was typed in. */
export async function addWay(before: FormState<TypedWay>, form: FormData): Promise<FormState<TypedWay>> {
  const typed = readForm(form, ['channel', 'address', 'label'])
  const result = await add({ ...typed, label: typed.label || undefined })
  return after(before, result, result.ok ? NO_WAY : typed)
}

/** Moves a way one place, takes it off the list, or tries it, as the pressed button says. */
export async function changeWay(before: FormState<null>, form: FormData): Promise<FormState<null>> {
  const { contactId, act } = readForm(form, ['contactId', 'act'])
  return after(before, await change(act, contactId), null)
}

function change(act: string, contactId: string): Promise<ActionResult<void>> {
  if (act === 'test') return test({ way: contactId })
  return act === 'remove' ? remove({ contactId }) : move({ contactId, by: act })
}

/** Sets the quiet hours, or ends them. */
export async function changeQuietHours(before: FormState<TypedHours>, form: FormData): Promise<FormState<TypedHours>> {
  const { act, ...typed } = readForm(form, ['from', 'to', 'act'])
  return after(before, act === 'end' ? await endHours({}) : await setHours(typed), typed)
}

/** Pages the person who asks. */
export async function sendMeATest(before: FormState<null>, _form: FormData): Promise<FormState<null>> {
  return after(before, await test({}), null)
}

/** Enrols the browser that asks. */
export async function enrolBrowser(input: unknown): Promise<ActionResult<void>> {
  const result = await enrol(input)
  if (result.ok) revalidatePath('/account/paging')
  return result
}

function after<Typed>(before: FormState<Typed>, result: ActionResult<unknown>, typed: Typed): FormState<Typed> {
  if (!result.ok) return { refusal: result, typed, done: before.done }
  revalidatePath('/account/paging')
  return { refusal: null, typed, done: before.done + 1 }
}
