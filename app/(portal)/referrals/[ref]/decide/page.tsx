import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { PortalShell } from '#app/(portal)/_shell.tsx'
import { isStaff, rolesAt } from '#lib/accounts/actor.ts'
import { type PersonCtx, requireCtx } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'
import { referralReference } from '#lib/referrals/input-parts.ts'
import { byField } from '#lib/referrals/latest.ts'
import { getReferral, listColleagues } from '#lib/referrals/queries.ts'
import { stepFacts } from '../staff/next-steps-for.ts'
import { Seen } from '../staff/seen.tsx'
import { StaffActsProvider } from '../staff/staff-acts.tsx'
import { allowedDecisions } from './allowed-decisions.ts'
import { callerOf, toldWords } from './caller-of.ts'
import { CaseFacts } from './case-facts.tsx'
import { closedSentence } from './closed-sentence.ts'
import { DecisionPanel } from './decision-panel.tsx'

export const metadata: Metadata = { title: 'Decide' }

/** The decision on one screen: the case beside the four equal choices, none of them chosen. */
export default async function DecidePage({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params
  const reference = referralReference.safeParse(ref).data
  const ctx = await requireCtx(reference ? `/referrals/${reference}/decide` : '/board')
  if (!isStaff(ctx.actor) || !reference) notFound()
  const [referral, colleagues] = await Promise.all([findReferral(ctx, reference), listColleagues(ctx)])
  if (!referral) notFound()
  const { facility, status } = referral
  const latest = byField(referral.values)
  const roles = rolesAt(ctx.actor, facility.id)
  const decisions = allowedDecisions(status, roles)
  const others = colleagues.filter(
    ({ id, roles: theirs }) =>
      id !== ctx.actor.personId && (theirs.includes('physician') || theirs.includes('director')),
  )
  return (
    <PortalShell ctx={ctx}>
      <StaffActsProvider reference={reference} zone={facility.timeZone}>
        <main id="main" className="dec-page">
          <CaseFacts referral={referral} latest={latest} now={ctx.now} />
          <DecisionPanel
            who={ctx.actor.name}
            hospital={facility.shortName}
            caller={callerOf(referral, latest)}
            told={toldWords(referral, latest)}
            facts={stepFacts(referral, latest)}
            steps={decisions.map(({ step }) => step)}
            closed={decisions.length > 0 ? null : closedSentence(referral)}
            colleagues={[...new Set(others.map(({ name }) => name))]}
          />
        </main>
      </StaffActsProvider>
      <Seen reference={reference} />
      <LiveRefresh reference={reference} />
    </PortalShell>
  )
}

async function findReferral(ctx: PersonCtx, reference: string) {
  try {
    return await getReferral(ctx, reference)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
