import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { contacts, pageAttempts, pages, quietHours } from '#db/schema/paging.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { referrals } from '#db/schema/referrals.ts'
import { asSystem } from '#lib/ctx.ts'
import type { QuietHours } from '#lib/notifications/quiet-until.ts'
import { send } from '#lib/referrals/send.ts'
import { makePerson, type TestPerson } from '#scripts/testing/accounts.ts'
import { NOON, openClinic } from '#scripts/testing/clinic.ts'

type NewPage = typeof pages.$inferInsert
type NewContact = typeof contacts.$inferInsert

/** Somebody to page, something to page them for, and a clock to turn. `close` it. */
export async function openPagedWorld() {
  const clinic = await openClinic()
  const owner = postgres(clinic.database.ownerUrl, { max: 2, onnotice: () => {} })
  const { db, keys } = clinic
  let now = NOON
  const clock = {
    /** Each reading is a millisecond later, so that what happens one after the other can be told apart. */
    now: () => {
      now = new Date(now.getTime() + 1)
      return now
    },
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }

  async function referral() {
    const { reference } = await send({ ...clinic.as('referrer', now) }, clinic.sending({ tier: 'emergent' }))
    const [row] = await asSystem(db, (tx) => tx.select().from(referrals).where(eq(referrals.reference, reference)))
    if (!row) throw new Error('The referral was not sent')
    return row
  }

  async function page(to: TestPerson, about: Partial<NewPage> = {}): Promise<string> {
    const id = about.id ?? randomUUID()
    const { kind = 'alert' } = about
    const row: NewPage = {
      id,
      kind,
      watch: `${kind}:${id}`,
      step: 0,
      personId: to.id,
      personName: to.name,
      asRole: 'coordinator',
      reason: 'first_on_call',
      text: kind,
      urgent: true,
      createdAt: now,
      dueAt: now,
      linkExpiresAt: new Date(now.getTime() + 3_600_000),
      ...about,
    }
    await asSystem(db, (tx) => tx.insert(pages).values(row))
    return id
  }

  async function contact(of: TestPerson, about: Pick<NewContact, 'channel' | 'address'> & Partial<NewContact>) {
    const id = randomUUID()
    const row = { id, personId: of.id, position: 0, createdAt: now, ...about }
    await asSystem(db, (tx) => tx.insert(contacts).values(row))
    return id
  }

  return {
    ...clock,
    db,
    keys,
    owner,
    clinic,
    person: (name?: string) => makePerson(db, { password: null, ...(name && { name }) }),
    referral,
    page,
    contact,
    quiet: (of: TestPerson, hours: QuietHours) =>
      asSystem(db, (tx) => tx.insert(quietHours).values({ personId: of.id, ...hours })),
    change: (pageId: string, to: Partial<NewPage>) =>
      asSystem(db, (tx) => tx.update(pages).set(to).where(eq(pages.id, pageId))),
    rowOf: async (pageId: string) => {
      const [row] = await asSystem(db, (tx) => tx.select().from(pages).where(eq(pages.id, pageId)))
      if (!row) throw new Error('No such page')
      return row
    },
    contactOf: async (id: string) => {
      const [row] = await asSystem(db, (tx) => tx.select().from(contacts).where(eq(contacts.id, id)))
      return row
    },
    /** "email 1 smtp_451", "webhook 1 handed_over", in their order. */
    triesOf: async (pageId: string) => {
      const tries = await asSystem(db, (tx) =>
        tx.select().from(pageAttempts).where(eq(pageAttempts.pageId, pageId)).orderBy(asc(pageAttempts.beganAt)),
      )
      return tries.map(
        ({ channel, attempt, outcome, error }) => `${channel} ${attempt} ${error ?? outcome ?? 'cut off'}`,
      )
    },
    eventsOf: async (referralId: string) => {
      const events = await asSystem(db, (tx) =>
        tx
          .select()
          .from(referralEvents)
          .where(eq(referralEvents.referralId, referralId))
          .orderBy(asc(referralEvents.seq)),
      )
      return events.map(({ event, detail: { was: _, ...detail } }) => ({ event, detail }))
    },
    jobFor: async (key: string) => {
      const [job] = await owner<{ runAt: Date; payload: unknown }[]>`
        select run_at as "runAt", payload from graphile_worker._private_jobs where key = ${key}`
      return job
    },
    close: async () => {
      await owner.end()
      await clinic.close()
    },
  }
}

export type PagedWorld = Awaited<ReturnType<typeof openPagedWorld>>
