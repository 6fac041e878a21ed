import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import { findCtx, type PersonCtx, requireCtx } from '#lib/auth/context.ts'
import { formatMoment } from '#lib/dates.ts'
import { rowId } from '#lib/referrals/input-parts.ts'
import type { Receipt } from '#lib/referrals/outbox.ts'
import { type AlertPrefill, findReceipt, getAlertPrefill, maySend } from '#lib/referrals/send-alert.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { AlertForm } from './alert-form.tsx'
import { OpenReceipt } from './open-receipt.tsx'

export const metadata: Metadata = { title: 'New alert' }

/**
 * The alert. Its key is issued here and kept in the address, so that a reload, a retry or a second press finds what the
 * first one sent.
 */
export default async function NewAlertPage({ searchParams }: { searchParams: Promise<{ key?: string | string[] }> }) {
  const key = rowId.safeParse((await searchParams).key).data
  if (isFormPost(await headers())) {
    // The form comes back with what was typed, whoever is signed in and whatever is down.
    const again = await readAgain(key)
    return <AlertPage ctx={again.ctx} intakeKey={key ?? randomUUID()} prefill={again.prefill} />
  }
  const ctx = await requireCtx(key ? `/referrals/new?key=${key}` : '/referrals/new')
  if (!key) redirect(`/referrals/new?key=${randomUUID()}`)
  if (!maySend(ctx)) return <NotForYou ctx={ctx} />
  const [sent, prefill] = await Promise.all([findReceipt(ctx, key), getAlertPrefill(ctx)])
  if (sent) {
    const timeZone = prefill.facilities[0]?.timeZone ?? 'UTC'
    return <AlreadySent ctx={ctx} intakeKey={key} sent={sent} timeZone={timeZone} />
  }
  return <AlertPage ctx={ctx} intakeKey={key} prefill={prefill} />
}

function isFormPost(request: Headers): boolean {
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(request.get('content-type') ?? '')
}

async function readAgain(key: string | undefined): Promise<{ ctx: PersonCtx | null; prefill: AlertPrefill | null }> {
  try {
    const ctx = await findCtx()
    return { ctx, prefill: ctx && key ? await getAlertPrefill(ctx) : null }
  } catch {
    // The database is away; the action has logged it and its answer says so.
    return { ctx: null, prefill: null }
  }
}

interface AlertPageProps {
  ctx: PersonCtx | null
  intakeKey: string
  prefill: AlertPrefill | null
}

function AlertPage({ ctx, intakeKey, prefill }: AlertPageProps) {
  const hospital = prefill?.facilities.find(({ id }) => id === prefill.facilityId)?.name
  return (
    <PortalShell ctx={ctx} detail={hospital}>
      <main id="main" className="page alert">
        <section className="state form" aria-labelledby="alert-title">
          <div className="cpr">
            <div>
              <b>CPR in progress?</b> Ring first, type after.
            </div>
            <PhoneButton />
          </div>
          <AlertForm intakeKey={intakeKey} prefill={prefill} />
        </section>
      </main>
    </PortalShell>
  )
}

interface AlreadySentProps {
  ctx: PersonCtx
  intakeKey: string
  sent: Receipt
  timeZone: string
}

function AlreadySent({ ctx, intakeKey, sent, timeZone }: AlreadySentProps) {
  const path = `/referrals/${sent.reference}`
  return (
    <PortalShell ctx={ctx}>
      <OpenReceipt intakeKey={intakeKey} path={path} />
      <main id="main" className="message-page">
        <EmptyState
          as="h1"
          title={`This alert was sent at ${formatMoment(new Date(sent.at), timeZone, ctx.now)}.`}
          actions={
            <>
              <LinkButton href={path} tone="primary">
                Open {spokenReference(sent.reference)}
              </LinkButton>
              <LinkButton href="/referrals/new" prefetch={false}>
                Another patient
              </LinkButton>
            </>
          }
        >
          Sent once: there is one referral, {spokenReference(sent.reference)}. What changed since is added there.
        </EmptyState>
      </main>
    </PortalShell>
  )
}

function NotForYou({ ctx }: { ctx: PersonCtx }) {
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="message-page">
        <EmptyState as="h1" title="Alerts are sent by referring hospitals." actions={<PhoneButton />}>
          Your account belongs to no referring hospital. If a patient needs the team now, ring. To refer for a hospital,
          ask the program to add it to your account.
        </EmptyState>
      </main>
    </PortalShell>
  )
}
