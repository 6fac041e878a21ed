import type { ReactNode } from 'react'
import { Note } from '#app/_components/ui/note.tsx'
import { formatClockSeconds, formatMoment } from '#lib/dates.ts'
import { eventSentence, eventWords } from '#lib/referrals/event-sentence.ts'
import type { EventFact, ReferralDetail } from '#lib/referrals/facts.ts'
import { decisionInForce, instantIn, lastDecision, lastOf, standing, wordIn } from '#lib/referrals/history.ts'
import { reasonText, roleText } from '#lib/referrals/labels.ts'
import { DECISION_REASONS } from '#lib/referrals/vocabulary.ts'

/** The answer in full: who, when, why in words, what to do now, when to ring again. An older one stays readable. */
export function DecisionBlock({ referral, now }: { referral: ReferralDetail; now: Date }) {
  const events = referral.events as readonly EventFact[]
  const last = lastDecision(events)
  if (!last) return null
  if (decisionInForce(events)) return <Decision event={last} referral={referral} now={now} title="The decision" />
  return (
    <details className="more-acts">
      <summary>The earlier decision, no longer in force</summary>
      <Decision event={last} referral={referral} now={now} title="The earlier decision" />
    </details>
  )
}

/** What became of the patient, as the program tells it to whoever sent them. */
export function OutcomeBlock({ referral }: { referral: ReferralDetail }) {
  const closed = referral.status === 'closed' ? lastOf(standing(referral.events), 'close') : null
  if (!closed) return null
  const zone = referral.facility.timeZone
  const feedback = closed.words.feedback
  return (
    <section className="answer" aria-labelledby="outcome">
      <h2 id="outcome">The outcome</h2>
      <p>
        <b>{eventSentence(closed, { zone })}.</b>
        <br />
        <span className="q">
          {closed.actorName}, {roleText(closed.actorRole)}, {formatClockSeconds(closed.at, zone)}
        </span>
      </p>
      {feedback === undefined ? null : <p>{typeof feedback === 'string' ? feedback : feedback.join(' ')}</p>}
    </section>
  )
}

interface DecisionProps {
  event: EventFact
  referral: ReferralDetail
  now: Date
  title: string
}

function Decision({ event, referral, now, title }: DecisionProps) {
  const zone = referral.facility.timeZone
  const coded = DECISION_REASONS.find((each) => each === event.detail.reason)
  // An acceptance is kept under this code though nobody chose it: it is not said as the physician's own reason.
  const reason = coded === 'meets_criteria' ? undefined : coded
  const recheckAt = instantIn(event, 'recheckAt')
  const expiresAt = instantIn(event, 'expiresAt')
  const expired = expiresAt !== null && expiresAt <= now
  return (
    <section className="answer" aria-labelledby={`decision-${event.id}`}>
      <h2 id={`decision-${event.id}`}>{title}</h2>
      <p>
        <b>{eventSentence(event, { zone })}.</b>
        <br />
        <span className="q">
          {event.actorName}, {roleText(event.actorRole)}, {formatClockSeconds(event.at, zone)}
        </span>
      </p>
      <dl>
        {reason ? <Line term="Reason">{reasonText(reason)}</Line> : null}
        {eventWords(event).map(({ label, lines }) => (
          <Line key={label} term={label}>
            {lines.length === 1 ? (
              lines[0]
            ) : (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Line>
        ))}
        {recheckAt ? (
          <Line term="We ring you to re-check">
            <b>{formatMoment(recheckAt, zone, now)}</b>. Ring earlier if one of the signs above comes.
          </Line>
        ) : null}
        {expiresAt ? <Line term="The conditions hold until">{formatMoment(expiresAt, zone, now)}</Line> : null}
      </dl>
      {expired ? (
        <Note tone="warn">
          <b>The time of the conditions has passed.</b> The acceptance still stands; ring, so that it is confirmed.
        </Note>
      ) : null}
      {wordIn(event, 'mode') === 'retrieval' ? (
        <p className="q">Keep the right neck and both groins free of lines.</p>
      ) : null}
    </section>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
