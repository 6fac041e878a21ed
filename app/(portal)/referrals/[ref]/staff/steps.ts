import 'server-only'
import { type ActionResult, action } from '#lib/action.ts'
import { type FormValues, listOf, textOf } from '#lib/form-values.ts'
import { confirmStage } from '#lib/referrals/confirm-stage.ts'
import { answer, ask, sendMessage } from '#lib/referrals/conversation.ts'
import { accept, advise, decline, redirect } from '#lib/referrals/decide.ts'
import {
  acceptInput,
  adviseInput,
  arriveInput,
  assignBedInput,
  closeInput,
  declineInput,
  dispatchInput,
  packetOverrideInput,
  redirectInput,
  reopenInput,
  rescindInput,
  withdrawInput,
} from '#lib/referrals/decision-schema.ts'
import { readEntries } from '#lib/referrals/entries.ts'
import { acknowledge, claim, handOver, startReview } from '#lib/referrals/hold.ts'
import {
  arrive,
  assignBed,
  close,
  dispatch,
  overridePacket,
  reopenByStaff,
  rescind,
  withdraw,
} from '#lib/referrals/lifecycle.ts'
import { acknowledgePaged, changeTier, logCall, reachMilestone, recordSecondOpinion } from '#lib/referrals/notes.ts'
import { getReadingContext } from '#lib/referrals/reading-context.ts'
import {
  acknowledgeInput,
  answerInput,
  callInput,
  claimInput,
  handOverInput,
  messageInput,
  milestoneInput,
  questionInput,
  secondOpinionInput,
  stageInput,
  startReviewInput,
  tierInput,
  undoInput,
  valuesInput,
} from '#lib/referrals/schema.ts'
import { undo } from '#lib/referrals/undo.ts'
import { addValues } from '#lib/referrals/values.ts'
import { lastTime } from '#lib/wall-time.ts'
import { type FormStep, type Moment, toStepInput } from '../decide/step-input.ts'
import { toValuesInput } from './value-form.ts'

type Command = (reference: string, values: FormValues, moment: Moment) => Promise<ActionResult<unknown>>

/** Steps with a form of their own: read alike by browser and server, parsed by the step's schema, done by its command. */
const formSteps = {
  accept: action(acceptInput, (ctx, { reference, ...input }) => accept(ctx, reference, input)),
  advise: action(adviseInput, (ctx, { reference, ...input }) => advise(ctx, reference, input)),
  decline: action(declineInput, (ctx, { reference, ...input }) => decline(ctx, reference, input)),
  redirect: action(redirectInput, (ctx, { reference, ...input }) => redirect(ctx, reference, input)),
  reopen_by_staff: action(reopenInput, (ctx, { reference, ...input }) => reopenByStaff(ctx, reference, input)),
  rescind: action(rescindInput, (ctx, { reference, ...input }) => rescind(ctx, reference, input)),
  assign_bed: action(assignBedInput, (ctx, { reference, ...input }) => assignBed(ctx, reference, input)),
  dispatch: action(dispatchInput, (ctx, { reference, ...input }) => dispatch(ctx, reference, input)),
  arrive: action(arriveInput, (ctx, { reference, ...input }) => arrive(ctx, reference, input)),
  close: action(closeInput, (ctx, { reference, ...input }) => close(ctx, reference, input)),
  withdraw: action(withdrawInput, (ctx, { reference, ...input }) => withdraw(ctx, reference, input)),
} satisfies Record<FormStep, (input: unknown) => Promise<ActionResult<unknown>>>

const doAcknowledge = action(acknowledgeInput, (ctx, { reference }) => acknowledge(ctx, reference))
const doOnIt = action(acknowledgeInput, (ctx, { reference }) => acknowledgePaged(ctx, reference))
const doStartReview = action(startReviewInput, (ctx, { reference, reviewerId }) =>
  startReview(ctx, reference, reviewerId),
)
const doClaim = action(claimInput, (ctx, { reference, seenHolderId }) => claim(ctx, reference, seenHolderId))
const doHandOver = action(handOverInput, (ctx, { reference, toId, text }) => handOver(ctx, reference, toId, text))
const doUndo = action(undoInput, (ctx, { reference, eventId }) => undo(ctx, reference, eventId))
const doLogCall = action(callInput, (ctx, { reference, withWhom, text = '', happenedAt }) =>
  logCall(ctx, reference, { withWhom, text, happenedAt }),
)
const doAsk = action(questionInput, (ctx, { reference, text = '', codes }) => ask(ctx, reference, { text, codes }))
const doAnswer = action(answerInput, async (ctx, { reference, questionId, text = '', values }) =>
  answer(ctx, reference, { questionId, text, entries: readEntries(values, await getReadingContext(ctx, reference)) }),
)
const doMessage = action(messageInput, (ctx, { reference, text }) => sendMessage(ctx, reference, { text }))
const doMilestone = action(milestoneInput, (ctx, { reference, name, happenedAt }) =>
  reachMilestone(ctx, reference, { name, happenedAt }),
)
const doOverride = action(packetOverrideInput, (ctx, { reference, codes, reason = '' }) =>
  overridePacket(ctx, reference, { codes, reason }),
)
const doTier = action(tierInput, (ctx, { reference, tier, reason }) => changeTier(ctx, reference, { tier, reason }))
const doStage = action(stageInput, (ctx, { reference, stage, hasArrestModifier }) =>
  confirmStage(ctx, reference, { stage, hasArrestModifier }),
)
const doSecondOpinion = action(secondOpinionInput, (ctx, { reference, participants, text = '' }) =>
  recordSecondOpinion(ctx, reference, { participants, text }),
)
const doValues = action(valuesInput, async (ctx, { reference, submissionId, values }) =>
  addValues(ctx, reference, { submissionId, entries: readEntries(values, await getReadingContext(ctx, reference)) }),
)

const COMMANDS: Readonly<Record<string, Command>> = {
  acknowledge: (reference) => doAcknowledge({ reference }),
  on_it: (reference) => doOnIt({ reference }),
  start_review: (reference, values) => doStartReview({ reference, reviewerId: textOf(values, 'reviewerId') ?? null }),
  claim: (reference, values) => doClaim({ reference, seenHolderId: textOf(values, 'seenHolderId') ?? null }),
  hand_over: (reference, values) =>
    doHandOver({ reference, toId: textOf(values, 'toId'), text: textOf(values, 'text') }),
  undo: (reference, values) => doUndo({ reference, eventId: textOf(values, 'eventId') }),
  log_call: (reference, values, { zone, now }) =>
    doLogCall({
      reference,
      withWhom: textOf(values, 'withWhom'),
      text: textOf(values, 'text'),
      happenedAt: lastTime(textOf(values, 'happenedAt') ?? '', zone, now)?.toISOString(),
    }),
  ask: (reference, values) => doAsk({ reference, text: textOf(values, 'text'), codes: listOf(values, 'codes') }),
  answer: (reference, values) =>
    doAnswer({ reference, questionId: textOf(values, 'questionId'), text: textOf(values, 'text') }),
  message: (reference, values) => doMessage({ reference, text: textOf(values, 'text') }),
  milestone: (reference, values, { zone, now }) =>
    doMilestone({
      reference,
      name: textOf(values, 'name'),
      happenedAt: lastTime(textOf(values, 'happenedAt') ?? '', zone, now)?.toISOString(),
    }),
  packet_override: (reference, values) =>
    doOverride({ reference, codes: listOf(values, 'codes'), reason: textOf(values, 'reason') }),
  tier: (reference, values) => doTier({ reference, tier: textOf(values, 'tier'), reason: textOf(values, 'reason') }),
  stage: (reference, values) =>
    doStage({
      reference,
      stage: textOf(values, 'stage'),
      hasArrestModifier: textOf(values, 'hasArrestModifier') === 'yes',
    }),
  second_opinion: (reference, values) =>
    doSecondOpinion({
      reference,
      participants: listOf(values, 'participants'),
      text: textOf(values, 'text'),
    }),
  values: (reference, values, moment) => doValues(toValuesInput(reference, values, moment)),
}

/** Does one step as its form asks for it. Whatever is not a step of ours is refused like a form that cannot be read. */
export function runStep(
  step: string,
  reference: string,
  values: FormValues,
  moment: Moment,
): Promise<ActionResult<unknown>> {
  const name = Object.keys(formSteps).find((each): each is FormStep => each === step)
  if (name) return formSteps[name](toStepInput(name, reference, values, moment))
  const command = Object.hasOwn(COMMANDS, step) ? COMMANDS[step] : undefined
  if (command) return command(reference, values, moment)
  return Promise.resolve({ ok: false, code: 'invalid', message: 'This form is not known. Read the page again.' })
}
