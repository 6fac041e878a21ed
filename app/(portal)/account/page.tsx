import type { Metadata } from 'next'
import Link from 'next/link'
import { signOut, signOutEverywhere } from '#app/_components/session/sign-out.ts'
import { Button, LinkButton } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { type Actor, hasRole } from '#lib/accounts/actor.ts'
import { homePath } from '#lib/accounts/home.ts'
import { getOwnAccount, type OwnSession } from '#lib/accounts/own-account.ts'
import { requireCtx } from '#lib/auth/context.ts'
import { formatMoment } from '#lib/dates.ts'
import { mayChangePolicy } from '#lib/paging/change-policy.ts'
import { program } from '#lib/program.ts'
import { roleText } from '#lib/referrals/labels.ts'
import { PortalShell } from '../_shell.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const ctx = await requireCtx('/account')
  const { roles, sessions } = await getOwnAccount(ctx)
  return (
    <PortalShell ctx={ctx}>
      <main id="main" className="access">
        <h1>{ctx.actor.name}</h1>
        {ctx.actor.verified ? null : (
          <Note tone="info">
            <b>Your identity is not yet verified.</b> Referrals go ahead meanwhile. Until the program has called you
            back through your switchboard you see only what you entered yourself.
          </Note>
        )}
        <section className="access-card" aria-labelledby="roles">
          <h2 id="roles">What you do here</h2>
          {roles.length === 0 ? <p>No role at present. Ask the program’s administrator.</p> : null}
          <ul>
            {roles.map(({ role, hospital }) => (
              <li key={`${role} ${hospital}`}>{hospital ? `${roleText(role)}, ${hospital}` : roleText(role)}</li>
            ))}
          </ul>
          {mayChangePolicy(ctx.actor) ? (
            <p className="mt">
              You set <Link href="/admin/paging">who is paged when</Link>, and see there whether pages go out.
            </p>
          ) : null}
          {roles.length > 0 && homePath(ctx.actor) === '/account' ? <NoPatients actor={ctx.actor} /> : null}
        </section>
        <section className="access-card" aria-labelledby="paging">
          <h2 id="paging">How you are paged</h2>
          <p>E-mail, pager, phone or browser, in your order; quiet hours; and a test page.</p>
          <div className="acts">
            <LinkButton href="/account/paging">Set how you are paged</LinkButton>
          </div>
        </section>
        <section className="access-card" aria-labelledby="sessions">
          <h2 id="sessions">Where you are signed in</h2>
          <ul>
            {sessions.map((session) => (
              <li key={session.id}>
                <SessionLine session={session} now={ctx.now} />
              </li>
            ))}
          </ul>
          <p className="hint mt">You are signed out after 15 minutes without a key pressed, and after 12 hours.</p>
          <div className="acts">
            <form action={signOut}>
              <Button type="submit" tone="primary">
                Sign out here
              </Button>
            </form>
            <form action={signOutEverywhere}>
              <Button type="submit">Sign out everywhere</Button>
            </form>
          </div>
        </section>
      </main>
    </PortalShell>
  )
}

/** Whoever may see no referral learns here why there is nothing else to open, and where their work is done instead. */
function NoPatients({ actor }: { actor: Actor }) {
  return (
    <>
      <p className="mt">
        You see no patients with this account, so there is no board and no list of referrals for you to open.
      </p>
      {hasRole(actor, 'admin') ? (
        <p className="mt">
          People are added on the portal’s own server, with <code>npm run people:add</code>; it prints a one-time link
          to set a password. There is no page for it here yet.
        </p>
      ) : null}
      {hasRole(actor, 'auditor') ? (
        <p className="mt">Every step and every look at a patient is recorded. There is no page to read it here yet.</p>
      ) : null}
    </>
  )
}

function SessionLine({ session, now }: { session: OwnSession; now: Date }) {
  return (
    <>
      {session.isThisOne ? <b>This browser</b> : 'Another browser'}
      {session.locked ? ', locked' : ''}, since <Time at={session.createdAt} now={now} />, last used{' '}
      <Time at={session.lastActiveAt} now={now} />
    </>
  )
}

function Time({ at, now }: { at: Date; now: Date }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, program.timeZone, now)}</time>
}
