'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { norepinephrineInput, sayNorepinephrine } from '#lib/referrals/norepinephrine.ts'

const say = action(norepinephrineInput, (ctx, { reference, as }) => sayNorepinephrine(ctx, reference, as))

/** Keeps what a hospital's norepinephrine doses count, and reads the page again. */
export async function sayDoseCounts(input: unknown) {
  const result = await say(input)
  if (result.ok) refresh()
  return result
}
