import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneButton } from '#app/_components/ui/phone-link.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import type { PersonCtx } from '#lib/auth/context.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { crossChecks } from '#lib/clinical/cross-checks.ts'
import { formatClockSeconds } from '#lib/dates.ts'
import type { PagingFact } from '#lib/paging/referring-side.ts'
import { program } from '#lib/program.ts'
import { toAsks, toItem } from '#lib/referrals/ask-items.ts'
import { assessReferral } from '#lib/referrals/assess-referral.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { holderLeft, standing, untold } from '#lib/referrals/history.ts'
import { branchText, unitTypeText } from '#lib/referrals/labels.ts'
import { byField, latestNumber } from '#lib/referrals/latest.ts'
import { openToHospital } from '#lib/referrals/owed.ts'
import { ageAndSex } from '#lib/referrals/picture.ts'
import { headOf, toReceipt } from '#lib/referrals/receipt.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import { allows } from '#lib/referrals/transitions.ts'
import { Doubts } from '../doubts.tsx'
import { ForTheFamily } from '../for-the-family.tsx'
import { GasLine } from '../gas-line/gas-line.tsx'
import { ReferrerScores } from '../scores/referrer-scores.tsx'
import type { ActTarget } from './act-form.tsx'
import { MessageForm, ReopenForm, SupportForm, WithdrawForm } from './acts.tsx'
import { Chain } from './chain.tsx'
import { AnsweredQuestions, History, Messages } from './conversation.tsx'
import { DecisionBlock, OutcomeBlock } from './decision-block.tsx'
import { Needs } from './needs.tsx'
import { QuestionForm } from './question-form.tsx'
import { ReceiptHead } from './receipt-head.tsx'

interface ReceiptProps {
  ctx: PersonCtx
  referral: ReferralDetail
  paging: PagingFact
}

/** What the referring hospital sees of its own referral: who has it, what is decided, and what is still needed. */
export function Receipt({ ctx, referral, paging }: ReceiptProps) {
  const { now } = ctx
  const { timeZone } = referral.facility
  const latest = byField(referral.values)
  const receipt = toReceipt(referral, paging, now)
  const target: ActTarget = { reference: referral.reference, zone: timeZone, submissionId: randomUUID() }
  const hasLeft = holderLeft(standing(referral.events)) !== null
  const isOver = referral.status === 'closed' || referral.status === 'withdrawn'
  const context = {
    weightKg: latestNumber(latest, 'weight_kg')?.value,
    ageYears: latestNumber(latest, 'age_years')?.value,
  }
  const reference = spokenReference(referral.reference)
  return (
    <PortalShell ctx={ctx} mode="lock" detail={referral.facility.name}>
      <LiveRefresh reference={referral.reference} standby="receipt" />
      <main id="main" className="page alert">
        <div className="state cols rcpt">
          <div className="receipt">
            <p className="refline">
              <span>
                Referral <b className="ref">{reference}</b>
              </span>
              <span className="q">{whoAndWhere(referral, ageAndSex(latest))}</span>
            </p>
            <ReceiptHead receipt={headOf(receipt)} renderedAt={now.getTime()} />
            {ctx.actor.verified ? null : <NotVerified />}
            {untold(referral.events) ? <NotTold /> : null}
            <OutcomeBlock referral={referral} />
            <DecisionBlock referral={referral} now={now} />
            <Chain steps={receipt.chain} />
            <PhoneButton big>
              Ring {program.phone}, say “{reference}”
            </PhoneButton>
            {referral.holder?.phone && !hasLeft ? (
              <PhoneButton to={referral.holder.phone}>
                Ring {referral.holder.name}, {referral.holder.phone}
              </PhoneButton>
            ) : null}
            <ForTheFamily status={referral.status} />
            <MoreActs referral={referral} target={target} now={now}>
              <ReferrerScores assessment={assessReferral(referral, latest, now)} shown={{ zone: timeZone, now }} />
            </MoreActs>
          </div>
          <div className="needs-all">
            <Doubts findings={crossChecks(toAnswers(latest, referral.support), now)} />
            {openToHospital(referral).map((question) => (
              <QuestionForm
                key={question.id}
                target={target}
                question={{
                  id: question.id,
                  text: question.text,
                  asked: `Asked by ${question.askedByName} ${formatClockSeconds(question.askedAt, timeZone)}`,
                  items: question.codes.map((code) => toItem(fieldById(code), latest, timeZone, now)),
                }}
              />
            ))}
            {isOver ? null : (
              <section className="needs" aria-label="Blood gas and ventilator">
                <GasLine
                  reference={referral.reference}
                  zone={timeZone}
                  hospital={referral.facility.shortName}
                  submissionId={randomUUID()}
                  context={context}
                />
              </section>
            )}
            {isOver ? null : (
              <Needs
                // Another support asks for other things: the list is begun anew.
                key={referral.support}
                asks={toAsks(referral.values, referral, timeZone, now)}
                isDecided={!['sent', 'acknowledged', 'in_review'].includes(referral.status)}
                context={context}
                target={target}
                doses={{
                  reference: referral.reference,
                  hospital: referral.facility.shortName,
                  as: referral.facility.norepinephrineAs,
                  maySay: ctx.actor.verified,
                }}
              />
            )}
          </div>
        </div>
      </main>
    </PortalShell>
  )
}

function whoAndWhere({ support, facility, unitType }: ReferralDetail, patient: string): string {
  const where = [facility.shortName, unitType && unitTypeText(unitType)].filter(Boolean).join(' ')
  return [patient, branchText(support), where].join(', ')
}

function NotVerified() {
  return (
    <Note tone="info">
      <b>Your identity is not yet verified.</b> The referral goes ahead meanwhile. Until the program has called you back
      through your switchboard you see only what you entered yourself.
    </Note>
  )
}

function NotTold() {
  return (
    <Note tone="strong">
      <b>We could not reach you outside this page.</b> None of your own ways took our last message. Look here, or ring{' '}
      {program.phone}. <a href="/account/paging">Check how you are reached</a>
    </Note>
  )
}

interface MoreActsProps {
  referral: ReferralDetail
  target: ActTarget
  now: Date
  children: ReactNode
}

function MoreActs({ referral, target, now, children }: MoreActsProps) {
  const mayReopen = allows('reopen', referral.status, 'referrer')
  const mayWithdraw = allows('withdraw', referral.status, 'referrer')
  const isOver = referral.status === 'closed' || referral.status === 'withdrawn'
  return (
    <div className="more-acts">
      {mayReopen ? (
        <details>
          <summary>Something changed</summary>
          <ReopenForm target={target} />
        </details>
      ) : null}
      <details open={referral.messages.length > 0}>
        <summary>Messages{referral.messages.length > 0 ? `, ${referral.messages.length}` : ''}</summary>
        <AnsweredQuestions referral={referral} now={now} />
        <Messages referral={referral} now={now} />
        <MessageForm target={target} />
      </details>
      {children}
      {isOver ? null : (
        <details>
          <summary>Another support in question</summary>
          <SupportForm target={target} support={referral.support} />
        </details>
      )}
      {mayWithdraw ? (
        <details>
          <summary>Withdraw</summary>
          <WithdrawForm target={target} />
        </details>
      ) : null}
      <details>
        <summary>What happened so far</summary>
        <History referral={referral} />
      </details>
    </div>
  )
}
