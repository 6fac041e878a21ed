const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Whose turn it is: the program's, the referring hospital's, or nobody's. */
export type ClockOwner = 'program' | 'hospital' | 'nobody'

export interface ClockRun {
  /** Instant it began to count, in ms since the epoch. */
  startedAt: number
  /** Instant it stopped; it counts no further. */
  stoppedAt?: number | undefined
  /** Milliseconds that were the hospital's share and move the deadline. */
  notOursMs?: number | undefined
  /** What may pass, in ms. */
  limitMs?: number | undefined
}

export interface ClockFace {
  /** Time that counts, in whole seconds given as ms, never below zero. */
  elapsedMs: number
  /** What is left of the limit; below zero when it has passed. */
  leftMs: number | undefined
  /** calm, then `soon` in the last fifth, then `past`. Without a limit always calm. */
  state: 'calm' | 'soon' | 'past'
  /** Width of the fuse in percent, 0 to 100. */
  filledPct: number
  /** Once past: where on the fuse the limit was, in percent. */
  limitAtPct: number
}

/**
 * What a clock shows at `now`. Instants are cut to whole seconds first, so that the figure always equals the difference
 * of the two wall-clock times that people read beside it.
 */
export function clockFace(run: ClockRun, now: number): ClockFace {
  const end = wholeSecond(run.stoppedAt ?? now)
  const elapsedMs = Math.max(0, end - wholeSecond(run.startedAt) - wholeSecond(run.notOursMs ?? 0))
  if (run.limitMs === undefined || run.limitMs <= 0) {
    return { elapsedMs, leftMs: undefined, state: 'calm', filledPct: 0, limitAtPct: 100 }
  }
  const leftMs = run.limitMs - elapsedMs
  const share = elapsedMs / run.limitMs
  return {
    elapsedMs,
    leftMs,
    state: leftMs < 0 ? 'past' : share >= 0.8 ? 'soon' : 'calm',
    filledPct: Math.round(Math.min(1, share) * 100),
    limitAtPct: share > 1 ? Math.round(100 / share) : 100,
  }
}

/** `m:ss` under an hour, then `1 h 07`, then `2 d 4 h`. Never rounded up: a clock may not run ahead. */
export function formatClock(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / SECOND) * SECOND)
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)}:${twoDigits(Math.floor((whole % MINUTE) / SECOND))}`
  if (whole < 48 * HOUR) return `${Math.floor(whole / HOUR)} h ${twoDigits(Math.floor((whole % HOUR) / MINUTE))}`
  return `${Math.floor(whole / (24 * HOUR))} d ${Math.floor((whole % (24 * HOUR)) / HOUR)} h`
}

/** A limit in the figures of its clock: `5:00`, `60:00`, then hours. */
export function formatLimit(ms: number): string {
  return ms <= HOUR ? `${Math.floor(ms / MINUTE)}:${twoDigits(Math.floor((ms % MINUTE) / SECOND))}` : formatClock(ms)
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / SECOND) * SECOND
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
