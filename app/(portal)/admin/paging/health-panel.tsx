import type { ReactNode } from 'react'
import { Note } from '#app/_components/ui/note.tsx'
import { formatLimit, formatMoment } from '#lib/dates.ts'
import type { PagingHealth } from '#lib/health/paging-check.ts'
import type { ChannelFigures, PagingFigures } from '#lib/health/paging-figures.ts'
import { pageProgress } from '#lib/paging/page-state.ts'
import { pageStateText, unreachableText } from '#lib/paging/paged-list.ts'
import { wayErrorText, wayText } from '#lib/paging/way-text.ts'
import { program } from '#lib/program.ts'

interface HealthPanelProps {
  readonly health: PagingHealth
  readonly figures: PagingFigures
  /** "09:00"; null when test pages are switched off. */
  readonly testTime: string | null
  readonly now: Date
}

/** Whether pages go out, and why that is to be believed. */
export function HealthPanel({ health: { problems, facts }, figures, testTime, now }: HealthPanelProps) {
  return (
    <>
      {problems.length === 0 ? (
        <Note tone="ok">
          <b>Pages go out.</b>
        </Note>
      ) : (
        problems.map(({ code, cause, remedy }) => (
          <Note key={code} tone="strong">
            <b>{cause}</b> {remedy}
          </Note>
        ))
      )}
      {facts ? (
        <dl className="vitals">
          <Fact term="Worker">
            {facts.heartbeatAgeS === null ? 'none yet' : `heard of ${ago(facts.heartbeatAgeS)}`}
          </Fact>
          <Fact term="Jobs that wait">
            {facts.dueJobs}
            {facts.oldestDueJobS === null ? '' : `, the oldest for ${formatLimit(facts.oldestDueJobS * 1000)}`}
          </Fact>
          <Fact term="Urgent pages on their way">
            {facts.oldestUrgentPageS === null
              ? 'none'
              : `the oldest for ${formatLimit(facts.oldestUrgentPageS * 1000)}`}
          </Fact>
          <Fact term="Test pages">
            {testTime === null ? 'switched off' : `each day at ${testTime}, and on coming on call`}
          </Fact>
        </dl>
      ) : null}
      <h3>Test pages</h3>
      {figures.tests.length === 0 ? (
        <p>None yet. Everybody on call gets one a day.</p>
      ) : (
        <ul className="lines">
          {figures.tests.map(({ id, personName, page }) => (
            <li key={id}>
              <Moment at={page.createdAt} now={now} /> {personName}: <b>{pageStateText(page)}</b>{' '}
              <Moment at={pageProgress(page).at} now={now} />
              {page.unreachableAt ? `: ${unreachableText(page.unreachableWhy)}` : null}
            </li>
          ))}
        </ul>
      )}
      <h3>How pages went out in the last 24 hours</h3>
      {figures.channels.length === 0 ? (
        <p>Nothing has gone out.</p>
      ) : (
        <Channels channels={figures.channels} now={now} />
      )}
    </>
  )
}

function Channels({ channels, now }: { readonly channels: readonly ChannelFigures[]; readonly now: Date }) {
  return (
    <table className="figures">
      <caption className="vh">Tries of the last 24 hours, by way</caption>
      <thead>
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Tries</th>
          <th scope="col">Failed</th>
          <th scope="col">Last failure</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ channel, tries, failed, lastFailure }) => (
          <tr key={channel}>
            <th scope="row">{wayText(channel)}</th>
            <td data-label="Tries">{tries}</td>
            <td data-label="Failed">{failed}</td>
            <td data-label="Last failure">
              {lastFailure ? (
                <>
                  <Moment at={lastFailure.at} now={now} /> {wayErrorText(lastFailure.code)} (
                  <code>{lastFailure.code}</code>)
                </>
              ) : (
                'none'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Moment({ at, now }: { readonly at: Date; readonly now: Date }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, program.timeZone, now)}</time>
}

function ago(seconds: number): string {
  return seconds < 1 ? 'just now' : `${formatLimit(seconds * 1000)} ago`
}
