import type { SessionStanding } from '#lib/accounts/session-standing.ts'

type Answer = { ok: true; value: SessionStanding } | { ok: false; message: string }

const NO_ANSWER = 'The portal does not answer just now. Wait a moment and try again.'

/** How the session stands, or null when the server does not answer. */
export async function askSession(method: 'GET' | 'POST'): Promise<SessionStanding | null> {
  const answer = await send('/api/session', { method })
  return answer.ok ? answer.value : null
}

/** Gives the password for a locked or, with the e-mail address, an ended session. */
export function givePassword(
  action: 'unlock' | 'sign-in',
  { email, password }: { email?: string | undefined; password: string },
): Promise<Answer> {
  return send(`/api/session/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action === 'unlock' ? { password } : { email, password }),
  })
}

async function send(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    // Our own route handlers answer in this shape; anything else is not JSON and ends below.
    return (await response.json()) as Answer
  } catch {
    return { ok: false, message: NO_ANSWER }
  }
}
