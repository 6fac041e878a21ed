/** A worker says every five seconds that it lives. */
export const HEARTBEAT_LIMIT_S = 30
/** A job that is due and not begun for longer means that pages go out late. */
export const LAG_LIMIT_S = 30
/** An urgent page is handed over within seconds, or known to reach nobody. */
export const URGENT_LIMIT_S = 30
/** A step for which somebody must be called is paged when its time comes. */
export const STEP_LIMIT_S = 30
/** Test pages go out once a day; two hours more leave room for quiet hours and a change of the clock. */
export const TEST_LIMIT_S = 26 * 3600
/** With fewer failures it may be one person's pager. */
export const FAILURES_IN_A_ROW = 3

/** What the alarm goes by. Spans in seconds; null where there is nothing to measure. */
export interface PagingFacts {
  /** Since a worker last said that it lives; null when none ever has. */
  readonly heartbeatAgeS: number | null
  readonly dueJobs: number
  readonly oldestDueJobS: number | null
  /** How long the oldest urgent page has waited to be handed over. */
  readonly oldestUrgentPageS: number | null
  /** How late the step is that is most overdue: of an alert, a lapse, or a decision that is asked or overdue. */
  readonly latestStepS: number | null
  /**
   * Tries to hand a page over that failed within the last ten minutes, and pages that had no way to try; 0 as soon as a
   * try worked.
   */
  readonly failuresInARow: number
  /** Since a test page last reached somebody; null when none was ever made, or test pages are off. */
  readonly lastTestS: number | null
}

export type PagingProblemCode =
  | 'database_silent'
  | 'no_worker'
  | 'worker_silent'
  | 'queue_late'
  | 'page_late'
  | 'step_late'
  | 'nobody_reached'
  | 'test_old'

export interface PagingProblem {
  readonly code: PagingProblemCode
  /** What is wrong, for whoever sees it on a screen. */
  readonly cause: string
  /** What whoever keeps the portal running does. */
  readonly remedy: string
  /** Pages go out late now, so that nobody may rely on them. */
  readonly isLate: boolean
}

/** The one problem that hides all others. */
export const DATABASE_SILENT: PagingProblem = {
  code: 'database_silent',
  cause: 'The database does not answer: nothing is paged until it does.',
  remedy: 'Ring the people on call.',
  isLate: true,
}

const START_A_WORKER = 'Start one; meanwhile app processes page in its place, up to ten seconds late.'

/** Everything that is wrong, the cause before what follows from it. */
export function pagingProblems(facts: PagingFacts): PagingProblem[] {
  const { heartbeatAgeS, oldestDueJobS, oldestUrgentPageS, latestStepS, failuresInARow, lastTestS } = facts
  const problems: PagingProblem[] = []
  const add = (code: PagingProblemCode, cause: string, remedy: string, isLate = true) =>
    problems.push({ code, cause, remedy, isLate })
  if (heartbeatAgeS === null) add('no_worker', 'No worker has ever run here.', START_A_WORKER)
  else if (heartbeatAgeS > HEARTBEAT_LIMIT_S)
    add('worker_silent', `No worker has been heard of for ${span(heartbeatAgeS)}.`, START_A_WORKER)
  if (oldestDueJobS !== null && oldestDueJobS > LAG_LIMIT_S)
    add('queue_late', `A job has been waiting for ${span(oldestDueJobS)}.`, 'Add a worker or look at its log.')
  if (oldestUrgentPageS !== null && oldestUrgentPageS > URGENT_LIMIT_S)
    add(
      'page_late',
      `A page has been waiting for ${span(oldestUrgentPageS)} to be handed over.`,
      'Ring whom it is for; then look at mail server, gateway and network.',
    )
  if (latestStepS !== null && latestStepS > STEP_LIMIT_S)
    add(
      'step_late',
      `For a referral that waits for the program somebody should have been paged ${span(latestStepS)} ago.`,
      'Look at the board and ring; then look at the worker’s log.',
    )
  if (failuresInARow >= FAILURES_IN_A_ROW)
    add(
      'nobody_reached',
      `The last ${failuresInARow} tries to hand a page over have all failed.`,
      'Ring the people on call; then look at mail server, gateway and network.',
    )
  if (lastTestS !== null && lastTestS > TEST_LIMIT_S)
    add(
      'test_old',
      `No test page has reached anybody for ${span(lastTestS)}.`,
      'Look at who is on call and how they are reached.',
      false,
    )
  return problems
}

/** What is wrong and what to do, as one line. */
export function problemText({ cause, remedy }: PagingProblem): string {
  return `${cause} ${remedy}`
}

/** "45 s", "12 min", "3 h": as exact as whoever reads it needs. */
function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
