import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { questions } from '#db/schema/conversation.ts'
import { referrals } from '#db/schema/referrals.ts'
import { SYSTEM } from '#lib/accounts/actor.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'
import { recordLimitPassed } from '#lib/paging/limit-passed.ts'
import { lockWatched } from '#lib/paging/watched-referral.ts'
import { answer } from '#lib/referrals/conversation.ts'
import { lockReferral } from '#lib/referrals/move.ts'
import { send } from '#lib/referrals/send.ts'
import { addValues, type ValueEntry } from '#lib/referrals/values.ts'
import { BRANCHES, TIERS, UNIT_TYPES } from '#lib/referrals/vocabulary.ts'
import { ExampleAnswers } from './answers.ts'
import { movedMs, StoryClock } from './clock.ts'
import { type Example, exampleById } from './examples.ts'
import { type DemoPerson, toActor } from './people.ts'

/** One patient of the board: who sent them, and what has happened until now. */
export interface Story {
  /** The example in the file. */
  readonly example: string
  /** The same at every seeding, so that an address that somebody kept still opens. */
  readonly reference: string
  readonly referrer: DemoPerson
  /** How far the patient's day in the file is moved, for its times to stand right on the board. */
  readonly patientMoved: `${'+' | '-'}${number}:${number}`
  readonly tell: (telling: Telling) => Promise<void>
}

export interface Stage {
  readonly db: Database
  readonly keys: KeyRing
  readonly now: Date
}

interface SendOptions {
  /** Answers that come later, or never within this story. */
  readonly without?: readonly string[]
  /** Answers of the example that are still at the laboratory. */
  readonly pending?: readonly string[]
  /** Answers that the hospital could not give. */
  readonly notKnown?: readonly string[]
}

/** The key of the form that a story was sent from, by which a later seeding finds it. */
export function intakeKeyOf(story: Story): string {
  return `de300001-0000-4000-8000-${story.example.replace(/\D/gu, '').padStart(12, '0')}`
}

/** Tells one story by the portal's own commands, each with the clock of its moment. */
export class Telling {
  readonly #stage: Stage
  readonly #story: Story
  readonly #example: Example
  readonly #clock: StoryClock
  readonly #answers: ExampleAnswers

  constructor(stage: Stage, story: Story) {
    this.#stage = stage
    this.#story = story
    this.#example = exampleById(story.example)
    this.#clock = new StoryClock(stage.now)
    this.#answers = new ExampleAnswers(this.#example, this.#clock, movedMs(story.patientMoved), story.referrer)
  }

  moment(time: string): Date {
    return this.#clock.moment(time)
  }

  /** What the example holds for `codes`, as entered at `time`. */
  answers(time: string, codes: readonly string[]): ValueEntry[] {
    return this.#answers.entries(codes, this.moment(time))
  }

  /** The example's first decision of this name, in the words of the file. */
  decision(event: 'accept' | 'advise') {
    const found = this.#example.events.find((each) => each.event === event)
    if (!found) throw new Error(`${this.#example.id} has no ${event}`)
    return {
      mode: found.accept_mode,
      reason: found.decision_reason_code,
      otherReasons: [],
      rationale: found.decision_rationale,
      recommendations: found.recommendations,
      triggers: found.callback_triggers,
      conditions: found.accept_conditions && this.#answers.sayTimes(found.accept_conditions),
    }
  }

  async send(time: string, { without = [], pending = [], notKnown = [] }: SendOptions = {}): Promise<void> {
    const { referrer } = this.#story
    const sentAt = this.moment(time)
    const set = [...without, ...pending, ...notKnown]
    const codes = this.#answers.codes().filter((code) => !set.includes(code))
    const { support_question, referrer_urgency, sending_unit_type } = this.#example.fields
    const { reference } = await send(this.#ctx(time, referrer), {
      intakeKey: intakeKeyOf(this.#story),
      facilityId: referrer.facility?.id ?? '',
      support: oneOf(BRANCHES, support_question),
      tier: oneOf(TIERS, referrer_urgency),
      unitType: oneOf(UNIT_TYPES, sending_unit_type),
      entries: [
        ...this.#answers.entries(codes, sentAt),
        ...this.#answers.earlier(sentAt),
        ...pending.map((code) => withoutValue(code, 'pending')),
        ...notKnown.map((code) => withoutValue(code, 'not_known')),
      ],
    })
    await this.#giveReference(reference)
  }

  /** One step of a person, by the command that the portal itself uses. */
  async at<Args extends unknown[]>(
    time: string,
    person: DemoPerson,
    command: (ctx: Ctx, reference: string, ...args: Args) => Promise<unknown>,
    ...args: Args
  ): Promise<void> {
    await command(this.#ctx(time, person), this.#story.reference, ...args)
  }

  /** Adds what the example holds for `codes`, and `more`. */
  async addValues(time: string, person: DemoPerson, codes: readonly string[], more: ValueEntry[] = []): Promise<void> {
    const entries = [...this.answers(time, codes), ...more]
    await this.at(time, person, addValues, { submissionId: crypto.randomUUID(), entries })
  }

  /** Answers the one open question. */
  async answer(time: string, person: DemoPerson, text: string, codes: readonly string[] = []): Promise<void> {
    const questionId = await this.#openQuestion(this.#ctx(time, person))
    await this.at(time, person, answer, { questionId, text, entries: this.answers(time, codes) })
  }

  /** What the portal itself writes when nobody has acknowledged in time. */
  async limitPasses(time: string): Promise<void> {
    const ctx: Ctx = { ...this.#ctx(time, this.#story.referrer), actor: SYSTEM }
    const { id } = await this.#referral(ctx)
    await asActor(ctx, async (tx) => {
      const watched = await lockWatched(tx, id)
      if (watched) await recordLimitPassed(tx, ctx, watched)
    })
  }

  #ctx(time: string, person: DemoPerson): Ctx {
    const { db, keys } = this.#stage
    return { actor: toActor(person), now: this.moment(time), db, keys, requestId: 'demonstration' }
  }

  #giveReference(given: string): Promise<unknown> {
    const { reference, referrer } = this.#story
    return asActor({ ...this.#stage, actor: toActor(referrer), requestId: 'demonstration' }, (tx) =>
      tx.update(referrals).set({ reference }).where(eq(referrals.reference, given)),
    )
  }

  #referral(ctx: Ctx) {
    return asActor(ctx, (tx) => lockReferral(tx, this.#story.reference))
  }

  async #openQuestion(ctx: Ctx): Promise<string> {
    const { id } = await this.#referral(ctx)
    const [question] = await asActor(ctx, (tx) =>
      tx
        .select({ id: questions.id })
        .from(questions)
        .where(and(eq(questions.referralId, id), isNull(questions.answeredAt))),
    )
    if (!question) throw new Error(`${this.#story.example} has no open question`)
    return question.id
  }
}

function withoutValue(code: string, state: 'pending' | 'not_known'): ValueEntry {
  return { code, state, value: null, typedValue: null, typedUnit: null }
}

function oneOf<Word extends string>(words: readonly Word[], word: unknown): Word {
  const found = words.find((each) => each === word)
  if (found === undefined) throw new Error(`${word} is none of ${words.join(', ')}`)
  return found
}
