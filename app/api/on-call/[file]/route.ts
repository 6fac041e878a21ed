import { createHash } from 'node:crypto'
import { appDatabase } from '#lib/app-database.ts'
import { findCalendar } from '#lib/on-call/calendar-link.ts'

export const dynamic = 'force-dynamic'

/** Nobody but the reader's own program keeps it, and search engines never. */
const PRIVATE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } as const

/**
 * Somebody's times on call, for their own calendar, by a secret address. Calendar programs ask for it every hour or so:
 * when nothing has changed the answer is empty.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly file: string }> },
): Promise<Response> {
  const { file } = await params
  const calendar = file.endsWith('.ics')
    ? await findCalendar(appDatabase(), file.slice(0, -'.ics'.length), new Date())
    : null
  if (calendar === null) {
    const words = 'This calendar address does not work. Make a new one in the portal, under On call.\n'
    return new Response(words, { status: 404, headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' } })
  }
  const headers = { ...PRIVATE, etag: `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 22)}"` }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(calendar, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="on-call.ics"',
    },
  })
}
