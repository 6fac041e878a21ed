import type { ReactNode } from 'react'
import { Reference, TierBadge } from '#app/_components/ui/badges.tsx'
import { Button, LinkButton } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneButton, PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { formatClockSeconds, formatDate } from '#lib/dates.ts'
import type { Press, Standing } from '#lib/paging/link-view.ts'
import type { LinkView } from '#lib/paging/read-link.ts'
import { roleText, tierText } from '#lib/referrals/labels.ts'

const BUTTON = {
  have_it: 'I have it',
  still_have_it: 'I still have it',
  on_it: 'I am on it',
  reached: 'It reached me',
  read: 'I have read this',
} as const satisfies Record<Press, string>

interface PagedCardProps {
  view: LinkView
  now: Date
  /** Where the button posts to. */
  pressAt: string
}

/** Reference, hospital and tier of what somebody was paged for, and one button; afterwards, who has it. */
export function PagedCard({ view, now, pressAt }: PagedCardProps) {
  const { standing, person, press, timeZone } = view
  if (standing.is === 'expired') return <ExpiredLink reference={view.about?.reference} />
  const clock = (at: Date) => <Clock at={at} now={now} zone={timeZone} />
  const isAsked = standing.is === 'asked'
  return (
    <section className="access-card" aria-labelledby="paged">
      <h1 id="paged">{isAsked ? view.head : <Outcome standing={standing} press={press} />}</h1>
      <p className="mt">{isAsked ? view.says : <After view={view} clock={clock} />}</p>
      <PagedFacts view={view} clock={clock} />
      {isAsked ? (
        <form method="post" action={pressAt}>
          <Button tone="primary" size="big" type="submit">
            {BUTTON[press]}
          </Button>
          <p className="hint mt">
            Recorded as {person.name}, {roleText(person.role)}. Opening this page has changed nothing.
          </p>
        </form>
      ) : (
        <NextSteps view={view} />
      )}
    </section>
  )
}

function PagedFacts({ view: { about, pagedAt }, clock }: { view: LinkView; clock: (at: Date) => ReactNode }) {
  return (
    <dl className="paged-facts">
      {about ? (
        <>
          <dt>Reference</dt>
          <dd>
            <Reference>{about.spoken}</Reference>
          </dd>
          <dt>Hospital</dt>
          <dd>{about.hospital}</dd>
          <dt>Urgency</dt>
          <dd>
            <TierBadge tier={about.tier}>{tierText(about.tier)}</TierBadge>
          </dd>
          {about.sentAt ? (
            <>
              <dt>Sent</dt>
              <dd>{clock(about.sentAt)}</dd>
            </>
          ) : null}
        </>
      ) : null}
      <dt>You were paged</dt>
      <dd>{clock(pagedAt)}</dd>
    </dl>
  )
}

type Done = Exclude<Standing, { is: 'asked' | 'expired' }>

function Outcome({ standing, press }: { standing: Done; press: Press }) {
  switch (standing.is) {
    case 'yours':
      return press === 'on_it' ? 'You are on it.' : 'You have it.'
    case 'read':
      return press === 'reached' ? 'Pages reach you.' : 'You have read it.'
    case 'taken':
      return `${standing.by} has it.`
    case 'over':
      return standing.isWithdrawn ? 'It was withdrawn.' : 'The program has answered.'
    case 'sent_again':
      return 'It was sent again.'
    case 'open_again':
      return 'It is open again.'
  }
}

function After({ view: { standing, person }, clock }: { view: LinkView; clock: (at: Date) => ReactNode }) {
  switch (standing.is) {
    case 'asked':
    case 'expired':
      return null
    case 'yours':
    case 'read':
      return (
        <>
          Recorded {clock(standing.at)} as {person.name}, {roleText(person.role)}.
        </>
      )
    case 'taken':
      return <>{standing.at ? <>Since {clock(standing.at)}. </> : null}There is nothing for you to do.</>
    case 'over':
      return <>{standing.at ? <>At {clock(standing.at)}. </> : null}There is nothing for you to do.</>
    case 'sent_again':
      return (
        <>
          {standing.at ? <>At {clock(standing.at)}, after this page. </> : null}Another page goes out for it; this link
          can no longer take it.
        </>
      )
    case 'open_again':
      return (
        <>
          This link was used at {clock(standing.at)}, and what it did no longer holds. Sign in to take it, or ring{' '}
          <PhoneLink />.
        </>
      )
  }
}

function NextSteps({ view: { about, standing } }: { view: LinkView }) {
  return (
    <div className="acts">
      {about ? (
        <LinkButton
          href={signInTo(about.reference)}
          {...(standing.is === 'yours' && { tone: 'primary' })}
          prefetch={false}
        >
          Sign in and open it
        </LinkButton>
      ) : null}
      {about?.switchboard ? <PhoneButton to={about.switchboard}>Ring {about.hospital}</PhoneButton> : null}
    </div>
  )
}

function ExpiredLink({ reference }: { reference: string | undefined }) {
  return (
    <section className="access-card" aria-labelledby="paged">
      <h1 id="paged">This link has run out.</h1>
      <p className="mt">
        It can no longer take anything. Sign in to see what waits and who has it, or ring the program.
      </p>
      <div className="acts">
        <PhoneButton />
        <LinkButton href={reference ? signInTo(reference) : '/sign-in'} prefetch={false}>
          Sign in
        </LinkButton>
      </div>
    </section>
  )
}

/** The same words for a mistyped link, one that was never made, and one of somebody who has left. */
export function UnknownLink() {
  return (
    <section className="access-card" aria-labelledby="paged">
      <h1 id="paged">This link does not open anything.</h1>
      <Note tone="info">
        It may have been cut off on its way. Open it again from the message, sign in, or ring <PhoneLink />: a person
        answers.
      </Note>
      <div className="acts">
        <PhoneButton />
        <LinkButton href="/sign-in" prefetch={false}>
          Sign in
        </LinkButton>
      </div>
    </section>
  )
}

function signInTo(reference: string): string {
  return `/sign-in?next=${encodeURIComponent(`/referrals/${reference}`)}`
}

/** With the seconds, and with the day when it is another one. */
function Clock({ at, now, zone }: { at: Date; now: Date; zone: string }) {
  const isToday = formatDate(at, zone) === formatDate(now, zone)
  return (
    <time className="nw" dateTime={at.toISOString()}>
      {isToday ? '' : `${formatDate(at, zone)}, `}
      {formatClockSeconds(at, zone)}
    </time>
  )
}
