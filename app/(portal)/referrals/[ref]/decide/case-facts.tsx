import Link from 'next/link'
import { ConfigurationBadge, Reference, TierBadge } from '#app/_components/ui/badges.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { isUnder18 } from '#lib/clinical/missing-for-decision.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, type ShownIn, valueText } from '#lib/referrals/answer-text.ts'
import { assessReferral } from '#lib/referrals/assess-referral.ts'
import { toSections } from '#lib/referrals/board.ts'
import type { QuestionFact, ReferralDetail } from '#lib/referrals/facts.ts'
import { branchText, reviewFlagText, tierText, unitTypeText } from '#lib/referrals/labels.ts'
import { type Latest, latestWord } from '#lib/referrals/latest.ts'
import { missingText } from '#lib/referrals/missing-text.ts'
import { ageAndSex, UNDER_18 } from '#lib/referrals/picture.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { RowClockFace } from '../../../board/row-clock.tsx'
import { toRowClock } from '../../../board/row-view.ts'
import { AssessedFacts } from '../scores/assessed-facts.tsx'
import { noPfSentence } from '../scores/no-pf.ts'
import { OpenInputs } from '../scores/open-inputs.tsx'
import { callerOf } from './caller-of.ts'
import { caseRows } from './case-rows.ts'

interface CaseFactsProps {
  readonly referral: ReferralDetail
  readonly latest: Latest
  readonly now: Date
}

/** The case on one screen, beside the decision. */
export function CaseFacts({ referral, latest, now }: CaseFactsProps) {
  const { facility, support, reference } = referral
  const shown: ShownIn = { zone: facility.timeZone, now }
  const assessment = assessReferral(referral, latest, now)
  const noPf = assessment.derived && noPfSentence(assessment.derived.pfRatio, latest, shown)
  const entry = toSections([{ ...referral, latest }], now).flatMap(({ entries }) => entries)[0]
  const clock = entry && toRowClock(entry.clock, facility.shortName, facility.timeZone, now)
  const unit = latestWord(latest, 'sending_unit_bed') ?? (referral.unitType ? unitTypeText(referral.unitType) : null)
  const isLate = (entry?.clock.overdueByMs ?? 0) > 0
  return (
    <section className="dfacts" aria-labelledby="h-pt">
      <Link className="back" href={`/referrals/${reference}`} prefetch={false}>
        Back to the full referral
      </Link>
      <h1 id="h-pt">
        {ageAndSex(latest)} <ConfigurationBadge>{branchText(support)}</ConfigurationBadge>
      </h1>
      <p className="q meta">
        <span>
          {facility.name}
          {unit ? `, ${unit}` : ''}
        </span>
        <Reference>{spokenReference(reference)}</Reference>
        <TierBadge tier={referral.tier}>{tierText(referral.tier)}</TierBadge>
      </p>
      <div className={isLate ? 'lateclock overdue' : 'lateclock'}>
        <RowClockFace clock={clock ?? null} renderedAt={now.getTime()} />
      </div>
      <details className="more" open>
        <summary>The case on one screen</summary>
        <p>{latestWord(latest, 'one_line_reason')}</p>
        <table className="flow mini">
          <tbody>
            {caseRows(latest, support, shown, facility.norepinephrineAs).map((row) => (
              <tr key={row.label}>
                <th scope="row">
                  {row.label} <span className="u">{row.unit}</span>
                </th>
                <td>
                  <b>{row.text}</b>
                </td>
                <td className="q l">{row.remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {noPf ? <p className="sm q">{noPf}</p> : null}
        <Facts referral={referral} latest={latest} assessment={assessment} shown={shown} />
      </details>
    </section>
  )
}

interface FactsProps extends Pick<CaseFactsProps, 'referral' | 'latest'> {
  readonly assessment: Assessment
  readonly shown: ShownIn
}

function Facts({ referral, latest, assessment, shown }: FactsProps) {
  const { support, sender, facility, questions } = referral
  const answers = toAnswers(latest, support)
  const missing = assessment.openItems
  const flags = assessment.reviewFlags.map(reviewFlagText)
  const wishes = ['code_status', 'goals_of_care_discussed'].flatMap((code) => {
    const value = latest[code]?.[0]?.value
    return value ? [valueText(code, value, shown)] : []
  })
  const open = questions.filter(({ answeredAt, toSide }) => answeredAt === null && toSide === 'hospital')
  const number = latestWord(latest, 'callback_phone') ?? sender.phone ?? facility.switchboardPhone
  const rows = [
    {
      label: 'For review',
      text: isUnder18(answers)
        ? UNDER_18
        : flags.length > 0
          ? `${flags.join('. ')}.`
          : 'none in what is answered so far',
    },
    { label: 'Wishes', text: wishes.length > 0 ? wishes.join('. ') : 'not asked yet' },
    {
      label: 'Still missing',
      text: missing.length > 0 ? <OpenInputs open={missing.map(missingText)} /> : 'nothing',
    },
    ...(open.length > 0
      ? [{ label: 'Asked, open', text: open.map((question) => askedText(question, shown)).join(' · ') }]
      : []),
  ]
  return (
    <dl className="facts">
      <AssessedFacts assessment={assessment} referral={referral} shown={shown} />
      {rows.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>Call back</dt>
        <dd>
          {callerOf(referral, latest)} <PhoneLink to={number} />
        </dd>
      </div>
    </dl>
  )
}

function askedText({ text, codes, askedAt }: QuestionFact, shown: ShownIn): string {
  const what = [text, codes.map(fieldLabel).join(', ')].filter(Boolean).join(': ')
  return `${what}, since ${formatMoment(askedAt, shown.zone, shown.now)}`
}
