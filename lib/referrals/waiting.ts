import { formatClockSeconds } from '#lib/dates.ts'
import { program } from '#lib/program.ts'
import { computeClocks } from './clocks.ts'
import type { ReferralSummary } from './facts.ts'
import { heldSince, lastTransition } from './history.ts'
import { statusText } from './labels.ts'

/** A ticking clock, instants and lengths in ms. */
export interface WaitingClockRun {
  readonly owner: 'program' | 'hospital'
  readonly startedAt: number
  readonly limitMs: number
  readonly notOursMs: number
  readonly stoppedAt: number | undefined
  readonly line: string
}

/** One line of a hospital's list: who has it now, since when, and what is awaited. */
export interface Waiting {
  readonly who: string
  readonly what: string | null
  readonly since: Date | null
  /** While an answer is owed; null when none is. */
  readonly clock: WaitingClockRun | null
}

/** `isProgram`: read by a member of the program, to whom the hospital is somebody else. */
export function toWaiting(referral: ReferralSummary, now: Date, isProgram: boolean): Waiting {
  const { acknowledgement, decision, hasLapsed, leftAt } = computeClocks(referral, now)
  const zone = referral.facility.timeZone
  if (referral.status === 'sent' && acknowledgement) {
    return {
      who: isProgram || now < acknowledgement.dueAt ? 'Nobody yet' : `Nobody yet: ring ${program.phone}`,
      what: 'Sent',
      since: acknowledgement.from,
      clock: {
        owner: 'program',
        startedAt: acknowledgement.from.getTime(),
        limitMs: acknowledgement.limitMs,
        notOursMs: 0,
        stoppedAt: undefined,
        line: `to acknowledge by ${formatClockSeconds(acknowledgement.dueAt, zone)}`,
      },
    }
  }
  const who = referral.holder?.name ?? 'The program'
  const has = leftAt ? nobodyHas(who, isProgram) : `${who} has it`
  if ((referral.status === 'acknowledged' || referral.status === 'in_review') && decision) {
    const isYours = decision.owner === 'hospital'
    return {
      who:
        isYours && !leftAt
          ? `${isProgram ? referral.facility.shortName : 'You'}: a question is open`
          : hasLapsed && !leftAt && !isProgram
            ? `${who} took it, nothing has followed: ring ${program.phone}`
            : has,
      what: statusText(referral.status),
      since: isYours ? decision.askedAt : heldSince(referral.events),
      clock: {
        owner: isYours ? 'hospital' : 'program',
        startedAt: decision.from.getTime(),
        limitMs: decision.limitMs,
        notOursMs: decision.hospitalMs,
        stoppedAt: isYours ? decision.from.getTime() + decision.elapsedMs : undefined,
        line: isYours
          ? `stands still until ${isProgram ? 'they' : 'you'} answer`
          : `decision by ${formatClockSeconds(decision.dueAt, zone)}`,
      },
    }
  }
  return {
    who: referral.endedAt ? statusText(referral.status) : has,
    what: referral.endedAt ? null : statusText(referral.status),
    since: referral.endedAt ?? lastTransition(referral.events)?.at ?? heldSince(referral.events),
    clock: null,
  }
}

function nobodyHas(left: string, isProgram: boolean): string {
  return isProgram ? `Nobody: ${left} has left` : `${left} no longer has it: ring ${program.phone}`
}
