import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isStaff } from '#lib/accounts/actor.ts'
import { requireStandbyView } from '#lib/auth/context.ts'
import { program } from '#lib/program.ts'
import { roleText } from '#lib/referrals/labels.ts'
import { listColleagues } from '#lib/referrals/queries.ts'
import { PortalShell } from '../_shell.tsx'
import { LiveBoard } from './live-board.tsx'
import { LockedBoard } from './locked-board.tsx'
import { readBoard } from './read-board.ts'

export const metadata: Metadata = { title: 'Board' }

export default async function BoardPage() {
  const standby = await requireStandbyView('board', '/board')
  if (standby.kind === 'locked') return <LockedBoard locked={standby.locked} />
  const { ctx } = standby
  if (!isStaff(ctx.actor)) notFound()
  const [drawn, colleagues] = await Promise.all([readBoard(ctx), listColleagues(ctx)])
  const physicians = colleagues
    .filter(({ roles }) => roles.includes('physician') || roles.includes('director'))
    .map(({ id, name, jobTitle }) => ({ id, name, detail: jobTitle ?? roleText('physician') }))
  return (
    <PortalShell ctx={ctx} mode="lock">
      <LiveBoard drawn={drawn} physicians={physicians} who={ctx.actor.name} zone={program.timeZone} />
    </PortalShell>
  )
}
