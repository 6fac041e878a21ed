import type { AnswerValue } from '#lib/clinical/answers.ts'
import type { PagedFact } from '#lib/paging/paged-list.ts'
import type { Words } from './sealed.ts'
import type { Branch, EventName, NorepinephrineAs, Role, Status, Tier, UnitType, ValueState } from './vocabulary.ts'

/** One event as screens and clocks read it. */
export interface EventFact {
  readonly id: string
  readonly version: number
  readonly event: EventName
  readonly at: Date
  readonly happenedAt: Date | null
  readonly actorId: string | null
  readonly actorName: string
  readonly actorRole: Role
  readonly fromStatus: Status | null
  readonly toStatus: Status
  readonly round: number
  readonly undoesId: string | null
  readonly detail: Readonly<Record<string, unknown>>
  /** What the person typed, opened; empty where there was nothing, and on the board. */
  readonly words: Words
}

/** One row a measurement or answer, opened. */
export interface ValueFact {
  readonly id: string
  readonly code: string
  readonly state: ValueState
  readonly value: AnswerValue | null
  readonly typedValue: string | null
  readonly typedUnit: string | null
  readonly unusualConfirmed: boolean
  readonly measuredAt: Date
  readonly enteredAt: Date
  readonly enteredByName: string
  readonly wordOf: string | null
  readonly correctsId: string | null
}

export interface QuestionFact {
  readonly id: string
  readonly toSide: 'program' | 'hospital'
  readonly codes: readonly string[]
  readonly text: string | null
  readonly askedByName: string
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly answeredByName: string | null
  readonly answer: string | null
}

export interface MessageFact {
  readonly id: string
  readonly authorId: string
  readonly authorName: string
  readonly authorRole: Role
  readonly sentAt: Date
  readonly text: string
}

export interface PersonFact {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly verified: boolean
}

export interface FacilityFact {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly switchboardPhone: string
  readonly timeZone: string
  /** What its norepinephrine doses count; null until somebody there was asked. */
  readonly norepinephrineAs: NorepinephrineAs | null
}

/** What every screen about a referral needs to know of its state. */
export interface ReferralFact {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly status: Status
  readonly support: Branch
  readonly tier: Tier
  readonly referrerTier: Tier
  readonly unitType: UnitType | null
  readonly round: number
  readonly onBehalf: boolean
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly facility: FacilityFact
  readonly sender: PersonFact
  readonly holder: PersonFact | null
  readonly reviewer: PersonFact | null
  readonly events: readonly EventFact[]
  readonly questions: readonly QuestionFact[]
}

/** A row of the board or of a hospital's list: the latest answers that its picture needs. */
export interface ReferralSummary extends ReferralFact {
  readonly latest: Readonly<Record<string, readonly ValueFact[] | undefined>>
  /** Who is being paged at present; on the board alone. */
  readonly paged?: readonly PagedFact[]
}

/** A whole referral. */
export interface ReferralDetail extends ReferralFact {
  readonly values: readonly ValueFact[]
  readonly messages: readonly MessageFact[]
}
