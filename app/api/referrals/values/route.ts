import { jsonHandler } from '#lib/action.ts'
import { readEntries } from '#lib/referrals/entries.ts'
import { getReadingContext } from '#lib/referrals/reading-context.ts'
import { valuesInput } from '#lib/referrals/schema.ts'
import { addValues } from '#lib/referrals/values.ts'

/** Answers that are added one by one to a referral that was sent; sent twice, they are stored once. */
export const POST = jsonHandler(valuesInput, async (ctx, { reference, submissionId, values }) => {
  const entries = readEntries(values, await getReadingContext(ctx, reference))
  await addValues(ctx, reference, { submissionId, entries })
  return { reference, at: ctx.now.getTime() }
})
