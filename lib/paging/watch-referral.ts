import 'server-only'
import type { Tx } from '#db/client.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { watchReferralAt } from '#lib/referrals/jobs.ts'
import { type ReferralRow, record } from '#lib/referrals/move.ts'
import { type Duty, type Recipient, recipientsOf } from './audience.ts'
import { resume, stopEarlierSteps, stopEnded } from './called-off.ts'
import { dutyAt } from './duty.ts'
import { recordHolderLeft } from './holder-left.ts'
import { acknowledgementDueAt, recordLimitPassed } from './limit-passed.ts'
import { enqueuePage } from './pages.ts'
import { type Plan, planReaching } from './plan.ts'
import { type Policy, policyAt } from './policy.ts'
import { nextChangeAt, type Watch, watchesOf } from './watch.ts'
import { lockWatched, type PageRow, readPages } from './watched-referral.ts'

export interface Watched {
  /** When this referral must be looked at again; null when nothing but an event can change what it needs. */
  readonly nextAt: Date | null
  /** The pages that this call has added. */
  readonly pageIds: readonly string[]
}

/**
 * Pages whoever must be paged for this referral at `ctx.now`, and stops what need not go out any more. Everything is
 * computed from facts on a locked row: whoever calls it, how late and how often, only what is missing is added. In the
 * same transaction it sets the job for the next step.
 */
export function watchReferral(ctx: Ctx, referralId: string): Promise<Watched> {
  const system: Ctx = { ...ctx, actor: SYSTEM }
  return asActor(system, async (tx) => {
    const locked = await lockWatched(tx, referralId)
    if (!locked) return { nextAt: null, pageIds: [] }
    const watched = await recordHolderLeft(tx, system, locked)
    const { facts } = watched
    const known = await readPages(tx, referralId)
    const open = watchesOf(facts, system.now)
    await stopEnded(tx, system, watched, open, known)
    let { referral } = watched
    const late = await recordLimitPassed(tx, system, watched)
    if (late) referral = late.referral
    const pageIds: string[] = []
    const nextTimes = [nextChangeAt(facts, system.now), late ? null : acknowledgementDueAt(watched)]
    for (const watch of open) {
      const paged = await pageStep(tx, system, referral, watch, known)
      referral = paged.referral
      pageIds.push(...paged.pageIds)
      nextTimes.push(paged.plan.nextAt)
    }
    const nextAt = earliest(nextTimes)
    if (nextAt) await watchReferralAt(tx, referralId, nextAt)
    return { nextAt, pageIds }
  })
}

interface PagedStep {
  readonly referral: ReferralRow
  readonly plan: Plan
  readonly pageIds: readonly string[]
}

async function pageStep(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  watch: Watch,
  known: readonly PageRow[],
): Promise<PagedStep> {
  const policy = await policyAt(tx, watch.beganAt)
  const bySteps = Map.groupBy(
    known.filter((page) => page.watch === watch.key),
    ({ step }) => step,
  )
  // A step is paged once, by the roster of that moment: whoever comes on call later is paged by the next one.
  const underWay = planWithPeople(watch, policy, null, bySteps, ctx.now)
  const duty = bySteps.has(underWay.step) ? null : await dutyAt(tx, ctx.now, referral.holderId)
  const plan = duty ? planWithPeople(watch, policy, duty, bySteps, ctx.now) : underWay
  await stopEarlierSteps(tx, ctx, watch, plan.step, known)
  await resume(tx, ctx, watch, plan.step, known)
  if (duty === null || bySteps.has(plan.step)) return { referral, plan, pageIds: [] }
  const recipients = recipientsOf(watch, plan.step, policy.rules, duty)
  const added = await addPages(tx, ctx, referral, watch, plan.step, policy, recipients)
  if (added.length === 0) return { referral, plan, pageIds: [] }
  const recorded = await record(tx, ctx, referral, {
    event: 'page_sent',
    role: 'system',
    detail: { watch: watch.key, kind: watch.kind, step: plan.step, to: added.map(({ personId }) => personId) },
  })
  return { referral: recorded.referral, plan, pageIds: added.map(({ pageId }) => pageId) }
}

/** The plan of now, as far as people can be reached; without `duty`, the step up to which nobody else has to be found. */
function planWithPeople(
  watch: Watch,
  { rules }: Policy,
  duty: Duty | null,
  bySteps: ReadonlyMap<number, readonly PageRow[]>,
  now: Date,
): Plan {
  const sizeOf = (step: number) => (duty && step >= 0 ? recipientsOf(watch, step, rules, duty).length : 0)
  return planReaching(watch.beganAt, rules.tiers[watch.tier], now, {
    highest: bySteps.size === 0 ? null : Math.max(...bySteps.keys()),
    paged: (step) => {
      const [first, ...others] = bySteps.get(step) ?? []
      if (!first) return null
      return {
        pagedAt: first.createdAt,
        isLost: [first, ...others].every(({ unreachableAt }) => unreachableAt !== null),
      }
    },
    addsNobody: (step) => duty !== null && sizeOf(step) === sizeOf(step - 1),
  })
}

async function addPages(
  tx: Tx,
  ctx: Ctx,
  referral: ReferralRow,
  watch: Watch,
  step: number,
  policy: Policy,
  recipients: readonly Recipient[],
): Promise<{ personId: string; pageId: string }[]> {
  const added: { personId: string; pageId: string }[] = []
  for (const { personId, name, asRole, reason } of recipients) {
    const pageId = await enqueuePage(tx, ctx, {
      kind: watch.kind,
      text: watch.text,
      watch: watch.key,
      step,
      referral,
      personId,
      personName: name,
      asRole,
      reason,
      detail: { at: watch.beganAt.toISOString() },
      urgent: true,
      policyVersion: policy.version,
    })
    if (pageId) added.push({ personId, pageId })
  }
  return added
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((at) => at !== null)
  return known.length === 0 ? null : new Date(Math.min(...known.map((at) => at.getTime())))
}
