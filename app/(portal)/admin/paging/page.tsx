import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '#lib/auth/context.ts'
import { formatLimit } from '#lib/dates.ts'
import { alarmSettings } from '#lib/env.ts'
import { readPagingFigures } from '#lib/health/paging-figures.ts'
import { pagingHealth } from '#lib/health/paging-trouble.ts'
import { mayChangePolicy } from '#lib/paging/change-policy.ts'
import type { PolicyRules } from '#lib/paging/policy.ts'
import { readPolicyHistory } from '#lib/paging/policy-history.ts'
import { tierText } from '#lib/referrals/labels.ts'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import { PortalShell } from '../../_shell.tsx'
import { AudienceTable } from './audience-table.tsx'
import { HealthPanel } from './health-panel.tsx'
import { PolicyForm, type TierView } from './policy-form.tsx'
import { PolicyVersions } from './policy-versions.tsx'

export const metadata: Metadata = { title: 'Paging' }

/** Whether pages go out, and who is paged when: for whoever keeps the portal and whoever answers for the program. */
export default async function PagingPage() {
  const ctx = await requireCtx('/admin/paging')
  if (!mayChangePolicy(ctx.actor)) notFound()
  const [health, figures, { current, versions }] = await Promise.all([
    pagingHealth(),
    readPagingFigures(ctx),
    readPolicyHistory(ctx),
  ])
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="page admin">
        <h1>Paging</h1>
        <section aria-labelledby="health">
          <h2 id="health">Do pages go out?</h2>
          <HealthPanel health={health} figures={figures} testTime={alarmSettings().testTime} now={ctx.now} />
        </section>
        <section aria-labelledby="who">
          <h2 id="who">Who is paged</h2>
          <p className="q">
            Each step also pages everybody of the steps before, as the roster stands at that moment. From step 1 on the
            referring hospital is told to ring. The last step is repeated until somebody has it.
          </p>
          <AudienceTable rules={current.rules} />
        </section>
        <section aria-labelledby="times">
          <h2 id="times">When each step comes</h2>
          <p className="q">
            In minutes from the sending, or from whatever else began it. A change holds for what begins after it.
          </p>
          <PolicyForm tiers={toTierViews(current.rules)} version={current.version} />
        </section>
        <section aria-labelledby="versions">
          <h2 id="versions">Changes</h2>
          <PolicyVersions versions={versions} now={ctx.now} />
        </section>
      </main>
    </PortalShell>
  )
}

const MINUTE_MS = 60_000

function toTierViews({ tiers }: PolicyRules): TierView[] {
  return TIERS.map((tier) => {
    const { stepsMin, repeatMin } = tiers[tier]
    const { acknowledgeMin, decideMin } = TIER_LIMITS[tier]
    const [acknowledge, decide] = [acknowledgeMin, decideMin].map((minutes) => formatLimit(minutes * MINUTE_MS))
    return {
      tier,
      name: tierText(tier),
      hint: `acknowledged within ${acknowledge}, answered within ${decide}`,
      minutes: {
        1: `${stepsMin[0] ?? ''}`,
        2: `${stepsMin[1] ?? ''}`,
        3: `${stepsMin[2] ?? ''}`,
        repeat: `${repeatMin}`,
      },
    }
  })
}
