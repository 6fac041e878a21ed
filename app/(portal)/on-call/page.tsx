import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '#lib/auth/context.ts'
import { firstShownDay, getRoster } from '#lib/on-call/get-roster.ts'
import { keepsRoster, seesRoster } from '#lib/on-call/rights.ts'
import { readDate } from '#lib/wall-time.ts'
import { PortalShell } from '../_shell.tsx'
import { CalendarLink } from './calendar-link.tsx'
import { KeepRoster } from './keep-roster.tsx'
import { MyTimes } from './my-times.tsx'
import { OnCallNow } from './on-call-now.tsx'
import { RosterActs } from './roster-acts.tsx'
import { RosterCalendar } from './roster-calendar.tsx'
import { SwapsToAnswer } from './swaps-to-answer.tsx'
import { Warnings } from './warnings.tsx'

export const metadata: Metadata = { title: 'On call' }

interface OnCallPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Who is on call, now and in the weeks ahead, and everything by which that is changed. */
export default async function OnCallPage({ searchParams }: OnCallPageProps) {
  const ctx = await requireCtx('/on-call')
  if (!seesRoster(ctx.actor)) notFound()
  const { from } = await searchParams
  const shownFrom = firstShownDay(typeof from === 'string' ? readDate(from) : undefined, ctx.now)
  const roster = await getRoster(ctx, shownFrom)
  const shown = { roster, actor: ctx.actor, now: ctx.now }
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="page rosterpage">
        <h1>On call</h1>
        <RosterActs>
          <SwapsToAnswer {...shown} />
          <Warnings {...shown} />
          <OnCallNow {...shown} />
          <RosterCalendar {...shown} from={shownFrom} />
          <MyTimes {...shown} />
          <CalendarLink {...shown} />
          {keepsRoster(ctx.actor) ? <KeepRoster {...shown} /> : null}
        </RosterActs>
      </main>
    </PortalShell>
  )
}
