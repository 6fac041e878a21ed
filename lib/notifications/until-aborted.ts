import { ChannelError } from './channel.ts'

/**
 * What `work` gives, or `timed_out` as soon as `signal` aborts: for libraries that do not know signals. The work itself may
 * go on and even succeed; then the same message goes out twice under one id, which is better than not at all.
 */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const abort = () => reject(new ChannelError('timed_out'))
  work.catch(() => {})
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, late])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
