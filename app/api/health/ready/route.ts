import { appDatabase } from '#lib/app-database.ts'
import { checkReadiness } from '#lib/health/checks.ts'
import { isShuttingDown } from '#lib/health/shutdown.ts'

export const dynamic = 'force-dynamic'

/** Whether this process can serve; load balancers ask here. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(appDatabase(), isShuttingDown())
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
