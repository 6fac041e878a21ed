import { formatClockSeconds } from '#lib/dates.ts'
import { eventSentence, eventWords } from '#lib/referrals/event-sentence.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { decisionInForce, instantIn, lastDecision } from '#lib/referrals/history.ts'
import { snapshotIn } from '#lib/referrals/score-snapshot.ts'
import { keptText } from '../scores/kept-text.ts'
import { Ago } from './ago.tsx'

/** The answer in force with its reasons and words; one that was taken back stays visible as such. */
export function AnswerInForce({ referral, now }: { readonly referral: ReferralDetail; readonly now: Date }) {
  const zone = referral.facility.timeZone
  const inForce = decisionInForce(referral.events)
  const last = inForce ?? lastDecision(referral.events)
  if (!last) return null
  const recheckAt = instantIn(last, 'recheckAt')
  const kept = keptText(snapshotIn(last))
  return (
    <section aria-labelledby="h-answer">
      <h2 id="h-answer">
        {inForce ? 'The answer' : 'The answer before'}{' '}
        <span className="age">{inForce ? '' : 'no longer in force'}</span>
      </h2>
      <p>
        <b>{eventSentence(last, { zone })}</b>
      </p>
      <p className="sm q">
        {last.actorName}, {formatClockSeconds(last.at, zone)}
        {recheckAt ? (
          <>
            {' '}
            · re-check <Ago at={recheckAt.getTime()} renderedAt={now.getTime()} />
          </>
        ) : null}
      </p>
      {kept ? <p className="sm q">At the decision: {kept}</p> : null}
      <dl className="facts words">
        {eventWords(last).map(({ label, lines }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
