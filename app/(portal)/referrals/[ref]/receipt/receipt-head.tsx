'use client'

import { clockFace } from '#app/_components/ui/clock-time.ts'
import { LiveFigure } from '#app/_components/ui/live-clock.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { useServerNow } from '#app/_components/ui/server-clock.ts'
import type { ReceiptHead as Head } from '#lib/referrals/receipt.ts'
import type { Countdown, Ring } from '#lib/referrals/receipt-countdown.ts'
import { usePaging } from './use-paging.ts'

interface ReceiptHeadProps {
  receipt: Head
  renderedAt: number
}

const NOT_REACHED: Ring = {
  from: 0,
  headline: 'This screen does not reach the portal: ring now.',
  why: 'What stands here may be old, and nobody knows whether pages go out.',
  ahead: null,
}

/**
 * The sentence that names the human, and the countdown. Both turn to "ring now" the second there is a reason to, by the
 * clock alone: a portal that has stopped sends no news of it.
 */
export function ReceiptHead({ receipt, renderedAt }: ReceiptHeadProps) {
  const now = useServerNow(renderedAt)
  const { countdown, rings, spoken } = receipt
  const { isReached } = usePaging(receipt)
  const ring = isReached ? rings.find(({ from }) => from <= now) : NOT_REACHED
  const why = ring && [ring.why, ring.ahead && now < ring.ahead.by ? ring.ahead.words : null].filter(Boolean).join(' ')
  const isPast = countdown !== null && hasPassed(countdown, now)
  return (
    <>
      <h1 aria-live="polite">{ring?.headline ?? receipt.headline}</h1>
      <p className="lead">{receipt.lead}</p>
      {ring && !isPast ? (
        <Note tone="warn">
          <b>
            <RingNow spoken={spoken} />
          </b>{' '}
          {why}
        </Note>
      ) : null}
      {countdown ? (
        <Count countdown={countdown} why={why} isPast={isPast} spoken={spoken} renderedAt={renderedAt} />
      ) : null}
    </>
  )
}

/** From the second of the limit on, when the figure says 0:00. */
function hasPassed({ clock }: Countdown, now: number): boolean {
  return clock.stoppedAt === undefined && (clockFace(clock, now).leftMs ?? 1) <= 0
}

function RingNow({ spoken }: { spoken: string }) {
  return (
    <>
      Ring <PhoneLink /> now and say “{spoken}”: a person answers.
    </>
  )
}

interface CountProps {
  countdown: Countdown
  /** Why the reader is to ring; undefined while they need not. */
  why: string | undefined
  isPast: boolean
  spoken: string
  renderedAt: number
}

function Count({ countdown, why, isPast, spoken, renderedAt }: CountProps) {
  const { clock, left, dueClock, meanwhile, past } = countdown
  const pastSince = clock.startedAt + clock.limitMs + clock.notOursMs
  const then = isPast ? why : why === undefined ? meanwhile : null
  return (
    <div className={isPast ? 'count overdue' : 'count'}>
      <p className="big-t">
        {isPast ? (
          <LiveFigure direction="up" renderedAt={renderedAt} startedAt={pastSince} />
        ) : (
          <LiveFigure direction="down" renderedAt={renderedAt} {...clock} />
        )}
      </p>
      {isPast ? (
        <p>
          {past}{' '}
          <b>
            <RingNow spoken={spoken} />
          </b>
        </p>
      ) : (
        <p>
          {left}{' '}
          {dueClock ? (
            <>
              By <b>{dueClock}</b>.
            </>
          ) : null}
        </p>
      )}
      {then ? <p className="then q">{then}</p> : null}
    </div>
  )
}
