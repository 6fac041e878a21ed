import { ShieldQuestion } from 'lucide-react'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneButton, PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { Timeline } from '#app/_components/ui/timeline.tsx'
import { formatClock, formatClockSeconds } from '#lib/dates.ts'
import { fieldLabel, type ShownIn } from '#lib/referrals/answer-text.ts'
import { eventSentence } from '#lib/referrals/event-sentence.ts'
import type { EventFact, QuestionFact, ReferralDetail } from '#lib/referrals/facts.ts'
import { roleText } from '#lib/referrals/labels.ts'
import { type Latest, latestWord } from '#lib/referrals/latest.ts'
import { AskForm, CallForm, MessageForm } from './conversation-forms.tsx'

interface RailProps {
  readonly referral: ReferralDetail
  readonly latest: Latest
  readonly shown: ShownIn
}

/** Whoever signed up and was not yet called back: care goes on, and the number to ring is the hospital's own. */
export function UnverifiedNote({ referral }: { readonly referral: ReferralDetail }) {
  const { sender, facility } = referral
  if (sender.verified || referral.onBehalf) return null
  return (
    <Note tone="warn" icon={ShieldQuestion}>
      <b>Identity not yet verified.</b> Call back through the {facility.shortName} switchboard:{' '}
      <PhoneLink to={facility.switchboardPhone} />, ask for {sender.name}.
      <br />
      <span className="sm q">The referral goes ahead meanwhile.</span>
    </Note>
  )
}

export function Questions({ referral, shown, missing }: RailProps & { readonly missing: readonly string[] }) {
  const { questions, facility } = referral
  const open = questions.filter(({ answeredAt }) => answeredAt === null)
  return (
    <section id="ask" aria-labelledby="h-questions">
      <h2 id="h-questions">
        Questions <span className="age">{open.length > 0 ? `${open.length} open` : 'none open'}</span>
      </h2>
      <ol className="qa">
        {questions.map((question) => (
          <Question key={question.id} question={question} shown={shown} />
        ))}
      </ol>
      <AskForm hospital={facility.shortName} missing={missing.map((code) => ({ code, label: fieldLabel(code) }))} />
    </section>
  )
}

function Question({ question, shown }: { readonly question: QuestionFact; readonly shown: ShownIn }) {
  const { text, codes, askedByName, askedAt, answeredAt, answeredByName, answer, toSide } = question
  const asked = [text, codes.map(fieldLabel).join(', ')].filter(Boolean).join(' · ')
  return (
    <li>
      <p>
        <b>{asked}</b>
      </p>
      <p className="sm q">
        {askedByName} {formatClockSeconds(askedAt, shown.zone)}
        {toSide === 'program' ? ', asked of us' : ''}
      </p>
      {answeredAt ? (
        <>
          <p>{answer ?? 'Answered with values.'}</p>
          <p className="sm q">
            {answeredByName} {formatClockSeconds(answeredAt, shown.zone)}
          </p>
        </>
      ) : (
        <p className="pend">not answered yet</p>
      )}
    </li>
  )
}

export function Calls({ referral, latest, shown }: RailProps) {
  const calls = referral.events.filter(({ event }) => event === 'call_logged').reverse()
  const number = latestWord(latest, 'callback_phone') ?? referral.sender.phone
  const name = latestWord(latest, 'referring_physician_name') ?? referral.sender.name
  return (
    <section id="call" aria-labelledby="h-calls">
      <h2 id="h-calls">
        Calls <span className="age">{name}</span>
      </h2>
      <Timeline
        entries={calls.map((call) => ({
          key: call.id,
          at: (call.happenedAt ?? call.at).toISOString(),
          clock: formatClock(call.happenedAt ?? call.at, shown.zone),
          text: callWords(call),
        }))}
      />
      <p className="acts">
        {number ? <PhoneButton to={number}>{number}</PhoneButton> : null}
        <PhoneButton to={referral.facility.switchboardPhone}>Switchboard</PhoneButton>
      </p>
      <CallForm name={name} hospital={referral.facility.shortName} />
    </section>
  )
}

function callWords(call: EventFact): string {
  const { text } = call.words
  const said = typeof text === 'string' ? ` ${text}` : ''
  return `${call.actorName}: ${eventSentence(call, { zone: 'UTC' }).replace(/^Call/u, 'call')}.${said}`
}

export function Messages({ referral, shown }: Omit<RailProps, 'latest'>) {
  return (
    <section aria-labelledby="h-messages">
      <h2 id="h-messages">
        Messages <span className="age">both hospitals read these</span>
      </h2>
      <ol className="msg">
        {referral.messages.map((message) => (
          <li key={message.id}>
            <p>{message.text}</p>
            <p className="sm q">
              {message.authorName}, {roleText(message.authorRole)} {formatClockSeconds(message.sentAt, shown.zone)}
            </p>
          </li>
        ))}
      </ol>
      <MessageForm hospital={referral.facility.shortName} />
    </section>
  )
}

/** Everything that happened, newest first, to the second; an undone step stays, with its undoing. */
export function History({
  referral,
  shown,
  nameOf,
}: Omit<RailProps, 'latest'> & { readonly nameOf: (id: string) => string | undefined }) {
  const { zone } = shown
  const undone = new Set(referral.events.map(({ undoesId }) => undoesId))
  return (
    <section aria-labelledby="h-history">
      <h2 id="h-history">Timeline</h2>
      <Timeline
        entries={[...referral.events].reverse().map((event) => ({
          key: event.id,
          at: event.at.toISOString(),
          clock: formatClockSeconds(event.at, zone),
          text: (
            <>
              {event.fromStatus !== event.toStatus ? (
                <b>{eventSentence(event, { zone, nameOf })}</b>
              ) : (
                eventSentence(event, { zone, nameOf })
              )}
              , {event.actorName}
              {undone.has(event.id) ? <span className="q"> · undone</span> : null}
            </>
          ),
        }))}
      />
    </section>
  )
}
