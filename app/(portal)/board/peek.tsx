'use client'

import { ConfigurationBadge, Reference, TierBadge } from '#app/_components/ui/badges.tsx'
import { Button, LinkButton } from '#app/_components/ui/button.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { Timeline } from '#app/_components/ui/timeline.tsx'
import type { RowView, SeriesView } from './board-view.ts'
import { Sparkline } from './sparkline.tsx'
import { StepButton } from './step-button.tsx'

interface PeekProps {
  readonly row: RowView
  readonly onAsk: () => void
  readonly onLogCall: () => void
  readonly take: (form: FormData) => void
}

/** The selected referral beside the list, on a wide screen. */
export function Peek({ row, onAsk, onLogCall, take }: PeekProps) {
  const { peek } = row
  return (
    <aside className="peek" aria-label="Selected referral">
      <p className="refline">
        <Reference>{`${row.reference.slice(0, 3)} ${row.reference.slice(3)}`}</Reference>
        <span className="q">
          selected with <Kbd>J</Kbd> <Kbd>K</Kbd>
        </span>
      </p>
      <h2>
        {row.patient}, {row.place}
      </h2>
      <p className="meta">
        <ConfigurationBadge>{row.configuration}</ConfigurationBadge>
        <TierBadge tier={row.tier}>{row.tierLabel}</TierBadge>
      </p>
      {peek.summary ? <p>{peek.summary}</p> : null}
      {peek.series.length > 0 ? <SeriesTable times={peek.times} series={peek.series} /> : null}
      <dl className="facts">
        <div>
          <dt>Decision needs</dt>
          <dd>{peek.needs.length > 0 ? peek.needs.join(' · ') : 'nothing more'}</dd>
        </div>
        <div>
          <dt>Held by</dt>
          <dd>
            {row.holder ?? 'nobody yet'} {row.heldSince ? <span className="q">{row.heldSince}</span> : null}
          </dd>
        </div>
        {peek.callback ? (
          <div>
            <dt>Call back</dt>
            <dd>
              <PhoneLink to={peek.callback.number} /> {peek.callback.name}
            </dd>
          </div>
        ) : null}
      </dl>
      <div className="acts">
        <Button onClick={onAsk}>
          Ask <Kbd>Q</Kbd>
        </Button>
        <Button onClick={onLogCall}>
          Log a call <Kbd>L</Kbd>
        </Button>
        {row.canTake && row.verb?.kind !== 'claim' ? (
          <StepButton step="claim" row={row} take={take} hotkey="T">
            Take it
          </StepButton>
        ) : null}
        <LinkButton href={`/referrals/${row.reference}`} prefetch={false}>
          Open <Kbd>↵</Kbd>
        </LinkButton>
      </div>
      <h3>Latest</h3>
      <Timeline entries={peek.latest} />
    </aside>
  )
}

function SeriesTable({ times, series }: { readonly times: readonly string[]; readonly series: readonly SeriesView[] }) {
  const newest = times.length - 1
  return (
    <table className="flow mini">
      <thead>
        <tr>
          <th scope="col">Gas</th>
          {times.map((time, index) => (
            <th key={time} scope="col" className={index === newest ? 'lastc' : undefined}>
              {time}
            </th>
          ))}
          <th scope="col">Trend</th>
        </tr>
      </thead>
      <tbody>
        {series.map((row) => (
          <tr key={row.label}>
            <th scope="row">
              {row.label} <span className="u">{row.unit}</span>
            </th>
            {row.cells.map((cell, index) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                key={index}
                className={index === newest ? 'lastc' : cell === null ? 'none' : undefined}
              >
                {cell ?? '–'}
              </td>
            ))}
            <td>
              <Sparkline points={row.points} limit={row.limit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
