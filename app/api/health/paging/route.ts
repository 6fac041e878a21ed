import { problemText } from '#lib/health/paging-problems.ts'
import { pagingHealth } from '#lib/health/paging-trouble.ts'

export const dynamic = 'force-dynamic'

/** Whether pages go out, with one sentence for each thing that is wrong; whoever watches the portal is alarmed from here. */
export async function GET(): Promise<Response> {
  const { problems, facts } = await pagingHealth()
  const paging = problems.length === 0
  return Response.json(
    { paging, problems: problems.map(problemText), codes: problems.map(({ code }) => code), ...facts },
    { status: paging ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
