/** A clock that is corrected by less is not set back. */
const CORRECTED_MS = 2_000
const LOOK_EVERY_MS = 10_000

/**
 * Calls `look` every few seconds from when the clock was set back until it stands again where it stood: whatever was set
 * for a time that lies ahead once more, the queue and its timetable would wait for. It goes by the time that passes.
 * @returns what ends it
 */
export function whileSetBack(look: () => void, now: () => number = Date.now, everyMs = LOOK_EVERY_MS): () => void {
  let highest = now()
  const timer = setInterval(() => {
    const at = now()
    if (at + CORRECTED_MS < highest) look()
    else highest = Math.max(highest, at)
  }, everyMs).unref()
  return () => clearInterval(timer)
}
