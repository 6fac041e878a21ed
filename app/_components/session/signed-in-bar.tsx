import type { NavEntry } from '#app/_components/shell/nav-link.tsx'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { Button } from '#app/_components/ui/button.tsx'
import { type Actor, facilityIds, isStaff } from '#lib/accounts/actor.ts'
import { homePath } from '#lib/accounts/home.ts'
import { formatRoles } from '#lib/accounts/labels.ts'
import { toStanding } from '#lib/accounts/session-standing.ts'
import { findRequestSession } from '#lib/auth/context.ts'
import { IdleGuard } from './idle-guard.tsx'
import { signOut } from './sign-out.ts'

interface SignedInBarProps {
  /** `lock` on the board and the receipt: when idle they lock instead of signing out. */
  mode?: 'end' | 'lock'
}

/** The bar of every screen behind sign-in: where one can go, who one is, and the watch over the session. */
export async function SignedInBar({ mode = 'end' }: SignedInBarProps) {
  const session = await findRequestSession()
  if (!session) return <TopBar />
  const { actor, email } = session
  return (
    <>
      <TopBar
        home={homePath(actor)}
        nav={navOf(actor)}
        who={{ name: actor.name, detail: formatRoles(actor), href: '/account' }}
      >
        <form action={signOut}>
          <Button type="submit" tone="text">
            Sign out
          </Button>
        </form>
      </TopBar>
      <IdleGuard
        standing={toStanding(session, new Date())}
        person={{ id: actor.personId, name: actor.name, email }}
        mode={mode}
      />
    </>
  )
}

function navOf(actor: Actor): NavEntry[] {
  return [
    ...(isStaff(actor) ? [{ href: '/board', label: 'Board' }] : []),
    ...(facilityIds(actor).length > 0
      ? [
          { href: '/referrals', label: 'My referrals' },
          { href: '/referrals/new', label: 'New referral' },
        ]
      : []),
  ]
}
