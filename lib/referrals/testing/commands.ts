import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { questions } from '#db/schema/conversation.ts'
import { referrals } from '#db/schema/referrals.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { type Clinic, PACKET_CODES, seconds, type Who, WORDS } from '#scripts/testing/clinic.ts'
import { confirmStage } from '../confirm-stage.ts'
import { answer, ask, sendMessage } from '../conversation.ts'
import { accept, advise, decline, redirect } from '../decide.ts'
import { acknowledge, claim, handOver, startReview } from '../hold.ts'
import {
  arrive,
  assignBed,
  close,
  dispatch,
  overridePacket,
  reopen,
  reopenByStaff,
  rescind,
  withdraw,
} from '../lifecycle.ts'
import { changeTier, logCall, markDelivered, markSeen, reachMilestone, recordSecondOpinion } from '../notes.ts'
import { addValues } from '../values.ts'
import type { EventName, Status } from '../vocabulary.ts'

export interface Command {
  readonly event: EventName
  readonly from: Status
  readonly to?: Status
  readonly by: Who
  /** Somebody else who may do it as well, at the same moment. */
  readonly second?: Who
  /** People who see the referral and may not do this. */
  readonly refused: readonly Who[]
  /** What must have happened before, beside the status. */
  readonly prepare?: (clinic: Clinic, reference: string) => Promise<unknown>
  readonly run: (ctx: Ctx, reference: string, clinic: Clinic) => Promise<unknown>
}

const words = () => ({ ...WORDS, triggers: [...WORDS.triggers], otherReasons: [...WORDS.otherReasons] })
const contact = { text: 'Eastern ECMO center', confirmedBy: 'Dr T. Hale', at: seconds(-30) }
const STAFF: readonly Who[] = ['coordinator', 'physician', 'director']

/** Steps of which only one can be taken: the second caller is told who was first. */
export const STEPS: Record<string, Command> = {
  acknowledge: {
    event: 'acknowledge',
    from: 'sent',
    to: 'acknowledged',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => acknowledge(ctx, reference),
  },
  'start the review': {
    event: 'start_review',
    from: 'acknowledged',
    to: 'in_review',
    by: 'physician',
    second: 'physician2',
    refused: ['referrer'],
    run: (ctx, reference) => startReview(ctx, reference, null),
  },
  accept: {
    event: 'accept',
    from: 'in_review',
    to: 'accepted',
    by: 'physician',
    second: 'director',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) => accept(ctx, reference, { mode: 'transfer_in', otherReasons: [] }),
  },
  advise: {
    event: 'advise',
    from: 'acknowledged',
    to: 'advised',
    by: 'physician',
    second: 'physician2',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) => advise(ctx, reference, words()),
  },
  decline: {
    event: 'decline',
    from: 'in_review',
    to: 'declined',
    by: 'physician',
    second: 'physician2',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) =>
      decline(ctx, reference, { ...words(), secondPhysician: { choice: 'named', text: 'Dr O. Brandt' } }),
  },
  redirect: {
    event: 'redirect',
    from: 'acknowledged',
    to: 'redirected',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => redirect(ctx, reference, { otherReasons: [], center: contact, referrerKnows: true }),
  },
  reopen: {
    event: 'reopen',
    from: 'advised',
    to: 'sent',
    by: 'referrer',
    second: 'referrer2',
    refused: STAFF,
    run: (ctx, reference) => reopen(ctx, reference, { reason: 'P/F is 60 now.' }),
  },
  'reopen by staff': {
    event: 'reopen_by_staff',
    from: 'advised',
    to: 'in_review',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => reopenByStaff(ctx, reference, { reason: 'The gas has come.' }),
  },
  rescind: {
    event: 'rescind',
    from: 'accepted',
    to: 'in_review',
    by: 'physician',
    second: 'director',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) => rescind(ctx, reference, { reason: 'Bleeding.', rationale: 'We look at it again.' }),
  },
  'assign a bed': {
    event: 'assign_bed',
    from: 'accepted',
    to: 'bed_assigned',
    by: 'coordinator',
    second: 'coordinator2',
    refused: ['referrer', 'physician', 'director'],
    run: (ctx, reference) =>
      assignBed(ctx, reference, { bed: 'MCS ICU 4', confirmedBy: 'S. Marsh', confirmedAt: seconds(-30) }),
  },
  dispatch: {
    event: 'dispatch',
    from: 'bed_assigned',
    to: 'en_route',
    by: 'coordinator',
    second: 'coordinator2',
    refused: ['referrer', 'physician', 'director'],
    prepare: (clinic, reference) =>
      overridePacket(clinic.as('physician', seconds(-200)), reference, { codes: PACKET_CODES, reason: 'It follows.' }),
    run: (ctx, reference) =>
      dispatch(ctx, reference, {
        transportMode: 'ground_cct',
        crew: 'Crew 2',
        departedAt: seconds(-30),
        expectedAt: seconds(3600),
      }),
  },
  arrive: {
    event: 'arrive',
    from: 'en_route',
    to: 'arrived',
    by: 'coordinator',
    second: 'coordinator2',
    refused: ['referrer', 'physician', 'director'],
    run: (ctx, reference) => arrive(ctx, reference, { unit: 'MCS ICU 4' }),
  },
  close: {
    event: 'close',
    from: 'arrived',
    to: 'closed',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) =>
      close(ctx, reference, { outcome: 'no_ecmo_survived', feedback: 'She went home.', attempts: [] }),
  },
  withdraw: {
    event: 'withdraw',
    from: 'en_route',
    to: 'withdrawn',
    by: 'referrer',
    second: 'coordinator',
    refused: ['physician', 'director'],
    run: (ctx, reference) => withdraw(ctx, reference, { reason: 'died' }),
  },
  claim: {
    event: 'claim',
    from: 'acknowledged',
    by: 'coordinator2',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference, clinic) => claim(ctx, reference, clinic.id('coordinator')),
  },
  answer: {
    event: 'question_answered',
    from: 'in_review',
    by: 'referrer',
    second: 'referrer2',
    refused: [],
    prepare: (clinic, reference) =>
      ask(clinic.as('physician', seconds(-100)), reference, { text: 'GCS before?', codes: [] }),
    run: async (ctx, reference, clinic) =>
      answer(ctx, reference, { questionId: await questionOf(clinic, reference), text: '15', entries: [] }),
  },
}

/** Notes that everybody may add; of two at once, both are kept. */
export const NOTES: Record<string, Command> = {
  'hand over': {
    event: 'hand_over',
    from: 'acknowledged',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference, clinic) => handOver(ctx, reference, clinic.id('coordinator2')),
  },
  ask: {
    event: 'question_asked',
    from: 'in_review',
    by: 'physician',
    second: 'coordinator',
    refused: [],
    run: (ctx, reference) => ask(ctx, reference, { text: 'Which pressor?', codes: ['norepinephrine'] }),
  },
  message: {
    event: 'message_sent',
    from: 'accepted',
    by: 'referrer',
    second: 'coordinator',
    refused: [],
    run: (ctx, reference) => sendMessage(ctx, reference, { text: 'The family is here.' }),
  },
  'log a call': {
    event: 'call_logged',
    from: 'sent',
    by: 'coordinator',
    second: 'referrer',
    refused: [],
    run: (ctx, reference) => logCall(ctx, reference, { withWhom: 'Dr A. Moreau', text: 'Keep prone.' }),
  },
  'add values': {
    event: 'values_added',
    from: 'in_review',
    by: 'referrer',
    second: 'coordinator',
    refused: [],
    run: (ctx, reference) =>
      addValues(ctx, reference, {
        submissionId: randomUUID(),
        entries: [{ code: 'ph', state: 'value', value: 7.2, typedValue: '7.2', typedUnit: '[pH]' }],
      }),
  },
  'reach a milestone': {
    event: 'milestone',
    from: 'en_route',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => reachMilestone(ctx, reference, { name: 'departed' }),
  },
  'change the tier': {
    event: 'tier_changed',
    from: 'acknowledged',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => changeTier(ctx, reference, { tier: 'emergent', reason: 'Getting worse.' }),
  },
  'set the stage': {
    event: 'stage_confirmed',
    from: 'in_review',
    by: 'coordinator',
    second: 'physician',
    refused: ['referrer'],
    run: (ctx, reference) => confirmStage(ctx, reference, { stage: 'C', hasArrestModifier: false }),
  },
  'record a second opinion': {
    event: 'second_opinion',
    from: 'in_review',
    by: 'physician',
    second: 'director',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) => recordSecondOpinion(ctx, reference, { participants: ['Dr O. Brandt'], text: 'Agrees.' }),
  },
  'override the packet': {
    event: 'packet_override',
    from: 'bed_assigned',
    by: 'physician',
    second: 'director',
    refused: ['referrer', 'coordinator'],
    run: (ctx, reference) => overridePacket(ctx, reference, { codes: ['records_sent'], reason: 'It follows.' }),
  },
}

/** Notes that are kept once, however many desks send them. */
export const ONCE: Record<string, Command> = {
  'mark as seen': {
    event: 'seen',
    from: 'sent',
    by: 'coordinator',
    refused: ['referrer'],
    run: (ctx, reference) => markSeen(ctx, reference),
  },
  'mark as delivered': {
    event: 'page_delivered',
    from: 'sent',
    by: 'coordinator',
    second: 'coordinator2',
    refused: ['referrer'],
    run: (ctx, reference) => markDelivered(ctx, reference),
  },
}

async function questionOf(clinic: Clinic, reference: string): Promise<string> {
  const [question] = await asActor(clinic.as('coordinator'), (tx) =>
    tx
      .select({ id: questions.id })
      .from(questions)
      .innerJoin(referrals, eq(referrals.id, questions.referralId))
      .where(eq(referrals.reference, reference)),
  )
  return question?.id ?? randomUUID()
}
