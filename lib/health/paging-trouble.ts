import 'server-only'
import { appDatabase } from '#lib/app-database.ts'
import { alarmSettings } from '#lib/env.ts'
import { checkPaging, type PagingHealth } from './paging-check.ts'
import type { PagingProblem } from './paging-problems.ts'

/** Screens ask every few seconds; more often than this nobody learns more. */
const KEPT_MS = 5_000

interface Kept {
  readonly askedAt: number
  readonly health: Promise<PagingHealth>
}

const held = globalThis as typeof globalThis & { portalPagingHealth?: Kept }

/** How paging stands, at most five seconds ago. Never throws. */
export function pagingHealth(): Promise<PagingHealth> {
  const now = new Date()
  const kept = held.portalPagingHealth
  if (kept && now.getTime() - kept.askedAt < KEPT_MS) return kept.health
  const health = checkPaging(appDatabase(), now, { testPages: alarmSettings().testTime !== null })
  held.portalPagingHealth = { askedAt: now.getTime(), health }
  return health
}

/** Why pages go out late now: then no screen may promise that somebody is paged. Null when they go out in time. */
export async function pagingTrouble(): Promise<readonly PagingProblem[] | null> {
  const { problems } = await pagingHealth()
  const late = problems.filter(({ isLate }) => isLate)
  return late.length > 0 ? late : null
}
