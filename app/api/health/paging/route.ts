import { appDatabase } from '#lib/app-database.ts'
import { checkPaging } from '#lib/health/checks.ts'

export const dynamic = 'force-dynamic'

/** Whether pages go out; whoever watches the portal is alarmed from here. */
export async function GET(): Promise<Response> {
  const paging = await checkPaging(appDatabase())
  return Response.json(paging, { status: paging.paging ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
