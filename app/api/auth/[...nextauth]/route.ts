import { endSession, findSession } from '#lib/accounts/sessions.ts'
import { signIn, signInForm } from '#lib/accounts/sign-in.ts'
import { appDatabase } from '#lib/app-database.ts'
import { doorkeeper } from '#lib/auth/context.ts'
import { makeAuthHandler } from '#lib/auth/session.ts'
import { AppError } from '#lib/errors.ts'
import { checkInput } from '#lib/input.ts'

const gate = () => ({ db: appDatabase(), now: new Date() })

const handler = makeAuthHandler({
  open: async (form) => {
    try {
      return await signIn(await doorkeeper(), checkInput(signInForm, form))
    } catch (error) {
      if (error instanceof AppError) return null
      throw error
    }
  },
  close: (sessionId) => endSession(gate(), sessionId),
  isOpen: async (sessionId) => (await findSession(gate(), sessionId)) !== null,
})

export { handler as GET, handler as POST }
