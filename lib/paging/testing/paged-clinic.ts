import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import postgres from 'postgres'
import { onCallShifts } from '#db/schema/on-call.ts'
import { pages } from '#db/schema/paging.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { send } from '#lib/referrals/send.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { type Clinic, NOON, openClinic, seconds, type Who } from '#scripts/testing/clinic.ts'
import { type Watched, watchReferral } from '../watch-referral.ts'
import { CALLING_KINDS, type OnCallRank, type OnCallRole } from '../words.ts'

export type PageRow = typeof pages.$inferSelect

/** Minutes after the moment at which tests send. */
export const at = (minutes: number): Date => seconds(minutes * 60)

export interface Sent {
  readonly reference: string
  readonly id: string
}

/** A program whose people are paged: okafor and varga are first on call, tanaka and osei the backup. */
export class PagedClinic {
  readonly clinic: Clinic
  /** Sees the queue as well. */
  readonly owner: postgres.Sql

  constructor(clinic: Clinic, owner: postgres.Sql) {
    this.clinic = clinic
    this.owner = owner
  }

  static async open(): Promise<PagedClinic> {
    const clinic = await openClinic()
    return new PagedClinic(clinic, postgres(clinic.database.ownerUrl, { max: 2, onnotice: () => {} }))
  }

  async close(): Promise<void> {
    await this.owner.end()
    await this.clinic.close()
  }

  system(now: Date): Ctx {
    return { ...this.clinic.as('coordinator', now), actor: SYSTEM }
  }

  /** Puts somebody on call for days around a time, by default that of the tests. */
  async onCall(role: OnCallRole, rank: OnCallRank, who: Who, around = NOON): Promise<void> {
    await asActor(this.system(around), (tx) =>
      tx.insert(onCallShifts).values({
        id: randomUUID(),
        role,
        rank,
        personId: this.clinic.id(who),
        startsAt: seconds(-86_400, around),
        endsAt: seconds(7 * 86_400, around),
        origin: 'planned',
        createdAt: seconds(-86_400, around),
        createdBy: this.clinic.id(who),
      }),
    )
  }

  async fillRoster(around = NOON): Promise<void> {
    await this.onCall('coordinator', 'first', 'coordinator', around)
    await this.onCall('coordinator', 'backup', 'coordinator2', around)
    await this.onCall('physician', 'first', 'physician', around)
    await this.onCall('physician', 'backup', 'physician2', around)
  }

  async emptyRoster(): Promise<void> {
    await this.owner`delete from on_call_shifts`
  }

  async send(tier: Tier = 'emergent', minute = 0): Promise<Sent> {
    const { reference } = await send(this.clinic.as('referrer', at(minute)), this.clinic.sending({ tier }))
    return { reference, id: (await this.clinic.state(reference)).referral.id }
  }

  watch({ id }: Sent, minute: number): Promise<Watched> {
    return watchReferral(this.system(at(minute)), id)
  }

  /** The program's pages of a referral, in the order in which they were made; what its hospital is told is not among them. */
  pages({ id }: Sent): Promise<PageRow[]> {
    return asActor(this.system(NOON), (tx) =>
      tx
        .select()
        .from(pages)
        .where(and(eq(pages.referralId, id), ne(pages.kind, 'told')))
        .orderBy(asc(pages.createdAt), asc(pages.step), asc(pages.personName)),
    )
  }

  /** "alert 0 R. Okafor", as `pages`. */
  async paged(sent: Sent): Promise<string[]> {
    return (await this.pages(sent)).map(({ kind, step, personName }) => `${kind} ${step} ${personName}`)
  }

  /** What delivery would write on the calling pages of these people that are still to be handed over. */
  async settle({ id }: Sent, minute: number, change: 'handed_over' | 'unreachable', ...whom: Who[]): Promise<void> {
    const set =
      change === 'handed_over' ? { handedOverAt: at(minute) } : { unreachableAt: at(minute), unreachableWhy: 'test' }
    await asActor(this.system(at(minute)), (tx) =>
      tx
        .update(pages)
        .set(set)
        .where(
          and(
            eq(pages.referralId, id),
            inArray(pages.kind, [...CALLING_KINDS]),
            whom.length === 0
              ? undefined
              : inArray(
                  pages.personId,
                  whom.map((who) => this.clinic.id(who)),
                ),
          ),
        ),
    )
  }

  /** When the next look at this referral is set for, in minutes; null when none is. */
  async nextLook({ id }: Sent): Promise<number | null> {
    const [job] = await this.owner<{ runAt: Date }[]>`
      select run_at as "runAt" from graphile_worker.jobs where key = ${`watch:${id}`}`
    return job ? (job.runAt.getTime() - NOON.getTime()) / 60_000 : null
  }

  /** Names of events, with the step of those that page. */
  async history({ reference }: Sent): Promise<string[]> {
    const { events } = await this.clinic.state(reference)
    return events.map(({ event, detail }) => (event === 'page_sent' ? `${event} ${detail.kind} ${detail.step}` : event))
  }
}
