'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { formatClockSeconds } from '#lib/dates.ts'
import { channelText } from '#lib/paging/paged-list.ts'
import type { Channel, PageState } from '#lib/paging/words.ts'
import { KeptForm } from '../../_kept-form.tsx'
import { sendMeATest } from './actions.ts'

export interface TestView {
  readonly state: PageState
  readonly by: Channel | null
  readonly at: string
  readonly sentAt: string
  readonly zone: string
}

const LOOK_AGAIN_MS = 1500

/** A page to oneself, by the same rows and ways as an alert, and how far the last one came. */
export function TestMe({ test }: { test: TestView | null }) {
  const [{ refusal }, send, pending] = useActionState(sendMeATest, { refusal: null, typed: null, done: 0 })
  useLookAgain(test?.state === 'queued')
  return (
    <>
      {test ? (
        <Note
          tone={test.state === 'cannot_be_reached' ? 'warn' : test.state === 'queued' ? 'info' : 'ok'}
          role="status"
        >
          {testWords(test)}
        </Note>
      ) : (
        <p className="hint">It goes out now by the first way that works, exactly as an alert would.</p>
      )}
      {refusal ? (
        <Note tone="warn" role="alert">
          {refusal.message}
        </Note>
      ) : null}
      <KeptForm action={send}>
        <div className="acts">
          <Button type="submit" aria-disabled={pending}>
            Send me a test page now
          </Button>
        </div>
      </KeptForm>
    </>
  )
}

function testWords({ state, by, at, sentAt, zone }: TestView): string {
  const clock = (instant: string) => formatClockSeconds(new Date(instant), zone)
  const way = by ? ` by ${channelText(by)}` : ''
  const sent = `Test page of ${clock(sentAt)}`
  switch (state) {
    case 'queued':
      return `${sent}: going out.`
    case 'cannot_be_reached':
      return `${sent}: it could not reach you at ${clock(at)}. Look at the reasons above, or add a way.`
    case 'handed_over':
      return `${sent}: handed over${way} at ${clock(at)}. When it reaches you, open its link and press the button.`
    case 'delivered':
      return `${sent}: delivered${way} at ${clock(at)}.`
    case 'seen':
    case 'acknowledged':
      return `${sent}: it reached you at ${clock(at)}.`
  }
}

/** Draws the page again by itself while something is under way. */
function useLookAgain(isUnderWay: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, router])
}
