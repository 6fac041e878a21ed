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
  /** The highest step that was paged; null when none was. */
  readonly highest: number | null
  /** Null when `step` was not paged. */
  readonly paged: (step: number) => PagedStep | null
  /** Would `step` page nobody beside those of the step before? */
  readonly addsNobody: (step: number) => boolean
}

/** How far the clocks of two machines may be apart. What was paged later than that was paged by a clock since set back. */
export const SKEW_MS = 2 * MINUTE_MS

/** When nobody at all can be reached, everybody is tried again after so long: what is broken may have been mended. */
export const TRY_AGAIN_MIN = 2

/**
 * The plan when people cannot be reached: a step that reaches nobody, or adds nobody, is passed over at once, and the rest
 * keeps its pace from there. From the last step on everybody is paged already, so there it waits for the repeat; sooner,
 * when not one of them could be reached.
 *
 * A clock that is set back holds nothing: how long ago a page was made that lies ahead nobody knows any more, so the next
 * step comes at once, and the rest keeps its pace from there.
 */
export function planReaching(beganAt: Date, steps: TierSteps, now: Date, { highest, paged, addsNobody }: Reach): Plan {
  const planned = planAt(beganAt, steps, now)
  let step = Math.max(planned.step, highest ?? 0)
  while (isPassed(step)) step += 1
  const next = nextAfter(step, paged(step) ?? { pagedAt: now, isLost: false })
  return { ...at(beganAt, steps, step), nextAt: sooner(next, stepDueAt(beganAt, steps, step + 1)) }

  function isPassed(of: number): boolean {
    const facts = paged(of)
    if (of < lastStep(steps) && (facts?.isLost ?? addsNobody(of))) return true
    return facts !== null && (nextAfter(of, facts) <= now || facts.pagedAt.getTime() > now.getTime() + SKEW_MS)
  }

  /** The timetable goes on by itself; only what runs ahead of it, as it does before it began, or reaches nobody, counts from its own time. */
  function nextAfter(of: number, { pagedAt, isLost }: PagedStep): Date {
    const timetabled = stepDueAt(beganAt, steps, of + 1)
    if (!isLost && of === planned.step && pagedAt.getTime() >= beganAt.getTime() - SKEW_MS) return timetabled
    const paceMs = timetabled.getTime() - stepDueAt(beganAt, steps, of).getTime()
    return new Date(pagedAt.getTime() + (isLost ? Math.min(TRY_AGAIN_MIN * MINUTE_MS, paceMs) : paceMs))
  }
}

function sooner(a: Date, b: Date): Date {
  return a < b ? a : b
}

function at(beganAt: Date, steps: TierSteps, step: number): Plan {
  return { step, stepAt: stepDueAt(beganAt, steps, step), nextAt: stepDueAt(beganAt, steps, step + 1) }
}
