import { and, desc, eq, gte, inArray, isNull, type Subquery, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { facilities } from '#db/schema/facilities.ts'
import { accessEntries } from '#db/schema/oversight.ts'
import { memberships, people } from '#db/schema/people.ts'
import { referrals } from '#db/schema/referrals.ts'
import { statement } from '#db/statement.ts'
import { isStaff } from '#lib/accounts/actor.ts'
import { decisionOrder } from '#lib/clinical/catalogue.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError, referralNotFound } from '#lib/errors.ts'
import { readOpenPages } from '#lib/paging/read-paged.ts'
import { WATCHED } from '#lib/paging/watch.ts'
import type { FacilityFact, PersonFact, ReferralDetail, ReferralFact, ReferralSummary } from './facts.ts'
import { byField } from './latest.ts'
import { readEvents, readHistory, readMessages, readQuestions, readValues } from './read-facts.ts'
import { BRANCHES, STAFF_ROLES } from './vocabulary.ts'

/** The answers that the picture of a row draws from. */
const PICTURE_CODES = [
  'age_years', 'sex_for_calculation', 'one_line_reason', 'sending_unit_bed', 'resp_support', 'fio2_pct', 'pao2_mmhg',
  'paco2_mmhg', 'ph', 'abg_source', 'plateau_pressure', 'peep', 'lactate_mmol', 'sbp', 'dbp', 'map_measured', 'norepinephrine',
  'epinephrine', 'vasopressin_u_min', 'lvef_pct', 'mcs_in_place', 'etco2_mmhg', 'arrest_at', 'cpr_started_at', 'ongoing_cpr',
  'mechanical_cpr', 'shocks_count', 'prone_tried', 'prone_hours_total', 'nmb_used', 'pf_below_80_hours', 'code_status',
  'clinical_frailty_scale', 'creatinine_mg_dl', 'dopamine', 'phenylephrine', 'drugs_escalating', 'lactate_prev_mmol',
] // biome-ignore format: a list of codes

/** The answers that a row of the board or of a list draws from: its picture, and the first ones that a decision needs. */
export const SUMMARY_CODES: readonly string[] = [
  ...new Set([...PICTURE_CODES, ...BRANCHES.flatMap((branch) => decisionOrder(branch).map(({ id }) => id))]),
]

/** How many ended referrals a hospital's list goes back to. */
const LISTED_ENDED = 30

const sender = alias(people, 'sender')
const holder = alias(people, 'holder')
const reviewer = alias(people, 'reviewer')

const FACILITY = {
  id: facilities.id,
  name: facilities.name,
  shortName: facilities.shortName,
  switchboardPhone: facilities.switchboardPhone,
  timeZone: facilities.timeZone,
  norepinephrineAs: facilities.norepinephrineAs,
}

type PersonTable = typeof people | typeof sender | typeof holder | typeof reviewer

/** A person as one JSON value: null where the join found nobody. */
function personOf<Found extends PersonFact | null>(person: PersonTable) {
  return sql<Found>`case when ${person.id} is not null then json_build_object('id', ${person.id}, 'name', ${person.name},
    'jobTitle', ${person.jobTitle}, 'phone', ${person.phone}, 'verified', ${person.verifiedAt} is not null) end`
}

/** `from` gives rows of `referrals` under its own name. */
function selectHeads(tx: Tx, from: typeof referrals | Subquery = referrals) {
  return tx
    .select({
      referral: referrals,
      facility: FACILITY,
      sender: personOf<PersonFact>(sender),
      holder: personOf<PersonFact | null>(holder),
      reviewer: personOf<PersonFact | null>(reviewer),
    })
    .from(from)
    .innerJoin(facilities, eq(facilities.id, referrals.facilityId))
    .innerJoin(sender, eq(sender.id, referrals.createdBy))
    .leftJoin(holder, eq(holder.id, referrals.holderId))
    .leftJoin(reviewer, eq(reviewer.id, referrals.reviewerId))
    .$dynamic()
}

type Head = Awaited<ReturnType<typeof selectHeads>>[number]

/** At most so many ended referrals stay on the board: the latest. */
const BOARD_ENDED = 200

/**
 * One index for the open ones, one for those just ended. As one condition with "or" the database would plan anew for each board, as soon as it
 * holds many ended ones.
 */
const boardHeads = statement((tx: Tx) => {
  const open = tx.select().from(referrals).where(isNull(referrals.endedAt))
  const justEnded = tx
    .select()
    .from(referrals)
    .where(gte(referrals.endedAt, sql.placeholder('since')))
    // Not .limit(): that would make it a parameter, and the database would not know how few are wanted.
    .orderBy(sql`${referrals.endedAt} desc limit ${sql.raw(`${BOARD_ENDED}`)}`)
  return selectHeads(tx, open.unionAll(justEnded).as('referrals')).prepare('board')
})

/** Every open referral, and what ended since `since`. For members of the program. */
export function listBoard(ctx: Ctx, since: Date): Promise<ReferralSummary[]> {
  if (!isStaff(ctx.actor)) throw new AppError('forbidden', 'The board is for members of the program.')
  return asActor(ctx, async (tx) => {
    const heads = await boardHeads(tx, { since: since.toISOString() })
    const waiting = heads.flatMap(({ referral }) => (WATCHED.includes(referral.status) ? referral.id : []))
    // All at once: the server works on the next while this process unpacks the one before.
    const [paged, rows] = await Promise.all([readOpenPages(tx, waiting), summarize(tx, ctx, heads)])
    return rows.map((row) => ({ ...row, paged: paged.get(row.id) ?? [] }))
  })
}

/** The referrals of the actor's own hospitals: open ones first, then the latest that ended. */
export function listReferrals(ctx: Ctx): Promise<ReferralSummary[]> {
  return asActor(ctx, async (tx) => {
    const heads = await selectHeads(tx)
      .orderBy(sql`${referrals.endedAt} is not null`, desc(referrals.createdAt))
      .limit(LISTED_ENDED + 70)
    return summarize(tx, ctx, heads)
  })
}

/** One whole referral, and an entry that says who looked. @throws AppError not_found */
export function getReferral(ctx: Ctx, reference: string): Promise<ReferralDetail> {
  return asActor(ctx, async (tx) => {
    const [head] = await selectHeads(tx).where(eq(referrals.reference, reference))
    if (!head) throw referralNotFound()
    const ids = [head.referral.id]
    const [events, values, questions, messages] = await Promise.all([
      readEvents(tx, ctx.keys, ids),
      readValues(tx, ctx.keys, ids, null),
      readQuestions(tx, ctx.keys, ids),
      readMessages(tx, ctx.keys, head.referral.id),
    ])
    if (ctx.actor.personId) {
      await tx
        .insert(accessEntries)
        .values({ personId: ctx.actor.personId, referralId: head.referral.id, what: 'referral', at: ctx.now })
    }
    return {
      ...toFact(head),
      events: events.get(head.referral.id) ?? [],
      questions: questions.get(head.referral.id) ?? [],
      values: values.get(head.referral.id) ?? [],
      messages,
    }
  })
}

const staffRoles = statement((tx: Tx) =>
  tx
    .select({ person: personOf<PersonFact>(people), role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.role, [...STAFF_ROLES]), isNull(people.deactivatedAt), isNull(memberships.endedAt)))
    .orderBy(people.name)
    .prepare('staff_roles'),
)

/** Members of the program who can be named as reviewer, holder or second physician. */
export function listColleagues(ctx: Ctx): Promise<(PersonFact & { roles: string[] })[]> {
  return asActor(ctx, async (tx) => {
    const rows = await staffRoles(tx, {})
    const byId = new Map<string, PersonFact & { roles: string[] }>()
    for (const { person, role } of rows) {
      const known = byId.get(person.id)
      if (known) known.roles.push(role)
      else byId.set(person.id, { ...person, roles: [role] })
    }
    return [...byId.values()]
  })
}

/** Hospitals that may refer, by name. */
export function listFacilities(ctx: Ctx): Promise<FacilityFact[]> {
  return asActor(ctx, (tx) =>
    tx.select(FACILITY).from(facilities).where(eq(facilities.active, true)).orderBy(facilities.name),
  )
}

async function summarize(tx: Tx, ctx: Ctx, heads: Head[]): Promise<ReferralSummary[]> {
  if (heads.length === 0) return []
  const ids = heads.map(({ referral }) => referral.id)
  const [events, values, questions] = await Promise.all([
    readHistory(tx, ids),
    readValues(tx, ctx.keys, ids, SUMMARY_CODES),
    readQuestions(tx, ctx.keys, ids),
  ])
  return heads.map((head) => ({
    ...toFact(head),
    events: events.get(head.referral.id) ?? [],
    questions: questions.get(head.referral.id) ?? [],
    latest: byField(values.get(head.referral.id) ?? []),
  }))
}

function toFact({ referral, facility, ...who }: Head): Omit<ReferralFact, 'events' | 'questions'> {
  return {
    id: referral.id,
    reference: referral.reference,
    version: referral.version,
    status: referral.status,
    support: referral.support,
    tier: referral.tier,
    referrerTier: referral.referrerTier,
    unitType: referral.unitType,
    round: referral.round,
    onBehalf: referral.onBehalf,
    createdAt: referral.createdAt,
    endedAt: referral.endedAt,
    facility,
    ...who,
  }
}
