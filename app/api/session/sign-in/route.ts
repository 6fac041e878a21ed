import { toStanding } from '#lib/accounts/session-standing.ts'
import { findSession } from '#lib/accounts/sessions.ts'
import { signIn, signInForm } from '#lib/accounts/sign-in.ts'
import { respond } from '#lib/action.ts'
import { doorkeeper, rememberSession, requireOwnRequest } from '#lib/auth/context.ts'
import { checkInput } from '#lib/input.ts'
import { readJson } from '#lib/read-json.ts'

/** Signs in again in place, over a page on which somebody has typed. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnRequest()
    const form = checkInput(signInForm, await readJson(request))
    const door = await doorkeeper()
    const sessionId = await signIn(door, form)
    await rememberSession(sessionId)
    return toStanding(await findSession(door, sessionId), door.now)
  })
}
