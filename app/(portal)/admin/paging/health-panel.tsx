import type { ReactNode } from 'react'
import { Note } from '#app/_components/ui/note.tsx'
import { formatLimit, formatMoment } from '#lib/dates.ts'
import type { PagingHealth } from '#lib/health/paging-check.ts'
import type { ChannelFigures, PagingFigures } from '#lib/health/paging-figures.ts'
import type { Channel, PageState } from '#lib/paging/words.ts'
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
          {figures.tests.map(({ id, personName, sentAt, progress }) => (
            <li key={id}>
              <Moment at={sentAt} now={now} /> {personName}: <b>{STATE_TEXT[progress.state]}</b>{' '}
              {progress.state === 'queued' ? null : <Moment at={progress.at} now={now} />}
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

const STATE_TEXT: Record<PageState, string> = {
  queued: 'waits to go out',
  cannot_be_reached: 'cannot be reached',
  handed_over: 'handed over',
  delivered: 'delivered',
  seen: 'seen',
  acknowledged: 'confirmed',
}

const CHANNEL_TEXT: Record<Channel, string> = {
  in_app: 'Open desk',
  email: 'E-mail',
  pager_email: 'Pager by e-mail',
  webhook: 'Provider',
  web_push: 'Browser',
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
            <th scope="row">{CHANNEL_TEXT[channel]}</th>
            <td data-label="Tries">{tries}</td>
            <td data-label="Failed">{failed}</td>
            <td data-label="Last failure">
              {lastFailure ? (
                <>
                  <Moment at={lastFailure.at} now={now} /> <code>{lastFailure.code}</code>
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
