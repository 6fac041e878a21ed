'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Dialog } from '#app/_components/ui/dialog.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import type { SessionStanding } from '#lib/accounts/session-standing.ts'
import { Countdown } from './countdown.tsx'
import { Cover } from './cover.tsx'
import { PasswordForm } from './password-form.tsx'
import { askSession } from './session-requests.ts'
import { type SessionWatch, watchSession } from './session-watch.ts'

interface IdleGuardProps {
  /** As the server saw it when it drew this page. */
  standing: SessionStanding
  person: { id: string; name: string; email: string }
  /** `lock`: the board or the receipt, which the server draws without anything about a patient while locked. */
  mode: 'end' | 'lock'
}

const CHANNEL = 'portal-session'
const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/** Keeps, warns, locks and signs in again in place. Nothing typed on the page is lost by any of it. */
export function IdleGuard({ standing: drawn, person, mode }: IdleGuardProps) {
  const router = useRouter()
  const [standing, setStanding] = useState(drawn)
  const watch = useRef<SessionWatch>(undefined)
  const tabs = useRef<BroadcastChannel>(undefined)
  const { state } = standing
  const somebodyElse = standing.personId !== null && standing.personId !== person.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: one watch for the page; what is drawn later is adopted below
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const current = watchSession(drawn, {
      ask: askSession,
      now: Date.now,
      later: (work, ms) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      onChange: setStanding,
    })
    watch.current = current
    for (const kind of ACTIVITY) addEventListener(kind, current.noteActivity, { signal, passive: true, capture: true })
    const onVisible = () => {
      if (document.visibilityState === 'visible') current.look()
    }
    document.addEventListener('visibilitychange', onVisible, { signal })
    addEventListener('pageshow', ({ persisted }) => persisted && current.look(), { signal })
    addEventListener('online', current.look, { signal })
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = current.look
    tabs.current = channel
    return () => {
      leaving.abort()
      current.close()
      channel.close()
    }
  }, [])

  useEffect(() => watch.current?.adopt(drawn), [drawn])

  useEffect(() => {
    if (somebodyElse) location.reload()
  }, [somebodyElse])

  useEffect(() => {
    document.documentElement.dataset.session = state
    if (mode !== 'lock' || state !== 'locked') return
    forgetDrawnPage()
    // What a locked screen may show is the server's to say.
    router.refresh()
  }, [state, mode, router])

  const keep = () => {
    watch.current?.keep()
    tabs.current?.postMessage('kept')
  }
  const opened = (next: SessionStanding) => {
    watch.current?.adopt(next)
    tabs.current?.postMessage('opened')
    router.refresh()
  }

  const label = `Password of ${person.name}`
  if (mode === 'lock' && state === 'locked') {
    return (
      <section className="lockbar" aria-label="Locked">
        <p>
          <b>This screen is locked.</b> It still listens, and shows nothing about a patient.
        </p>
        <PasswordForm action="unlock" label={label} verb="Unlock" onDone={opened} />
      </section>
    )
  }
  return (
    <>
      <Dialog
        open={state === 'warn'}
        urgent
        title={mode === 'lock' && standing.canKeep ? 'This screen will lock soon' : 'You will be signed out soon'}
        onClose={() => {
          if (state === 'warn' && standing.canKeep) keep()
        }}
      >
        <Countdown standing={standing} />
        {standing.canKeep ? (
          <>
            <p>No key was pressed for a while. What you typed is kept on this page.</p>
            <p className="acts">
              <Button tone="primary" autoFocus onClick={keep}>
                Stay signed in
              </Button>
            </p>
          </>
        ) : (
          <>
            <p>Twelve hours have passed since the password was given. Give it again and go on.</p>
            <PasswordForm action="unlock" label={label} verb="Stay signed in" autoFocus onDone={opened} />
          </>
        )}
      </Dialog>
      <Cover
        open={state === 'locked' || state === 'ended'}
        title={state === 'locked' ? 'This screen is locked' : 'You are signed out'}
      >
        <p>What you typed is kept behind this. Give your password and go on where you were.</p>
        <PasswordForm
          action={state === 'locked' ? 'unlock' : 'sign-in'}
          email={person.email}
          label={label}
          verb={state === 'locked' ? 'Unlock' : 'Sign in again'}
          autoFocus
          onDone={opened}
        />
        <p>
          A patient cannot wait? Call <PhoneLink />.
        </p>
        <p>
          {/* A full load: nothing of the page behind may stay for somebody else. */}
          <a href="/sign-in">Not {person.name}? Leave this page and sign in</a>
        </p>
      </Cover>
    </>
  )
}

/** The page as it was first drawn stays in the document as scripts that have run; they hold what must not be read now. */
function forgetDrawnPage() {
  for (const script of document.querySelectorAll('script:not([src])')) script.remove()
}
