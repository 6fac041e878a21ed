import type { Metadata } from 'next'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { appDatabase, appKeys } from '#lib/app-database.ts'
import { requestId } from '#lib/auth/context.ts'
import { readLink } from '#lib/paging/read-link.ts'
import { PagedCard, UnknownLink } from './paged-card.tsx'

export const metadata: Metadata = { title: 'You were paged', referrer: 'no-referrer' }

/** What the link in a page opens, signed in or not. Opening it changes nothing. */
export default async function PagePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const now = new Date()
  const view = await readLink({ db: appDatabase(), keys: appKeys(), now, requestId: await requestId() }, token)
  return (
    <>
      <TopBar />
      <main id="main" className="access paged">
        {view ? <PagedCard view={view} now={now} pressAt={`/page/${token}/press`} /> : <UnknownLink />}
        <div className="access-foot">
          <p>
            The program’s line: <PhoneLink />, day and night.
          </p>
        </div>
      </main>
    </>
  )
}
