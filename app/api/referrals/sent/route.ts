import { z } from 'zod'
import { jsonHandler } from '#lib/action.ts'
import { alertInput } from '#lib/referrals/alert.ts'
import { findReceipt } from '#lib/referrals/send-alert.ts'

const question = z.strictObject({ intakeKey: alertInput.shape.intakeKey })

/** Whether an alert arrived whose answer never did. A question, but posted: only then do browsers say who asks. */
export const POST = jsonHandler(question, (ctx, { intakeKey }) => findReceipt(ctx, intakeKey))
