import { PortalShell } from '#app/(portal)/_shell.tsx'
import type { PersonCtx } from '#lib/auth/context.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'

/** What the referring hospital sees of its own referral. */
export function Receipt({ ctx, referral }: { ctx: PersonCtx; referral: ReferralDetail }) {
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="page">
        <h1>Referral {referral.reference}</h1>
      </main>
    </PortalShell>
  )
}
