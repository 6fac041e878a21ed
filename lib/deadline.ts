/** `work`, unless it takes longer than `limitMs`: then an error that says `what`. What was begun is not stopped. */
export async function withDeadline<T>(work: Promise<T>, limitMs: number, what: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(what)), limitMs)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What `work` gives within `limitMs`; undefined when it fails or takes longer. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T | undefined> {
  try {
    return await withDeadline(work, limitMs, 'Too late')
  } catch {
    return undefined
  }
}
