'use client'

import { Check, RefreshCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { turnSoundOff, turnSoundOn, useSound } from '#app/_components/live/sound.ts'
import { reconnectNow, useLive } from '#app/_components/live/use-live.ts'
import { Button } from '#app/_components/ui/button.tsx'
import { Icon } from '#app/_components/ui/icon.tsx'
import { useServerNow } from '#app/_components/ui/server-clock.ts'
import { formatClockSeconds } from '#lib/dates.ts'

interface DeskProps {
  readonly who: string
  readonly zone: string
  readonly renderedAt: number
}

const SOUND = {
  on: 'sound on',
  off: 'sound off',
  waiting: 'sound waits for the first key',
} as const

/** A clock that is off by more than this is said in words. */
const CLOCK_TOLERANCE_MS = 2_000

/** Whether this desk hears of a new alert, and why that is to be believed. Opened, it shows each part. */
export function Desk({ who, zone, renderedAt }: DeskProps) {
  const live = useLive()
  const sound = useSound()
  const now = useServerNow(renderedAt)
  const listening = live.state === 'live'
  const at = (instant: number) => formatClockSeconds(new Date(instant), zone)
  const offBy = Math.abs(live.serverOffsetMs)
  return (
    <details className="desk">
      <summary>
        <span className={listening ? 'lamp' : 'lamp off'} aria-hidden="true" />
        <span>
          <b role="status">{sentence(live.state, at(live.since))}</b>
          <noscript>
            <span className="asof">Without scripts this page does not change by itself: read it again.</span>
          </noscript>
          <span className="asof">
            {listening ? `live ${at(Math.max(live.lastAt ?? now, now))}` : `now ${at(now)}`} · {SOUND[sound]}
          </span>
        </span>
      </summary>
      <ul className="pre5">
        <Part good>
          Signed in <span className="q">{who}</span>
        </Part>
        <Part good={listening}>
          Live line{' '}
          <span className="q">
            {listening ? `since ${at(live.since)}` : 'none: what you see may be old, the clocks still run'}
          </span>
          {listening ? null : (
            <Button size="small" onClick={reconnectNow}>
              <Icon of={RefreshCw} /> Reconnect
            </Button>
          )}
        </Part>
        <Part good={sound === 'on'}>
          Sound <span className="q">{sound === 'waiting' ? 'press any key once' : sound}</span>
          <Button size="small" onClick={() => (sound === 'off' ? void turnSoundOn() : turnSoundOff())}>
            {sound === 'off' ? 'Turn on and play' : 'Turn off'}
          </Button>
        </Part>
        <Part good={offBy <= CLOCK_TOLERANCE_MS}>
          Clock{' '}
          <span className="q">
            {offBy <= CLOCK_TOLERANCE_MS
              ? 'within 2 s of the server'
              : `this machine is ${Math.round(offBy / 1000)} s off; the board shows the server’s time`}
          </span>
        </Part>
      </ul>
    </details>
  )
}

function sentence(state: ReturnType<typeof useLive>['state'], since: string): string {
  if (state === 'live') return 'This desk is listening'
  if (state === 'connecting') return 'This desk is connecting'
  if (state === 'signed_out') return 'This desk is signed out'
  return `This desk is not listening since ${since}`
}

function Part({ good, children }: { readonly good: boolean; readonly children: ReactNode }) {
  return (
    <li className={good ? undefined : 'no'}>
      <Icon of={good ? Check : X} label={good ? 'Good' : 'Not good'} />
      {children}
    </li>
  )
}
