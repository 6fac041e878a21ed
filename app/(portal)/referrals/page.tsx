import type { Metadata } from 'next'
import Link from 'next/link'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { ConfigurationBadge, TierBadge } from '#app/_components/ui/badges.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { OverdueWhenPast } from '#app/_components/ui/live-clock.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { facilityIds, isStaff } from '#lib/accounts/actor.ts'
import { requireCtx } from '#lib/auth/context.ts'
import { formatClockSeconds, formatMoment } from '#lib/dates.ts'
import type { ReferralSummary } from '#lib/referrals/facts.ts'
import { branchText, statusText, tierText, unitTypeText } from '#lib/referrals/labels.ts'
import { ageAndSex } from '#lib/referrals/picture.ts'
import { listReferrals } from '#lib/referrals/queries.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { toWaiting } from '#lib/referrals/waiting.ts'
import { PortalShell } from '../_shell.tsx'
import { WaitingClock } from './waiting-clock.tsx'

export const metadata: Metadata = { title: 'Referrals' }

/** The referrals of one's own hospital, each with who has it now and since when. */
export default async function ReferralsPage() {
  const ctx = await requireCtx('/referrals')
  const referrals = await listReferrals(ctx)
  const isProgram = isStaff(ctx.actor)
  const hospitals = new Set(facilityIds(ctx.actor))
  const detail = !isProgram && hospitals.size === 1 ? referrals[0]?.facility.name : undefined
  return (
    <PortalShell ctx={ctx} detail={detail}>
      <LiveRefresh />
      <main id="main" className="page">
        <div className="rpage">
          <div className="rhead">
            <h1>{isProgram ? 'Referrals of all hospitals' : 'My referrals'}</h1>
            <div className="acts">
              {isProgram ? <LinkButton href="/board">The board</LinkButton> : null}
              <LinkButton href="/referrals/new" tone="primary" prefetch={false}>
                {isProgram ? 'Enter a call' : 'New alert'}
              </LinkButton>
            </div>
          </div>
          {ctx.actor.verified ? null : (
            <Note tone="info">
              <b>Your identity is not yet verified.</b> Alerts go ahead meanwhile. Until we have called you back through
              your switchboard you see only what you entered yourself.
            </Note>
          )}
          {referrals.length === 0 ? (
            <EmptyState title="No referrals yet.">
              An alert takes five answers and less than half a minute. It can also be made by phone: <PhoneLink />.
            </EmptyState>
          ) : (
            <ul className="rlist">
              {referrals.map((referral) => (
                <Row
                  key={referral.id}
                  referral={referral}
                  now={ctx.now}
                  isProgram={isProgram}
                  isNamed={isProgram || hospitals.size > 1}
                />
              ))}
            </ul>
          )}
        </div>
      </main>
    </PortalShell>
  )
}

interface RowProps {
  referral: ReferralSummary
  now: Date
  isProgram: boolean
  /** Of several hospitals, so that each row says which. */
  isNamed: boolean
}

function Row({ referral, now, isProgram, isNamed }: RowProps) {
  const { facility, unitType } = referral
  const waiting = toWaiting(referral, now, isProgram)
  const where = [isNamed ? facility.shortName : undefined, unitType && unitTypeText(unitType)]
    .filter(Boolean)
    .join(', ')
  const row = (
    <Link className="rrow" href={`/referrals/${referral.reference}`} prefetch={false}>
      <span className="rpat">
        <b>{ageAndSex(referral.latest)}</b> <ConfigurationBadge>{branchText(referral.support)}</ConfigurationBadge>{' '}
        <TierBadge tier={referral.tier}>{tierText(referral.tier)}</TierBadge>
        <span className="q sm">
          {spokenReference(referral.reference)}
          {where ? `, ${where}` : ''}
        </span>
      </span>
      <span>
        <span className="rwho">{waiting.who}</span>
        <br />
        <span className="q sm">
          {waiting.what ?? statusText(referral.status)}
          {waiting.since ? `, since ${sinceText(waiting.since, facility.timeZone, now)}` : ''}
        </span>
      </span>
      {waiting.clock ? (
        <WaitingClock clock={waiting.clock} renderedAt={now.getTime()} />
      ) : (
        <span className="q sm">Sent {formatMoment(referral.createdAt, facility.timeZone, now)}</span>
      )}
    </Link>
  )
  if (!waiting.clock || waiting.clock.owner === 'hospital') return <li>{row}</li>
  const { startedAt, limitMs, notOursMs } = waiting.clock
  return (
    <OverdueWhenPast as="li" className="" renderedAt={now.getTime()} {...{ startedAt, limitMs, notOursMs }}>
      {row}
    </OverdueWhenPast>
  )
}

function sinceText(since: Date, zone: string, now: Date): string {
  const isRecent = now.getTime() - since.getTime() < 3_600_000
  return isRecent ? formatClockSeconds(since, zone) : formatMoment(since, zone, now)
}
