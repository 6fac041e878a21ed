import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveRefresh } from '#app/_components/live/live-refresh.tsx'
import { LinkButton } from '#app/_components/ui/button.tsx'
import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { isStaff } from '#lib/accounts/actor.ts'
import { requireStandbyView } from '#lib/auth/context.ts'
import { formatClock, startOfDay } from '#lib/dates.ts'
import { program } from '#lib/program.ts'
import { roleText } from '#lib/referrals/labels.ts'
import { listBoard, listColleagues } from '#lib/referrals/queries.ts'
import { PortalShell } from '../_shell.tsx'
import { Board } from './board.tsx'
import { Desk } from './desk.tsx'
import { LockedBoard } from './locked-board.tsx'
import { toBoardView } from './row-view.ts'

export const metadata: Metadata = { title: 'Board' }

export default async function BoardPage() {
  const standby = await requireStandbyView('board', '/board')
  if (standby.kind === 'locked') return <LockedBoard locked={standby.locked} />
  const { ctx } = standby
  if (!isStaff(ctx.actor)) notFound()
  const [referrals, colleagues] = await Promise.all([
    listBoard(ctx, startOfDay(ctx.now, program.timeZone)),
    listColleagues(ctx),
  ])
  const view = toBoardView(referrals, ctx.actor, ctx.now)
  const physicians = colleagues
    .filter(({ roles }) => roles.includes('physician') || roles.includes('director'))
    .map(({ id, name, jobTitle }) => ({ id, name, detail: jobTitle ?? roleText('physician') }))
  const isEmpty = view.sections.every(({ key, rows }) => key === 'done_today' || rows.length === 0)
  const lastSentAt = referrals.reduce<Date | null>(
    (last, { createdAt }) => (last && last > createdAt ? last : createdAt),
    null,
  )
  return (
    <PortalShell ctx={ctx} mode="lock">
      <main id="main" className="board">
        <h1 className="vh">Board</h1>
        <section className="strip" aria-label="This desk">
          <Tally sections={view.sections} />
          <Desk who={ctx.actor.name} zone={program.timeZone} renderedAt={view.renderedAt} />
        </section>
        {isEmpty ? (
          <EmptyState
            title="Nobody is waiting."
            actions={
              <LinkButton href="/referrals/new" prefetch={false}>
                Enter a call <Kbd>N</Kbd>
              </LinkButton>
            }
          >
            {lastSentAt
              ? `Last referral today ${formatClock(lastSentAt, program.timeZone)}.`
              : 'No referral yet today.'}
          </EmptyState>
        ) : null}
        <Board view={view} physicians={physicians} />
      </main>
      <LiveRefresh standby="board" />
    </PortalShell>
  )
}

/** How many wait, and on whom: read before any row. */
function Tally({ sections }: { readonly sections: ReturnType<typeof toBoardView>['sections'] }) {
  return (
    <dl className="tally">
      {sections
        .filter(({ key }) => key !== 'done_today')
        .map(({ key, title, rows }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              <b>{rows.length}</b>
            </dd>
          </div>
        ))}
    </dl>
  )
}
