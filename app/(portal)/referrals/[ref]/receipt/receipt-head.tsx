'use client'

import { clockFace } from '#app/_components/ui/clock-time.ts'
import { LiveFigure } from '#app/_components/ui/live-clock.tsx'
import { useServerNow } from '#app/_components/ui/server-clock.ts'
import type { Countdown, Receipt } from '#lib/referrals/receipt.ts'

interface ReceiptHeadProps {
  receipt: Pick<Receipt, 'headline' | 'pastHeadline' | 'lead' | 'countdown'>
  renderedAt: number
}

/** The sentence that names the human, and the countdown; both change the second its limit has passed. */
export function ReceiptHead({ receipt, renderedAt }: ReceiptHeadProps) {
  const now = useServerNow(renderedAt)
  const { countdown } = receipt
  const isPast = countdown !== null && clockFace(countdown.clock, now).state === 'past'
  return (
    <>
      <h1 aria-live="polite">{isPast ? receipt.pastHeadline : receipt.headline}</h1>
      <p className="lead">{receipt.lead}</p>
      {countdown ? <Count countdown={countdown} isPast={isPast} renderedAt={renderedAt} /> : null}
    </>
  )
}

function Count({ countdown, isPast, renderedAt }: { countdown: Countdown; isPast: boolean; renderedAt: number }) {
  const { clock, left, dueClock, meanwhile, past } = countdown
  const pastSince = clock.startedAt + clock.limitMs + clock.notOursMs
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
        <p>{past}</p>
      ) : (
        <p>
          {left}{' '}
          {dueClock ? (
            <>
              By <b>{dueClock}</b>.
            </>
          ) : null}
          <br />
          <span className="q">{meanwhile}</span>
        </p>
      )}
    </div>
  )
}
