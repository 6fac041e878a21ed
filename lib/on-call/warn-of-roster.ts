import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, people } from '#db/schema/index.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { enqueuePage } from '#lib/paging/pages.ts'
import { program } from '#lib/program.ts'
import type { PersonRole } from '#lib/referrals/vocabulary.ts'
import { dayAt } from '#lib/wall-day.ts'
import { readRoster } from './read-roster.ts'
import { type RosterWarning, rosterWarnings, WARN_DAYS } from './warnings.ts'

const DAY_MS = 86_400_000

/** A warning of what begins so soon does not wait for anybody's quiet hours. */
const SOON_MS = DAY_MS

const TEXTS = { gap: 'roster_gap', alone: 'roster_alone', double: 'double_cover' } as const

/**
 * Tells those who keep the roster what is wrong with it in the days ahead: each of it once a day until it is mended. `ctx`
 * is the system's.
 */
export function warnOfRoster(ctx: Ctx): Promise<void> {
  const until = new Date(ctx.now.getTime() + WARN_DAYS * DAY_MS)
  return asActor(ctx, async (tx) => {
    const warnings = rosterWarnings(await readRoster(tx, ctx.now, until), ctx.now, until)
    if (warnings.length === 0) return
    const keepers = await listKeepers(tx)
    const step = dayAt(ctx.now, program.timeZone)
    for (const warning of warnings) {
      const { kind, startsAt, endsAt } = warning
      for (const { id, name, role } of keepers) {
        await enqueuePage(tx, ctx, {
          kind: 'notice',
          watch: keyOf(warning, ctx.now),
          step,
          personId: id,
          personName: name,
          asRole: role,
          reason: 'own_affair',
          text: TEXTS[kind],
          // What goes on past the days that are looked over has no end to tell.
          detail: { from: startsAt.toISOString(), ...(endsAt < until && { to: endsAt.toISOString() }) },
          urgent: startsAt.getTime() - ctx.now.getTime() < SOON_MS,
        })
      }
    }
  })
}

/** The same for the same hole on the same day, so that looking twice pages once. */
function keyOf(warning: RosterWarning, now: Date): string {
  const where = warning.kind === 'alone' ? warning.role : `${warning.slot.role}:${warning.slot.rank}`
  const since = warning.startsAt <= now ? 'now' : warning.startsAt.toISOString()
  return `roster:${warning.kind}:${where}:${since}`
}

const KEEPERS = ['admin', 'director'] as const satisfies readonly PersonRole[]
const ON_CALL = ['coordinator', 'physician'] as const satisfies readonly PersonRole[]

interface Keeper {
  readonly id: string
  readonly name: string
  readonly role: PersonRole
}

/** Administrators and the director, each once; where there are none, everybody who can be on call. */
async function listKeepers(tx: Tx): Promise<Keeper[]> {
  const keepers = await holdersOf(tx, KEEPERS)
  return keepers.length > 0 ? keepers : holdersOf(tx, ON_CALL)
}

async function holdersOf(tx: Tx, roles: readonly PersonRole[]): Promise<Keeper[]> {
  const rows = await tx
    .select({ id: people.id, name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.role, [...roles]), isNull(memberships.endedAt), isNull(people.deactivatedAt)))
    .orderBy(people.name, people.id)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
