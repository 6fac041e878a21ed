import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from '@playwright/test'
import { and, count, eq, inArray } from 'drizzle-orm'
import {
  accessEntries,
  clinicalValues,
  messages,
  questions,
  referralEvents,
  referrals,
  sealedTexts,
} from '#db/schema/index.ts'
import { alertInput, toSending } from '#lib/referrals/alert.ts'
import { markDelivered } from '#lib/referrals/notes.ts'
import { send } from '#lib/referrals/send.ts'
import type { TestHospital, World } from './fixtures.ts'

export const ORIGIN = process.env.E2E_BASE_URL ?? ''
export const OWN = { origin: ORIGIN }
export const UNKNOWN = '222222'

export const WHO = [
  'signed out',
  'referrer elsewhere',
  'referrer here',
  'unverified here',
  'coordinator',
  'physician',
  'admin',
  'auditor',
] as const
export type Who = (typeof WHO)[number]
type Everybody = Readonly<Record<Who, APIRequestContext>>

export interface Scene {
  readonly everybody: Everybody
  readonly here: TestHospital
  readonly elsewhere: TestHospital
  /** Of the hospital `here`. */
  readonly reference: string
  readonly intakeKey: string
  readonly close: () => Promise<void>
}

export const alertOf = (facilityId: string, intakeKey: string = randomUUID()) => ({
  intakeKey,
  facilityId,
  support: 'vv',
  tier: 'urgent',
  ageYears: 52,
  oneLineReason: 'Words of the hospital here',
})

export async function makeScene(world: World, browser: Browser): Promise<Scene> {
  const here = await world.makeHospital()
  const elsewhere = await world.makeHospital('Otherfield')
  const sender = await world.makePerson({ hospital: here, name: 'Dr A. Moreau' })
  const intakeKey = randomUUID()
  const { reference } = await send(await world.ctxOf(sender), toSending(alertInput.parse(alertOf(here.id, intakeKey))))
  const coordinator = await world.makePerson({ role: 'coordinator' })
  // A board that another test has open would confirm the delivery in the middle of this one.
  await markDelivered(await world.ctxOf(coordinator), reference)
  const people = {
    'referrer elsewhere': await world.makePerson({ hospital: elsewhere }),
    'referrer here': sender,
    'unverified here': await world.makePerson({ hospital: here, verified: false }),
    coordinator,
    physician: await world.makePerson({ role: 'physician' }),
    admin: await world.makePerson({ role: 'admin' }),
    auditor: await world.makePerson({ role: 'auditor' }),
  }
  const contexts: [Who, APIRequestContext][] = []
  const closing: (() => Promise<void>)[] = []
  for (const who of WHO) {
    const context = await browser.newContext()
    if (who !== 'signed out') await world.signIn(await context.newPage(), people[who])
    contexts.push([who, context.request])
    closing.push(() => context.close())
  }
  return {
    everybody: Object.fromEntries(contexts) as Everybody,
    here,
    elsewhere,
    reference,
    intakeKey,
    close: async () => {
      for (const close of closing) await close()
    },
  }
}

/** Everything that a forged call could have left behind: one hospital's referrals, and what hangs on them. */
export async function traces(world: World, facilities: readonly TestHospital[]) {
  const system = { reach: 'system', personId: null, facilityIds: [] } as const
  return world.db.transaction(system, async (tx) => {
    const rows = await tx
      .select({ id: referrals.id, status: referrals.status, tier: referrals.tier })
      .from(referrals)
      .where(
        inArray(
          referrals.facilityId,
          facilities.map(({ id }) => id),
        ),
      )
      .orderBy(referrals.id)
    const ids = rows.map(({ id }) => id)
    const counts: Record<string, number | undefined> = {}
    for (const table of [referralEvents, clinicalValues, questions, messages, sealedTexts]) {
      // Meanwhile the portal itself pages, and a board that another test has open confirms deliveries.
      const byThem = table === referralEvents ? inArray(referralEvents.actorId, [...world.made]) : undefined
      const [row] = await tx
        .select({ rows: count() })
        .from(table)
        .where(and(inArray(table.referralId, ids), byThem))
      counts[Object.keys(counts).length] = row?.rows
    }
    return { rows, counts }
  })
}

/** How often this person's browser is on record as having looked at a referral of `hospital`. */
export async function looks(world: World, reference: string) {
  const system = { reach: 'system', personId: null, facilityIds: [] } as const
  const [row] = await world.db.transaction(system, (tx) =>
    tx
      .select({ rows: count() })
      .from(accessEntries)
      .innerJoin(referrals, eq(referrals.id, accessEntries.referralId))
      .where(and(eq(referrals.reference, reference))),
  )
  return row?.rows
}
