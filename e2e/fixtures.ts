import { test as base, expect, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { sessions } from '#db/schema/index.ts'
import { atGate, createSession, findSession } from '#lib/accounts/sessions.ts'
import { makeSessionCookie } from '#lib/auth/session.ts'
import type { Ctx } from '#lib/ctx.ts'
import { appEnv } from '#lib/env.ts'
import * as accounts from '#scripts/testing/accounts.ts'

export { expect } from '@playwright/test'
export { TEST_PASSWORD, type TestHospital, type TestPerson } from '#scripts/testing/accounts.ts'

/** What a test makes for itself: its own hospital and people, and commands run as them. */
export interface World {
  readonly db: Database
  makeHospital(shortName?: string): Promise<accounts.TestHospital>
  makePerson(options?: accounts.TestPersonOptions): Promise<accounts.TestPerson>
  /** Ids of those whom it has made; whoever else does something belongs to another test. */
  readonly made: ReadonlySet<string>
  /** For commands run as this person, without a screen. */
  ctxOf(person: accounts.TestPerson, now?: Date): Promise<Ctx>
  /** Signs the page's browser in without the form, and gives the session's id. */
  signIn(page: Page, person: accounts.TestPerson): Promise<string>
  /** As if nobody had pressed anything for so long. */
  leaveIdle(sessionId: string, minutes: number): Promise<void>
  /** Whether the server has seen an open board or receipt of this session. */
  isOnStandby(sessionId: string): Promise<boolean>
}

function makeWorld(db: Database): World {
  const gate = () => ({ db, now: new Date() })
  const made = new Set<string>()
  return {
    db,
    made,
    makeHospital: (shortName) => accounts.makeHospital(db, shortName),
    async makePerson(options) {
      const person = await accounts.makePerson(db, options)
      made.add(person.id)
      return person
    },
    async ctxOf(person, now = new Date()) {
      const session = await findSession(gate(), await createSession(gate(), person.id))
      if (!session) throw new Error('The session ended at once')
      return { actor: session.actor, now, db, keys: appEnv().keys, requestId: 'e2e-test' }
    },
    async signIn(page, person) {
      // An open page reads itself anew when it sees that somebody else has signed in, over whatever is opened next.
      if (page.url() !== 'about:blank') await page.goto('about:blank')
      const sessionId = await createSession(gate(), person.id)
      const { name, value, options } = await makeSessionCookie(sessionId)
      const { httpOnly, secure } = options
      // Cookies know no ports: one sign-in serves two processes side by side on one host.
      const url = process.env.E2E_BASE_URL
      await page.context().addCookies([{ name, value, url, httpOnly, secure, sameSite: 'Lax' }])
      return sessionId
    },
    async leaveIdle(sessionId, minutes) {
      const lastActiveAt = new Date(Date.now() - minutes * 60_000)
      await atGate(gate(), (tx) => tx.update(sessions).set({ lastActiveAt }).where(eq(sessions.id, sessionId)))
    },
    async isOnStandby(sessionId) {
      return (await findSession(gate(), sessionId))?.standby != null
    },
  }
}

export const test = base.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const db = openDatabase(appEnv().databaseAppUrl, { max: 3, applicationName: 'e2e' })
      await use(makeWorld(db))
      await db.close()
    },
    { scope: 'worker' },
  ],
})

/** Makes the page ask how its session stands, as a browser does that was offline, once its scripts listen. */
export async function lookAgain(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-session', /./)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
