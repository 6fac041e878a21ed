import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { type PersonCtx, requireActionCtx } from './auth/context.ts'
import { AppError, type ErrorCode, type FieldMessages } from './errors.ts'
import { checkInput } from './input.ts'
import { readJson } from './read-json.ts'

/** What an action answers. Anything unexpected is thrown instead and reaches `error.tsx`. */
export type ActionResult<Value> = { readonly ok: true; readonly value: Value } | Refusal

export interface Refusal {
  readonly ok: false
  readonly code: ErrorCode
  readonly message: string
  readonly fields?: FieldMessages
}

type Command<Input, Value> = (ctx: PersonCtx, input: Input) => Promise<Value>

/**
 * Makes a server action of a command: one of our own pages must ask, somebody must be signed in, and the input is
 * parsed again from `unknown`. Expected refusals become values; everything else is thrown on.
 */
export function action<Schema extends z.ZodType, Value>(schema: Schema, command: Command<z.output<Schema>, Value>) {
  return (input: unknown): Promise<ActionResult<Value>> =>
    answer(async () => {
      const ctx = await requireActionCtx()
      return command(ctx, checkInput(schema, input))
    })
}

const STATUS_OF: Record<ErrorCode, number> = {
  invalid: 400,
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
}

/** The same for a route handler that takes JSON: the result is the answer's body, its code the answer's status. */
export function jsonHandler<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: Command<z.output<Schema>, Value>,
) {
  return (request: Request): Promise<Response> =>
    respond(async () => {
      const ctx = await requireActionCtx()
      return command(ctx, checkInput(schema, await readJson(request)))
    })
}

/** Answers with what `work` gives, or with its expected refusal. */
export async function respond<Value>(work: () => Promise<Value>): Promise<Response> {
  const result = await answer(work)
  return Response.json(result, {
    status: result.ok ? 200 : STATUS_OF[result.code],
    headers: { 'cache-control': 'no-store' },
  })
}

/**
 * Runs `work` and turns its expected refusals into values. Everything else goes on as it is: leading elsewhere, "not
 * found", and defects, which the framework hands to `onRequestError` to be logged.
 */
export async function answer<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof AppError) {
      const { code, message, fields } = error
      return { ok: false, code, message, ...(fields && { fields }) }
    }
    throw error
  }
}
