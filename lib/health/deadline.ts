/** How long a health check waits for the database. */
export const DATABASE_DEADLINE_MS = 2_000

/** Undefined when it fails or takes too long: a health check has an answer, never an error. */
export async function withDeadline<T>(work: Promise<T>, deadlineMs = DATABASE_DEADLINE_MS): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), deadlineMs)
  try {
    return await Promise.race([work, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
