import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { and, eq, isNull } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { memberships, people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { asSystem } from '#lib/ctx.ts'
import { send } from '#lib/referrals/send.ts'
import { type BenchRow, median, percentile } from './compare.ts'
import { alertOf, OPEN_REFERRALS } from './place.ts'

const PRESSES = 100
const P95_LIMIT_MS = 100

/** Notes for each key the time until the frame in which another row is the chosen one has been drawn. */
const WATCH_KEYS = `window.keyTimes = []
addEventListener('keydown', ({ timeStamp }) => {
  const chosen = () => document.querySelector('.row.sel')?.id
  const before = chosen()
  const look = () => requestAnimationFrame(() => setTimeout(() => {
    if (chosen() === before) look()
    else window.keyTimes.push(performance.now() - timeStamp)
  }))
  look()
}, true)`

/** From a key to the paint of what it chose, on `board`, signed in and looking at a board of 60 open referrals. */
export async function benchKeys(board: Page, variables: Record<string, string>): Promise<BenchRow> {
  await fillBoard(variables)
  await board.addInitScript(WATCH_KEYS)
  // A page with a live line is never without requests, so its chosen row is waited for.
  await board.reload()
  await board.locator('.row.sel').waitFor()
  const rows = await board.locator('.row').count()
  const measured: number[] = []
  for (let index = 0; index < PRESSES; index++) {
    // Down the list and up again, so that every press chooses another row.
    await board.keyboard.press(Math.floor(index / (OPEN_REFERRALS - 20)) % 2 === 0 ? 'j' : 'k')
    await board.waitForFunction((count) => Reflect.get(window, 'keyTimes').length > count, index)
  }
  measured.push(...(await board.evaluate<number[]>(() => Reflect.get(window, 'keyTimes'))))
  const p95 = percentile(measured, 95)
  return {
    what: `key → chosen row painted, board of ${rows} rows`,
    figure: `p95 ${p95.toFixed(0)} ms (median ${median(measured).toFixed(0)} ms, n = ${measured.length})`,
    budget: `p95 ≤ ${P95_LIMIT_MS} ms`,
    within: p95 <= P95_LIMIT_MS,
  }
}

/** Sends alerts for the demonstration's referrer until the board has 60 open referrals. */
async function fillBoard(variables: Record<string, string>): Promise<void> {
  const { DATABASE_APP_URL = '', DATA_KEYS = '', LOOKUP_KEY = '' } = variables
  const db = openDatabase(DATABASE_APP_URL, { max: 2, applicationName: 'bench' })
  try {
    const { actor, facilityId, open } = await look(db)
    const ctx = { actor, db, keys: parseKeyRing(DATA_KEYS, LOOKUP_KEY), requestId: 'bench' }
    for (let index = open; index < OPEN_REFERRALS; index++) {
      await send({ ...ctx, now: new Date() }, alertOf({ facilityId }, randomUUID()))
    }
  } finally {
    await db.close()
  }
}

function look(db: Database) {
  return asSystem(db, async (tx) => {
    const [found] = await tx
      .select({ personId: people.id, name: people.name, facilityId: memberships.facilityId })
      .from(people)
      .innerJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.role, 'referrer')))
      .where(eq(people.email, 'referrer@demo.example'))
    const facilityId = found?.facilityId
    if (!facilityId) throw new Error('The demonstration has no referrer')
    const { personId, name } = found
    const actor = {
      personId,
      sessionId: null,
      name,
      verified: true,
      memberships: [{ role: 'referrer' as const, facilityId, unitType: null }],
    }
    return { actor, facilityId, open: await tx.$count(referrals, isNull(referrals.endedAt)) }
  })
}
