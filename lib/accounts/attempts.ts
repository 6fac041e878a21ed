import { createHash } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '#db/client.ts'
import { rateLimits } from '#db/schema/index.ts'
import { AppError } from '#lib/errors.ts'

const WINDOW_S = 15 * 60
/** Wrong guesses for one e-mail address before it has to wait. */
const PER_EMAIL = 10
/** One hospital's whole staff may come from one network address. */
const PER_ADDRESS = 200

/**
 * Counts tries to sign in, in the database, so that every process counts the same. Each try is counted before the
 * password is looked at, in one statement: trying many at once gains nothing.
 */
export interface Attempts {
  /** @throws AppError `too_many`, saying when to try again. */
  take(email: string, address: string): Promise<void>
  /** The right password was given: the e-mail address starts afresh. */
  forget(email: string): Promise<void>
}

export function countAttempts(db: Database): Attempts {
  const shared = {
    storeClient: asPool(db),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // Cleared with each right password instead: a timer would outlive the request.
    clearExpiredByTimeout: false,
    duration: WINDOW_S,
  }
  const byEmail = new RateLimiterPostgres({ ...shared, keyPrefix: 'sign-in-email', points: PER_EMAIL })
  const byAddress = new RateLimiterPostgres({ ...shared, keyPrefix: 'sign-in-address', points: PER_ADDRESS })
  return {
    async take(email, address) {
      const refusals = await Promise.all([consume(byEmail, digest(email)), consume(byAddress, digest(address))])
      const waitMs = Math.max(...refusals)
      if (waitMs > 0) throw tooMany(waitMs)
    },
    async forget(email) {
      await byEmail.delete(digest(email))
      await db.orm.delete(rateLimits).where(lt(rateLimits.expire, Date.now()))
    },
  }
}

/** How long to wait, in milliseconds; 0 when the try is allowed. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1)
    throw refusal
  }
}

function tooMany(waitMs: number): AppError {
  const minutes = Math.ceil(waitMs / 60_000)
  return new AppError(
    'too_many',
    `Too many tries to sign in. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. If a patient cannot wait, call the ECMO line.`,
  )
}

/** What was typed may be anything, a password in the wrong field too: only its digest is kept. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** The limiter speaks to a `pg` pool; this is the little of one that it uses. The table holds no row of anybody's. */
function asPool({ client }: Database) {
  return {
    async query({ text, values = [] }: { text: string; values?: (string | number | null)[] }) {
      const rows = await client.unsafe(text, values)
      return { rows: [...rows], rowCount: rows.count }
    },
  }
}
