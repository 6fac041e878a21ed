import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isStaff } from '#lib/accounts/actor.ts'
import { type PersonCtx, requireStandbyView } from '#lib/auth/context.ts'
import { AppError } from '#lib/errors.ts'
import { pagingTrouble } from '#lib/health/paging-trouble.ts'
import { readPaging } from '#lib/paging/referring-side-facts.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { referralReference } from '#lib/referrals/input-parts.ts'
import { getReferral } from '#lib/referrals/queries.ts'
import { LockedReceipt } from './receipt/locked-receipt.tsx'
import { Receipt } from './receipt/receipt.tsx'
import { StaffReferral } from './staff/staff-referral.tsx'

// No patient detail in a title: it is read on a taskbar and kept in a history.
export const metadata: Metadata = { title: 'Referral' }

/** One referral: the referring hospital sees its receipt and adds to the record, the program sees the whole picture. */
export default async function ReferralPage({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params
  const reference = referralReference.safeParse(ref).data
  const view = await requireStandbyView('receipt', reference ? `/referrals/${reference}` : '/referrals')
  if (!reference) notFound()
  if (view.kind === 'locked') return <LockedReceipt locked={view.locked} reference={reference} />
  const referral = await findReferral(view.ctx, reference)
  if (!referral) notFound()
  if (isStaff(view.ctx.actor)) return <StaffReferral ctx={view.ctx} referral={referral} />
  const isLate = (await pagingTrouble()) !== null
  return <Receipt ctx={view.ctx} referral={referral} paging={await readPaging(view.ctx, referral, isLate)} />
}

/** Null for one that does not exist, and for one that belongs to another hospital: nobody learns which. */
async function findReferral(ctx: PersonCtx, reference: string): Promise<ReferralDetail | null> {
  try {
    return await getReferral(ctx, reference)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
