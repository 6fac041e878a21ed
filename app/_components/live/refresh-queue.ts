/**
 * Reads again at once, and once more after that if something changed meanwhile: however many changes come, one reading
 * runs at a time and the last one began after the last change.
 */
export interface RefreshQueue {
  /** Something changed. */
  ask(): void
  /** A reading has ended. */
  done(): void
}

/** A reading that never says it ended does not hold up the next one for longer than this. */
const STUCK_MS = 5_000

export function makeRefreshQueue(refresh: () => void): RefreshQueue {
  let startedAt: number | undefined
  let again = false
  let stuck: ReturnType<typeof setTimeout> | undefined

  const start = () => {
    startedAt = Date.now()
    again = false
    stuck = setTimeout(done, STUCK_MS)
    refresh()
  }
  const done = () => {
    clearTimeout(stuck)
    startedAt = undefined
    if (again) start()
  }
  return {
    ask: () => {
      if (startedAt === undefined) start()
      else again = true
    },
    done: () => {
      if (startedAt !== undefined) done()
    },
  }
}
