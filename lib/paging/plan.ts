import type { TierSteps } from './policy.ts'

/** Which step it is, since when, and when the next one is due. There is always a next one. */
export interface Plan {
  /** 0 is the first page, 1 to 3 the steps of the tier; each repeat of the last step counts one up. */
  readonly step: number
  readonly stepAt: Date
  readonly nextAt: Date
}

const MINUTE_MS = 60_000

/** The last step of its own; the ones after it repeat it. */
export function lastStep({ stepsMin }: TierSteps): number {
  return stepsMin.length
}

/** When `step` of what began at `beganAt` is due. */
export function stepDueAt(beganAt: Date, steps: TierSteps, step: number): Date {
  const last = lastStep(steps)
  const repeats = Math.max(0, step - last)
  const minutes = (step === 0 ? 0 : (steps.stepsMin[Math.min(step, last) - 1] ?? 0)) + repeats * steps.repeatMin
  return new Date(beganAt.getTime() + minutes * MINUTE_MS)
}

/**
 * The highest step whose time has come: after an hour in which nobody looked it is one step, not all that were missed.
 * A clock that stands before the beginning is at step 0.
 */
export function planAt(beganAt: Date, steps: TierSteps, now: Date): Plan {
  const elapsedMin = (now.getTime() - beganAt.getTime()) / MINUTE_MS
  const last = lastStep(steps)
  const lastMin = steps.stepsMin[last - 1] ?? 0
  const step =
    elapsedMin >= lastMin
      ? last + Math.floor((elapsedMin - lastMin) / steps.repeatMin)
      : steps.stepsMin.filter((min) => min <= elapsedMin).length
  return at(beganAt, steps, step)
}

/** What became of a step that was paged. */
export interface PagedStep {
  readonly pagedAt: Date
  /** Nobody of it can be reached. */
  readonly isLost: boolean
}

export interface Reach {
  /** Null when `step` was not paged. */
  readonly paged: (step: number) => PagedStep | null
  /** Would `step` page nobody beside those of the step before? */
  readonly addsNobody: (step: number) => boolean
}

/** When nobody at all can be reached, everybody is tried again after so long: what is broken may have been mended. */
export const TRY_AGAIN_MIN = 2

/**
 * The plan when people cannot be reached: a step that reaches nobody, or adds nobody, is passed over at once. From the last
 * step on everybody is paged already, so there it waits for the repeat; sooner, when not one of them could be reached.
 */
export function planReaching(beganAt: Date, steps: TierSteps, now: Date, { paged, addsNobody }: Reach): Plan {
  const planned = planAt(beganAt, steps, now)
  const last = lastStep(steps)
  let { step } = planned
  for (;;) {
    const facts = paged(step)
    const passes = step < last ? (facts?.isLost ?? addsNobody(step)) : facts && repeatAt(facts, step) <= now
    if (!passes) break
    step += 1
  }
  const facts = step < last ? null : (paged(step) ?? { pagedAt: now, isLost: false })
  const next = stepDueAt(beganAt, steps, step + 1)
  return { step, stepAt: stepDueAt(beganAt, steps, step), nextAt: facts ? sooner(next, repeatAt(facts, step)) : next }

  /** The timetable repeats by itself; only what runs ahead of it, or reaches nobody, is repeated from its own time. */
  function repeatAt({ pagedAt, isLost }: PagedStep, of: number): Date {
    if (!isLost && of === planned.step) return stepDueAt(beganAt, steps, of + 1)
    const pauseMin = isLost ? Math.min(TRY_AGAIN_MIN, steps.repeatMin) : steps.repeatMin
    return new Date(pagedAt.getTime() + pauseMin * MINUTE_MS)
  }
}

function sooner(a: Date, b: Date): Date {
  return a < b ? a : b
}

function at(beganAt: Date, steps: TierSteps, step: number): Plan {
  return { step, stepAt: stepDueAt(beganAt, steps, step), nextAt: stepDueAt(beganAt, steps, step + 1) }
}
