import type { ReactNode } from 'react'
import { ConfigurationBadge, Reference, TierBadge } from '#app/_components/ui/badges.tsx'
import { LiveClock } from '#app/_components/ui/live-clock.tsx'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import { type Missing, stillAsked } from '#lib/clinical/missing-for-decision.ts'
import { formatClock, formatClockSeconds, formatSpan } from '#lib/dates.ts'
import type { BoardEntry } from '#lib/referrals/board.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { branchText, statusText, tierText, unitTypeText } from '#lib/referrals/labels.ts'
import { type Latest, latestWord } from '#lib/referrals/latest.ts'
import { missingText } from '#lib/referrals/missing-text.ts'
import { ageAndSex } from '#lib/referrals/picture.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import type { Status } from '#lib/referrals/vocabulary.ts'
import { RowClockFace } from '../../../board/row-clock.tsx'
import { toRowClock } from '../../../board/row-view.ts'
import { keyFigures } from './key-figures.tsx'

interface HeadProps {
  readonly referral: ReferralDetail
  readonly latest: Latest
  readonly assessment: Assessment
  readonly entry: BoardEntry
  readonly missing: readonly Missing[]
  /** What the transfer packet still lacks, in words. */
  readonly packet: readonly string[]
  readonly now: Date
}

const NAMED = 4

/** Who, how long, how bad, what is owed: stays at the top while the chart is read. */
export function Head({ referral, latest, assessment, entry, missing, packet, now }: HeadProps) {
  const { facility } = referral
  const unit = latestWord(latest, 'sending_unit_bed') ?? (referral.unitType ? unitTypeText(referral.unitType) : null)
  return (
    <header className="sum">
      <div className="s-who">
        <h1>
          {ageAndSex(latest)} <ConfigurationBadge>{branchText(referral.support)}</ConfigurationBadge>
        </h1>
        <p>
          {facility.name}
          {unit ? `, ${unit}` : ''}
        </p>
        <p className="sm q meta">
          <Reference>{spokenReference(referral.reference)}</Reference>
          <TierBadge tier={referral.tier}>{tierText(referral.tier)}</TierBadge>
        </p>
      </div>
      <Clocks referral={referral} entry={entry} now={now} />
      <dl className="s-val">{keyFigures(latest, referral.support, assessment)}</dl>
      {isUndecided(referral.status) ? (
        <Needs missing={missing} status={statusText(referral.status)} />
      ) : (
        <Owes packet={packet} status={statusText(referral.status)} />
      )}
    </header>
  )
}

/** Ours and the hospital's share, side by side: nobody reads one for the other. */
function Clocks({ referral, entry, now }: Pick<HeadProps, 'referral' | 'entry' | 'now'>) {
  const { facility, reviewer } = referral
  const zone = facility.timeZone
  const { decision } = entry.clocks
  const renderedAt = now.getTime()
  const isLate = entry.clock.overdueByMs > 0 || entry.owed.overdueByMs > 0
  const undecided = referral.status === 'acknowledged' || referral.status === 'in_review'
  if (!decision || !undecided) {
    return (
      <Side isLate={isLate}>
        <RowClockFace clock={toRowClock(entry.clock, facility.shortName, zone, now)} renderedAt={renderedAt} />
        {decision ? (
          <p className="sm q">
            decided in {formatSpan(decision.programMs)}
            {decision.hospitalMs >= 1000 ? `, ${facility.shortName}’s share ${formatSpan(decision.hospitalMs)}` : ''}
          </p>
        ) : null}
      </Side>
    )
  }
  const waits = decision.owner === 'hospital'
  return (
    <Side isLate={isLate}>
      <LiveClock
        owner={waits ? 'nobody' : 'program'}
        renderedAt={renderedAt}
        startedAt={decision.from.getTime()}
        notOursMs={decision.hospitalMs}
        stoppedAt={waits ? renderedAt : undefined}
        limitMs={decision.limitMs}
        line={`decision by ${formatClockSeconds(decision.dueAt, zone)}${reviewer ? `, ${reviewer.name}` : ''}`}
        todo="to decide"
      />
      {decision.hospitalMs >= 1000 || waits ? (
        <LiveClock
          owner="hospital"
          renderedAt={renderedAt}
          startedAt={renderedAt - decision.hospitalMs}
          stoppedAt={waits ? undefined : renderedAt}
          counts={facility.shortName}
          line={
            waits && decision.askedAt
              ? `asked ${formatClock(decision.askedAt, zone)}, not answered`
              : 'every question answered'
          }
        />
      ) : null}
    </Side>
  )
}

function Side({ isLate, children }: { readonly isLate: boolean; readonly children: ReactNode }) {
  return <div className={isLate ? 's-clk overdue' : 's-clk'}>{children}</div>
}

function isUndecided(status: Status): boolean {
  return status === 'sent' || status === 'acknowledged' || status === 'in_review'
}

/** After the answer nothing is asked for a decision any more; before departure the packet may still be owed. */
function Owes({ packet, status }: { readonly packet: readonly string[]; readonly status: string }) {
  if (packet.length === 0) {
    return (
      <div className="s-need">
        <p>
          <b>{status}</b>
        </p>
      </div>
    )
  }
  return (
    <div className="s-need">
      <p className="sm q">{status} · still owed before departure</p>
      <p>{packet.join(', ')}</p>
    </div>
  )
}

/** What is still asked of the hospital, and what nobody can ask for again but the decision goes without. */
function Needs({ missing, status }: { readonly missing: readonly Missing[]; readonly status: string }) {
  const first = [...missing].sort((a, b) => Number(b.first) - Number(a.first))
  const asked = stillAsked(first)
  const unasked = first.filter((item) => !asked.includes(item))
  if (first.length === 0) {
    return (
      <div className="s-need">
        <p className="sm q">{status}</p>
        <p>Nothing is missing for a decision.</p>
      </div>
    )
  }
  return (
    <div className="s-need">
      <p className="sm q">
        {status} · {asked.length > 0 ? 'decision still needs' : 'the decision goes without'} <b>{first.length}</b>
      </p>
      {asked.length > 0 ? <p>{named(asked)}</p> : null}
      {unasked.length > 0 ? <p className="sm">{named(unasked)}</p> : null}
    </div>
  )
}

function named(items: readonly Missing[]): string {
  const more = items.length - NAMED
  return `${items.slice(0, NAMED).map(missingText).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
