import { z } from 'zod'
import type { Outcome, Receipt, Whereabouts } from '#lib/referrals/outbox.ts'

const receipt = z.object({ reference: z.string(), at: z.number() })

const answer = z.union([
  z.object({ ok: z.literal(true), value: receipt.nullable() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
])

/** Sends `body` and reads what became of it. No answer, or one that is not ours, is `unknown`: it may have been stored. */
export async function postForReceipt(path: string, body: unknown, signal: AbortSignal): Promise<Outcome> {
  const said = await post(path, body, signal)
  if (!said) return { kind: 'unknown' }
  if (said.ok) return said.value ? { kind: 'stored', receipt: said.value } : { kind: 'unknown' }
  if (said.code === 'signed_out') return { kind: 'signed_out', message: said.message }
  return { kind: 'refused', message: said.message, fields: said.fields ?? {} }
}

/** Asks whether the alert of this key arrived. */
export async function askWhetherSent(intakeKey: string, signal: AbortSignal): Promise<Whereabouts> {
  const said = await post('/api/referrals/sent', { intakeKey }, signal)
  if (!said) return 'unreachable'
  if (said.ok) return said.value ?? ('not_there' satisfies Whereabouts | Receipt)
  return said.code === 'signed_out' ? 'signed_out' : 'unreachable'
}

async function post(path: string, body: unknown, signal: AbortSignal): Promise<z.infer<typeof answer> | undefined> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal,
    })
    return answer.safeParse(await response.json()).data
  } catch {
    // The network, the time limit, or a page in place of JSON: whatever it was, nothing is known.
    return undefined
  }
}
