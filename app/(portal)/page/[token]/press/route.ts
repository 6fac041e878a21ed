import { appDatabase, appKeys } from '#lib/app-database.ts'
import { requestId } from '#lib/auth/context.ts'
import { readToken } from '#lib/notifications/page-link.ts'
import { acknowledgePage } from '#lib/paging/acknowledge-page.ts'

interface Params {
  readonly params: Promise<{ readonly token: string }>
}

/**
 * The one button of the link of a page. The token is what allows it, so it is not asked whose page the press came from. A
 * plain form posts here and is led back to the page, which shows what is so now: it works without scripts, and after an
 * update of the portal that came between opening and pressing.
 */
export async function POST(_request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  const keys = appKeys()
  const pageId = readToken(keys, token)
  if (pageId) await acknowledgePage({ db: appDatabase(), keys, now: new Date(), requestId: await requestId() }, pageId)
  // Without a host, so that it stays on whatever name the portal was asked under.
  return new Response(null, {
    status: 303,
    headers: { location: `/page/${encodeURIComponent(token)}`, 'cache-control': 'no-store' },
  })
}
