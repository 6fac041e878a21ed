import { randomUUID } from 'node:crypto'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import { rolesAt } from '#lib/accounts/actor.ts'
import type { PersonCtx } from '#lib/auth/context.ts'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import { toAnswers } from '#lib/clinical/assessment/series.ts'
import { crossChecks } from '#lib/clinical/cross-checks.ts'
import { stillAsked } from '#lib/clinical/missing-for-decision.ts'
import { formatClock } from '#lib/dates.ts'
import { isCalledToDecide, pagedLines } from '#lib/paging/paged-list.ts'
import { listPaged } from '#lib/paging/read-paged.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import { assessReferral } from '#lib/referrals/assess-referral.ts'
import { toSections } from '#lib/referrals/board.ts'
import { lastStageEvent } from '#lib/referrals/confirmed-stage.ts'
import type { PersonFact, ReferralDetail } from '#lib/referrals/facts.ts'
import { heldSince, holderLeft, standing, undoable } from '#lib/referrals/history.ts'
import { owedText, reviewFlagText, roleText, tierText, untoldText } from '#lib/referrals/labels.ts'
import { byField, latestNumber } from '#lib/referrals/latest.ts'
import { ageAndSex } from '#lib/referrals/picture.ts'
import { listColleagues } from '#lib/referrals/queries.ts'
import { tierToPropose } from '#lib/referrals/tiers.ts'
import { undoView } from '../../../board/row-view.ts'
import { allowedDecisions } from '../decide/allowed-decisions.ts'
import { Doubts } from '../doubts.tsx'
import { ForTheFamily } from '../for-the-family.tsx'
import { GasLine } from '../gas-line/gas-line.tsx'
import { ScaiPanel } from '../scores/scai-panel.tsx'
import { CriteriaSection, EcprSection, ScoreSection } from '../scores/score-section.tsx'
import { AnswerInForce } from './answer-in-force.tsx'
import { type BedsideSection, bedside } from './bedside.ts'
import { Chart, type ChartEntry } from './chart.tsx'
import { EnterValue } from './enter-value.tsx'
import { enterableFields } from './enterable.ts'
import { Head } from './head.tsx'
import { HoldPanel } from './hold-panel.tsx'
import { NextSteps } from './next-steps.tsx'
import { nextStepsFor } from './next-steps-for.ts'
import { PickedValueProvider } from './picked-value.tsx'
import { Calls, History, Messages, Questions, UnverifiedNote } from './rail.tsx'
import { Seen } from './seen.tsx'
import { StaffActsProvider } from './staff-acts.tsx'
import { StaffKeys } from './staff-keys.tsx'
import { StaffUndo } from './staff-undo.tsx'
import { TierForm } from './tier-form.tsx'
import { WhoWasPaged } from './who-was-paged.tsx'

/** What a member of the program sees of one referral: the patient in bedside order, and beside it what is owed. */
export async function StaffReferral({ ctx, referral }: { ctx: PersonCtx; referral: ReferralDetail }) {
  const { actor, now } = ctx
  const { facility, reference, status, support } = referral
  const [colleagues, paged] = await Promise.all([listColleagues(ctx), listPaged(ctx, referral)])
  const latest = byField(referral.values)
  const shown = { zone: facility.timeZone, now }
  const assessment = assessReferral(referral, latest, now)
  const missing = assessment.openItems
  const proposed = tierToPropose(referral.tier, assessment.tier)
  const entries = chartEntries(bedside(latest, support, status, now), assessment, shown)
  const entry = toSections([{ ...referral, latest }], now).flatMap(({ entries }) => entries)[0]
  if (!entry) throw new Error('A referral that can be opened stands on no section')
  const roles = rolesAt(actor, facility.id)
  const decisions = allowedDecisions(status, roles)
  const next = nextStepsFor(referral, latest, roles)
  const undo = undoable(referral.events, actor.personId, now)
  const open = referral.questions.filter(({ answeredAt, toSide }) => answeredAt === null && toSide === 'hospital')
  const asked = new Map(open.flatMap(({ codes, askedAt }) => codes.map((code) => [code, askedAt] as const)))
  const stillToAsk = stillAsked(missing)
    .map(({ code }) => code)
    .filter((code) => !asked.has(code))
  const isHolder = referral.holder?.id === actor.personId
  const isOver = status === 'closed' || status === 'withdrawn'
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const flags = assessment.reviewFlags.map(reviewFlagText)
  const base = `/referrals/${reference}`
  return (
    <PortalShell ctx={ctx}>
      <StaffActsProvider reference={reference} zone={facility.timeZone}>
        <PickedValueProvider>
          <main id="main" className="ref-page">
            <Head
              referral={referral}
              latest={latest}
              assessment={assessment}
              entry={entry}
              missing={missing}
              packet={next.props.packet.map(({ label }) => label)}
              now={now}
            />
            <UnverifiedNote referral={referral} />
            <UntoldNote referral={referral} />
            <Doubts findings={crossChecks(toAnswers(latest, support), now)} />
            <div className="body">
              <nav className="secs" aria-label="Sections">
                {entries.map(({ id, title }) => (
                  <a key={id} href={`#${id}`}>
                    {title}
                  </a>
                ))}
                <Legend />
              </nav>
              <Chart
                entries={entries}
                latest={latest}
                shown={shown}
                asked={asked}
                mayEnter={!isOver}
                mayAsk={!isOver}
                doses={{ reference, hospital: facility.shortName, as: facility.norepinephrineAs, maySay: true }}
                derived={assessment.derived}
              />
              <aside className="rail" aria-label="Decision, questions, timeline">
                <section aria-labelledby="h-owed" id="owed">
                  <h2 id="h-owed">
                    {owedText(entry.owed, facility.timeZone)} <span className="age">{tierText(referral.tier)}</span>
                  </h2>
                  <p className="sm q">{holderWords(referral)}</p>
                  {proposed && !isOver ? (
                    <p className="sm">
                      Facts speak for <b>{tierText(proposed.tier)}</b>: {proposed.because}.{' '}
                      <span className="q">You set the urgency.</span>
                    </p>
                  ) : null}
                  {isOver ? null : (
                    <HoldPanel
                      holderId={referral.holder?.id ?? null}
                      mayAcknowledge={next.may('acknowledge')}
                      isCalledToDecide={
                        roles.some((role) => role === 'physician' || role === 'director') &&
                        isCalledToDecide(paged, actor.personId)
                      }
                      mayStartReview={next.may('start_review')}
                      namesReviewer={roles.every((role) => role !== 'physician' && role !== 'director')}
                      mayClaim={next.isOpen && (!isHolder || entry.clocks.hasLapsed) && status !== 'sent'}
                      isLapsedHolder={isHolder && entry.clocks.hasLapsed}
                      physicians={colleagues.filter(isPhysician).map(named)}
                      colleagues={colleagues.filter(({ id }) => id !== actor.personId).map(named)}
                    />
                  )}
                </section>
                <WhoWasPaged
                  lines={pagedLines(paged, facility.timeZone)}
                  isCalling={entry.section === 'unacknowledged'}
                />
                {decisions.length > 0 ? (
                  <section className="dec" aria-labelledby="h-dec">
                    <h2 id="h-dec">Your decision</h2>
                    <p className="sm q">No choice is preselected. You can undo for 60 s.</p>
                    <div className="four">
                      {decisions.map(({ step, title, hotkey }) => (
                        <LinkButton
                          key={step}
                          href={`${base}/decide#${step}`}
                          prefetch={false}
                          aria-keyshortcuts={hotkey}
                        >
                          {title} <Kbd>{hotkey}</Kbd>
                        </LinkButton>
                      ))}
                    </div>
                    {flags.length > 0 ? <p className="sm">For review: {flags.join(', ')}.</p> : null}
                  </section>
                ) : null}
                {assessment.scai ? (
                  <ScaiPanel
                    scai={assessment.scai}
                    set={lastStageEvent(referral.events)}
                    shown={shown}
                    mayConfirm={!isOver && status !== 'arrived'}
                  />
                ) : null}
                <AnswerInForce referral={referral} now={now} />
                {next.steps.length > 0 ? (
                  <section aria-labelledby="h-next">
                    <h2 id="h-next">Next steps</h2>
                    <NextSteps {...next.props} />
                  </section>
                ) : null}
                <ForTheFamily status={status} />
                <Questions referral={referral} latest={latest} shown={shown} missing={isOver ? [] : stillToAsk} />
                <Calls referral={referral} latest={latest} shown={shown} />
                {isOver ? null : (
                  <section aria-labelledby="h-enter">
                    <h2 id="h-enter">
                      Values <span className="age">on a caller’s word, or corrected</span>
                    </h2>
                    <details className="entry">
                      <summary className="btn">Paste a gas line</summary>
                      <GasLine
                        reference={reference}
                        zone={facility.timeZone}
                        hospital={facility.shortName}
                        submissionId={randomUUID()}
                        context={{
                          weightKg: latestNumber(latest, 'weight_kg')?.value,
                          ageYears: latestNumber(latest, 'age_years')?.value,
                        }}
                        asksWord
                      />
                    </details>
                    <EnterValue
                      fields={enterableFields(support)}
                      submissionId={randomUUID()}
                      hospital={facility.shortName}
                      asksWord
                    />
                    <TierForm tier={referral.tier} referrerTier={referral.referrerTier} />
                  </section>
                )}
                <Messages referral={referral} shown={shown} />
                <History referral={referral} shown={shown} nameOf={(id) => names.get(id)} />
              </aside>
            </div>
            {decisions.length > 0 ? (
              <div className="decbar">
                {decisions.map(({ step, title }) => (
                  <LinkButton key={step} href={`${base}/decide#${step}`} prefetch={false}>
                    {title}
                  </LinkButton>
                ))}
              </div>
            ) : null}
          </main>
          <StaffUndo undo={undo && undoView(referral, undo, ageAndSex(latest))} renderedAt={now.getTime()} />
          <StaffKeys base={base} decisions={decisions} />
        </PickedValueProvider>
      </StaffActsProvider>
      <Seen reference={reference} />
      <LiveRefresh reference={reference} />
    </PortalShell>
  )
}

/** What is computed stands where it is read: the clock of ECPR first, criteria beside the gas, scores last. */
function chartEntries(sections: readonly BedsideSection[], assessment: Assessment, shown: ShownIn): ChartEntry[] {
  const isRead = assessment.criteria.some((criterion) => criterion.status !== 'not_applicable')
  const criteria = isRead
    ? [{ id: 'crit', title: 'Criteria', shows: <CriteriaSection assessment={assessment} shown={shown} /> }]
    : []
  const scores = { id: 'sco', title: 'Scores', shows: <ScoreSection assessment={assessment} shown={shown} /> }
  const answers = sections.map((section): ChartEntry => ({ id: section.id, title: section.title, shows: section }))
  const afterGas = answers.findIndex(({ id }) => id === 'gas') + 1
  return [
    ...(assessment.ecpr
      ? [{ id: 'ecpr', title: 'ECPR', shows: <EcprSection ecpr={assessment.ecpr} shown={shown} /> }]
      : []),
    ...answers.slice(0, afterGas),
    ...criteria,
    ...answers.slice(afterGas),
    scores,
  ]
}

function UntoldNote({ referral }: { referral: ReferralDetail }) {
  const words = untoldText(referral)
  return words ? <Note tone="strong">{words} Log the call, and this note goes away.</Note> : null
}

function holderWords({ holder, events, facility }: ReferralDetail): string {
  if (!holder) return 'Nobody has it yet.'
  if (holderLeft(standing(events))) return `Nobody has it: ${holder.name}, who had it, has left the program.`
  const since = heldSince(events)
  return `Held by ${holder.name}${since ? ` since ${formatClock(since, facility.timeZone)}` : ''}.`
}

type Colleague = PersonFact & { roles: readonly string[] }

function isPhysician({ roles }: Colleague): boolean {
  return roles.includes('physician') || roles.includes('director')
}

function named({ id, name, jobTitle, roles }: Colleague) {
  const role = roles.includes('coordinator') ? roleText('coordinator') : roleText('physician')
  return { value: id, label: `${name}, ${jobTitle ?? role}` }
}

function Legend() {
  return (
    <p className="legend sm">
      <span>
        <i className="own p" /> program owes
      </span>
      <span>
        <i className="own h" /> hospital owes
      </span>
      <span className="pend">sent to the lab</span>
      <span className="nk">not known</span>
      <span>
        <b className="odd">58</b> unusual, confirmed
      </span>
    </p>
  )
}
