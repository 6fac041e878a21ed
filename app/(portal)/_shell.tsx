import type { ReactNode } from 'react'
import { PagingBanner } from '#app/_components/paging/paging-banner.tsx'
import { SessionGuard } from '#app/_components/session/session-guard.tsx'
import type { NavEntry } from '#app/_components/shell/nav-link.tsx'
import { PhoneTabs } from '#app/_components/shell/phone-tabs.tsx'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { type Actor, facilityIds, hasRole, isStaff } from '#lib/accounts/actor.ts'
import { homePath } from '#lib/accounts/home.ts'
import type { PersonCtx } from '#lib/auth/context.ts'
import { hearsOfPaging } from '#lib/health/paging-state.ts'
import { seesRoster } from '#lib/on-call/rights.ts'
import { mayChangePolicy } from '#lib/paging/change-policy.ts'

interface PortalShellProps {
  /** Null on a page that a signed-out person may see, such as a form that came back. */
  ctx: Pick<PersonCtx, 'actor'> | null
  /** `lock` on a screen that locks instead of signing out: the board, the receipt. */
  mode?: 'end' | 'lock'
  /** Where they are: the hospital and unit, or until when they are on. */
  detail?: string | undefined
  children: ReactNode
}

/** The bar and, on a phone, the tabs of every signed-in screen. What they lead to asks for itself who may see it. */
export function PortalShell({ ctx, mode = 'end', detail, children }: PortalShellProps) {
  const nav = ctx ? navOf(ctx.actor) : []
  const who = ctx ? { name: ctx.actor.name, detail: detail ?? roleOf(ctx.actor), href: '/account' } : undefined
  return (
    <>
      <TopBar home={ctx ? homePath(ctx.actor) : '/'} nav={nav} who={who} />
      {ctx && hearsOfPaging(ctx.actor) ? <PagingBanner actor={ctx.actor} /> : null}
      {ctx ? <SessionGuard mode={mode} /> : null}
      {children}
      {nav.length > 0 ? <PhoneTabs nav={nav.filter(({ deskOnly }) => !deskOnly)} /> : null}
    </>
  )
}

function navOf(actor: Actor): NavEntry[] {
  const mayRefer = facilityIds(actor).length > 0
  return [
    ...(isStaff(actor) ? [{ href: '/board', label: 'Board' }] : []),
    ...(isStaff(actor) || mayRefer ? [{ href: '/referrals', label: mayRefer ? 'My referrals' : 'Referrals' }] : []),
    ...(hasRole(actor, 'coordinator') || mayRefer
      ? [{ href: '/referrals/new', label: mayRefer ? 'New alert' : 'New call' }]
      : []),
    ...(seesRoster(actor) ? [{ href: '/on-call', label: 'On call' }] : []),
    // The phone of somebody with a board has no room for it; the account leads there too.
    ...(mayChangePolicy(actor) ? [{ href: '/admin/paging', label: 'Paging', deskOnly: isStaff(actor) }] : []),
    // The name in the bar leads there too, but is not drawn below the width of a desk.
    { href: '/account', label: 'Account' },
  ]
}

const ROLE_WORDS = [
  ['director', 'program director'],
  ['physician', 'MCS physician'],
  ['coordinator', 'coordinator'],
  ['admin', 'administrator'],
  ['auditor', 'auditor'],
  ['referrer', 'referring hospital'],
] as const

function roleOf(actor: Actor): string {
  return ROLE_WORDS.find(([role]) => hasRole(actor, role))?.[1] ?? ''
}
