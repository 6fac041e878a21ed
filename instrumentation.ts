import type { Instrumentation } from 'next'

/** Runs once when a server process starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startProcess } = await import('#lib/health/process.ts')
  startProcess()
}

/** Logs an unexpected error with the code that the error page shows, so that it can be found when somebody says it on the phone. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { describeError, log, requestIdFrom } = await import('#lib/log.ts')
  const { sayableErrorCode } = await import('#lib/error-code.ts')
  const { digest } = describeError(error)
  log().error(
    {
      error,
      ...(digest && { said: sayableErrorCode(digest) }),
      // The pattern, not the path: a path may hold a reference or what somebody searched for.
      route: context.routePath,
      kind: context.routeType,
      method: request.method,
      requestId: requestIdFrom(String(request.headers['x-request-id'] ?? '')),
    },
    'request_failed',
  )
}
