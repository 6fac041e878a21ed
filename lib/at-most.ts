/**
 * Makes a way to begin work with at most `count` at once. It resolves as soon as the work has begun; `settled` when all
 * that was begun has ended. What the work throws is the work's own to tell.
 */
export function atMost(count: number) {
  const running = new Set<Promise<void>>()
  return {
    begin: async (work: () => Promise<unknown>): Promise<void> => {
      while (running.size >= count) await Promise.race(running)
      const done = work()
        .catch(() => {})
        .then(() => {
          running.delete(done)
        })
      running.add(done)
    },
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
