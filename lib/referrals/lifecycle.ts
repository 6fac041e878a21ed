import type { Tx } from '#db/client.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { AppError } from '#lib/errors.ts'
import { type Details, requireNothing } from './decide.ts'
import { arriveGap, assignBedGap, closeGap, dispatchGap, reopenGap, rescindGap, withdrawGap } from './decision-rules.ts'
import type {
  ArriveInput,
  AssignBedInput,
  CloseInput,
  DispatchInput,
  ReopenInput,
  RescindInput,
  WithdrawInput,
} from './decision-schema.ts'
import { actingRole, lockReferral, move, type Recorded, type ReferralRow, record } from './move.ts'
import { packetGaps } from './packet.ts'
import { snapshotNow } from './score-snapshot.ts'
import { presentWords } from './sealed.ts'
import { lastStanding } from './standing.ts'
import { ACCEPT_MODES, type AcceptMode, type EventName } from './vocabulary.ts'

const ANSWERS = ['accept', 'advise', 'decline', 'redirect'] as const satisfies readonly EventName[]

/** Something has changed since the answer: it pages and must be acknowledged like a new alert. */
export function reopen(ctx: Ctx, reference: string, input: Details<ReopenInput>): Promise<Recorded> {
  return move(ctx, reference, 'reopen', async (referral, _role, tx) => {
    requireNothing(reopenGap({ ...input, reference }))
    return {
      patch: { round: referral.round + 1, holderId: null, reviewerId: null },
      detail: await snapshotNow(tx, ctx, referral),
      words: presentWords({ reason: input.reason }),
    }
  })
}

/** Staff look again by themselves; nobody is paged. */
export function reopenByStaff(ctx: Ctx, reference: string, input: Details<ReopenInput>): Promise<Recorded> {
  return move(ctx, reference, 'reopen_by_staff', () => {
    requireNothing(reopenGap({ ...input, reference }))
    return { patch: { holderId: ctx.actor.personId }, words: presentWords({ reason: input.reason }) }
  })
}

/** Takes an acceptance back, with a reason and words for the referrer. The acceptance stays visible. */
export function rescind(ctx: Ctx, reference: string, input: Details<RescindInput>): Promise<Recorded> {
  return move(ctx, reference, 'rescind', () => {
    requireNothing(rescindGap({ ...input, reference }))
    return {
      patch: { holderId: ctx.actor.personId, reviewerId: ctx.actor.personId },
      words: presentWords({ reason: input.reason, rationale: input.rationale }),
    }
  })
}

/** Space and qualified people: unit and bed, confirmed by whom and when; for a retrieval also team and console. */
export function assignBed(ctx: Ctx, reference: string, input: Details<AssignBedInput>): Promise<Recorded> {
  return move(ctx, reference, 'assign_bed', async (referral, _role, tx) => {
    requireNothing(assignBedGap({ ...input, reference }, { mode: await acceptedMode(tx, referral) }))
    return {
      patch: { holderId: ctx.actor.personId },
      detail: { confirmedAt: input.confirmedAt },
      words: presentWords({
        bed: input.bed,
        confirmedBy: input.confirmedBy,
        team: input.team,
        console: input.console,
      }),
    }
  })
}

/** The patient is on the way. Needs the transfer packet, or a physician's word for each gap in it. */
export function dispatch(ctx: Ctx, reference: string, input: Details<DispatchInput>): Promise<Recorded> {
  return move(ctx, reference, 'dispatch', async (referral, _role, tx) => {
    requireNothing(dispatchGap({ ...input, reference }))
    const [first, ...others] = await packetGaps(tx, referral)
    if (first) {
      const names = [first, ...others].map((code) => fieldById(code).label.toLowerCase()).join('; ')
      throw new AppError(
        'invalid',
        `Still owed before departure: ${names}. Add it, or a physician says why it can wait.`,
      )
    }
    return {
      detail: {
        transportMode: input.transportMode,
        departedAt: input.departedAt,
        expectedAt: input.expectedAt,
      },
      words: presentWords({ crew: input.crew }),
    }
  })
}

/** A physician answers for gaps in the transfer packet that cannot be filled before departure. */
export function overridePacket(
  ctx: Ctx,
  reference: string,
  input: { codes: readonly string[]; reason: string },
): Promise<Recorded> {
  return asActor(ctx, async (tx) => {
    const referral = await lockReferral(tx, reference)
    const role = actingRole(ctx, referral, ['physician', 'director'])
    if (!input.reason) throw new AppError('invalid', 'Say why it can wait.', { reason: 'Say why it can wait.' })
    return record(tx, ctx, referral, {
      event: 'packet_override',
      role,
      detail: { codes: input.codes },
      words: { reason: input.reason },
    })
  })
}

/** The patient is here. Stops the door-to-door clock. */
export function arrive(ctx: Ctx, reference: string, input: Details<ArriveInput>): Promise<Recorded> {
  return move(ctx, reference, 'arrive', () => {
    requireNothing(arriveGap({ ...input, reference }, ctx.now))
    return { words: presentWords({ unit: input.unit }), happenedAt: input.happenedAt }
  })
}

/** The story is told to its end, and the referrer hears it. */
export function close(ctx: Ctx, reference: string, input: Details<CloseInput>): Promise<Recorded> {
  return move(ctx, reference, 'close', async (referral, _role, tx) => {
    const answer = await lastStanding(tx, referral.id, ANSWERS)
    requireNothing(closeGap({ ...input, reference }, { recheckAt: dateIn(answer?.detail, 'recheckAt') }, ctx.now))
    return {
      detail: { outcome: input.outcome },
      words: presentWords({ feedback: input.feedback, attempts: input.attempts }),
    }
  })
}

/** Takes the referral back, with a coded reason. */
export function withdraw(ctx: Ctx, reference: string, input: Details<WithdrawInput>): Promise<Recorded> {
  return move(ctx, reference, 'withdraw', () => {
    requireNothing(withdrawGap({ ...input, reference }))
    return { detail: { reason: input.reason }, words: presentWords({ text: input.text }) }
  })
}

async function acceptedMode(tx: Tx, referral: ReferralRow): Promise<AcceptMode> {
  const answer = await lastStanding(tx, referral.id, ANSWERS)
  const mode = ACCEPT_MODES.find((each) => each === answer?.detail.mode)
  if (!mode) throw new Error('An accepted referral has no mode')
  return mode
}

function dateIn(detail: Readonly<Record<string, unknown>> | undefined, key: string): Date | null {
  const text = detail?.[key]
  return typeof text === 'string' ? new Date(text) : null
}
