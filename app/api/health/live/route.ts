export const dynamic = 'force-dynamic'

/** This process answers. Nothing else is asked, so that a database outage never has it restarted. */
export function GET(): Response {
  return Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } })
}
