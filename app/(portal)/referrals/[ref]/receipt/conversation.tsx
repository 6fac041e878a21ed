import { Timeline } from '#app/_components/ui/timeline.tsx'
import { formatClockSeconds, formatMoment } from '#lib/dates.ts'
import { eventSentence } from '#lib/referrals/event-sentence.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { roleText } from '#lib/referrals/labels.ts'
import type { EventName } from '#lib/referrals/vocabulary.ts'

/** Messages of both sides, oldest first. */
export function Messages({ referral, now }: { referral: ReferralDetail; now: Date }) {
  const zone = referral.facility.timeZone
  if (referral.messages.length === 0) return <p className="q">No messages yet.</p>
  return (
    <ul className="msg">
      {referral.messages.map((message) => (
        <li key={message.id}>
          <p className="sm q">
            {message.authorName}, {roleText(message.authorRole)}, {formatMoment(message.sentAt, zone, now)}
          </p>
          <p>{message.text}</p>
        </li>
      ))}
    </ul>
  )
}

/** Questions that were answered, with who asked and who answered. */
export function AnsweredQuestions({ referral, now }: { referral: ReferralDetail; now: Date }) {
  const zone = referral.facility.timeZone
  const answered = referral.questions.filter(({ answeredAt }) => answeredAt !== null)
  if (answered.length === 0) return null
  return (
    <ul className="msg">
      {answered.map((question) => (
        <li key={question.id} className="qa">
          <p className="sm q">
            {question.askedByName} asked {formatMoment(question.askedAt, zone, now)}
          </p>
          <p>{question.text ?? 'For the values named.'}</p>
          <p className="sm q">
            {question.answeredByName}
            {question.answeredAt ? `, ${formatMoment(question.answeredAt, zone, now)}` : ''}
          </p>
          <p>{question.answer ?? 'Answered with values.'}</p>
        </li>
      ))}
    </ul>
  )
}

/** Steps that the program takes among itself; a referrer reads what concerns the referral. */
const INTERNAL: readonly EventName[] = [
  'page_sent',
  'page_failed',
  'limit_passed',
  'second_opinion',
  'decision_asked',
  'packet_override',
]

/** What happened, newest first. */
export function History({ referral }: { referral: ReferralDetail }) {
  const zone = referral.facility.timeZone
  const shown = referral.events.filter(({ event }) => !INTERNAL.includes(event))
  return (
    <Timeline
      entries={[...shown].reverse().map((event) => ({
        key: event.id,
        at: event.at.toISOString(),
        clock: formatClockSeconds(event.at, zone),
        text: (
          <>
            {eventSentence(event, { zone })} <span className="q">{event.actorName}</span>
          </>
        ),
      }))}
    />
  )
}
