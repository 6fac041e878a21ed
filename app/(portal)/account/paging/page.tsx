import type { Metadata } from 'next'
import Link from 'next/link'
import { requireCtx } from '#lib/auth/context.ts'
import { formatMoment } from '#lib/dates.ts'
import { pagingSettings } from '#lib/env.ts'
import { vapidKeys } from '#lib/notifications/push-service.ts'
import { getOwnPaging } from '#lib/paging/contacts.ts'
import { minuteText, wayErrorText, wayText } from '#lib/paging/way-text.ts'
import type { Channel } from '#lib/paging/words.ts'
import { PortalShell } from '../../_shell.tsx'
import { AddWay } from './add-way.tsx'
import { BrowserWay } from './browser-way.tsx'
import { QuietHoursForm } from './quiet-hours-form.tsx'
import { TestMe, type TestView } from './test-me.tsx'
import { Ways, type WayView } from './ways.tsx'

export const metadata: Metadata = { title: 'How you are paged' }

/** How the person who reads it is reached: their ways in order, quiet hours, and a page to try it. */
export default async function OwnPagingPage() {
  const ctx = await requireCtx('/account/paging')
  const settings = pagingSettings()
  const own = await getOwnPaging(ctx)
  const { now } = ctx
  const clock = (at: Date) => formatMoment(at, own.timeZone, now)
  const ways = own.contacts.map(
    ({ id, channel, address, label, last }): WayView => ({
      id,
      title: label ?? wayText(channel),
      detail:
        channel === 'web_push' ? wayText(channel) : [label && wayText(channel), address].filter(Boolean).join(', '),
      isSetUp: isSetUp(channel, settings),
      last: last && lastWords(last, clock),
      hasFailed: last?.error != null,
    }),
  )
  const browsers = own.contacts.flatMap(({ channel, address }) => (channel === 'web_push' ? address : []))
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="access wide">
        <p>
          <Link href="/account">Account</Link>
        </p>
        <h1>How you are paged</h1>
        <section className="access-card" aria-labelledby="ways">
          <h2 id="ways">Your ways, in order</h2>
          <p className="hint">The first one is tried first. If it fails, the next one follows within seconds.</p>
          <Ways ways={ways} accountEmail={own.accountEmail} isMailSetUp={settings.smtp !== null} />
        </section>
        <section className="access-card" aria-labelledby="try">
          <h2 id="try">Try it</h2>
          <TestMe test={own.lastTest && testView(own.lastTest, own.timeZone)} />
        </section>
        <section className="access-card" aria-labelledby="add">
          <h2 id="add">Add a way</h2>
          <AddWay hasService={settings.webhook !== null} />
        </section>
        <section className="access-card" aria-labelledby="browser">
          <h2 id="browser">This browser</h2>
          <BrowserWay publicKey={vapidKeys(settings.authSecret).publicKey} enrolled={browsers} />
        </section>
        <section className="access-card" aria-labelledby="quiet">
          <h2 id="quiet">Quiet hours</h2>
          <QuietHoursForm
            key={`${own.quiet?.fromMinute} ${own.quiet?.toMinute}`}
            hours={own.quiet && { from: minuteText(own.quiet.fromMinute), to: minuteText(own.quiet.toMinute) }}
            zone={own.timeZone}
          />
        </section>
      </main>
    </PortalShell>
  )
}

function isSetUp(channel: Channel, { smtp, webhook }: ReturnType<typeof pagingSettings>): boolean {
  if (channel === 'webhook') return webhook !== null
  return channel === 'email' || channel === 'pager_email' ? smtp !== null : true
}

function lastWords({ at, error }: { at: Date; error: string | null }, clock: (at: Date) => string): string {
  return error === null ? `last handed over ${clock(at)}` : `failed ${clock(at)}: ${wayErrorText(error)}`
}

type LastTest = NonNullable<Awaited<ReturnType<typeof getOwnPaging>>['lastTest']>

function testView({ state, at, sentAt, by }: LastTest, zone: string): TestView {
  return { state, by, at: at.toISOString(), sentAt: sentAt.toISOString(), zone }
}
