import { z } from 'zod'
import { respond } from '#lib/action.ts'
import { findCtx, requireOwnRequest } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'
import { checkInput } from '#lib/input.ts'
import { readJson } from '#lib/read-json.ts'
import { referralReference } from '#lib/referrals/input-parts.ts'
import { markDelivered, markSeen } from '#lib/referrals/notes.ts'

const receipt = z.strictObject({ kind: z.enum(['delivered', 'seen']), reference: referralReference })

/** A desk has drawn a referral, or a person has opened it. A page says so by itself, so it is no sign of activity. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnRequest()
    const ctx = await findCtx()
    if (!ctx) throw new AppError('signed_out', 'Sign in again.')
    const { kind, reference } = checkInput(receipt, await readJson(request))
    await (kind === 'seen' ? markSeen(ctx, reference) : markDelivered(ctx, reference))
    return null
  })
}
