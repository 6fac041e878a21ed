import 'server-only'
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { pages } from '#db/schema/paging.ts'
import { memberships, people } from '#db/schema/people.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { onCallAt } from '#lib/on-call/on-call-now.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayAt } from '#lib/wall-day.ts'
import { lastTime } from '#lib/wall-time.ts'
import { anyDailyTest, dailyTestKey } from './daily-test-key.ts'
import { enqueuePage } from './pages.ts'
import { ON_CALL_RANKS, ON_CALL_ROLES, type OnCallRole } from './words.ts'

const HOUR_MS = 3_600_000
/** Whoever comes on call so shortly before the hour of the test, and is tested then, is not tested again for that day. */
const SHORTLY_MS = 1.5 * HOUR_MS
/** Failures that lie further back have been told. */
const FAILED_MS = 24 * HOUR_MS

/**
 * Pages a test to everybody who is on call and has not had today's: at the hour of the test, or when they come on call after it, so
 * that those of the night are tested too. It may run at any time and any number of times; after a stop it makes up for
 * the last test.
 */
export function sendDailyTests(ctx: Ctx, testTime: string): Promise<void> {
  return asActor(ctx, async (tx) => {
    const due = lastTime(testTime, program.timeZone, ctx.now)
    if (!due) throw new Error('The hour of the test is no time of day')
    const watch = dailyTestKey(dateOfDay(dayAt(due, program.timeZone)))
    const onCall = await readOnCall(tx, ctx.now)
    const tested = await readTested(tx, [...onCall.keys()], new Date(due.getTime() - SHORTLY_MS))
    for (const [personId, { name, role }] of onCall) {
      if (tested.has(personId)) continue
      await enqueuePage(tx, ctx, {
        kind: 'test',
        watch,
        personId,
        personName: name,
        asRole: role,
        reason: 'own_affair',
        urgent: false,
      })
    }
  })
}

/** Tells the administrators of every test that could not be handed over, once each. */
export function tellFailedTests(ctx: Ctx): Promise<void> {
  return asActor(ctx, async (tx) => {
    const failed = await tx
      .select({ id: pages.id, personId: pages.personId, createdAt: pages.createdAt })
      .from(pages)
      .where(
        and(
          anyDailyTest(),
          gte(pages.unreachableAt, new Date(ctx.now.getTime() - FAILED_MS)),
          lte(pages.unreachableAt, ctx.now),
        ),
      )
    if (failed.length === 0) return
    const admins = await tx
      .selectDistinct({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .where(and(eq(memberships.role, 'admin'), isNull(memberships.endedAt), isNull(people.deactivatedAt)))
    for (const { id, personId, createdAt } of failed)
      for (const admin of admins)
        await enqueuePage(tx, ctx, {
          kind: 'notice',
          watch: `test_failed:${id}`,
          personId: admin.id,
          personName: admin.name,
          asRole: 'admin',
          reason: 'own_affair',
          text: 'test_failed',
          detail: { byId: personId, at: createdAt.toISOString() },
          urgent: false,
        })
  })
}

/** Everybody who is on call, each in the first of their roles. */
async function readOnCall(tx: Tx, now: Date): Promise<Map<string, { name: string; role: OnCallRole }>> {
  const onCall = await onCallAt(tx, now)
  const roles = new Map<string, OnCallRole>()
  for (const role of ON_CALL_ROLES)
    for (const rank of ON_CALL_RANKS) {
      const personId = onCall[role][rank]
      if (personId && !roles.has(personId)) roles.set(personId, role)
    }
  const named = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...roles.keys()]))
  return new Map(
    named.flatMap(({ id, name }) => {
      const role = roles.get(id)
      return role ? [[id, { name, role }] as const] : []
    }),
  )
}

async function readTested(tx: Tx, personIds: readonly string[], since: Date): Promise<ReadonlySet<string>> {
  const tested = await tx
    .selectDistinct({ personId: pages.personId })
    .from(pages)
    .where(and(anyDailyTest(), inArray(pages.personId, [...personIds]), gte(pages.createdAt, since)))
  return new Set(tested.map(({ personId }) => personId))
}
