'use client'

import { useEffect, useState } from 'react'
import { Button } from '#app/_components/ui/button.tsx'
import { Note } from '#app/_components/ui/note.tsx'
import { enrolBrowser } from './actions.ts'
import { browserName, canBeEnrolled, currentSubscription, subscribe } from './web-push.ts'

interface BrowserWayProps {
  /** By which push services know this portal. */
  publicKey: string
  /** The push addresses on the person's list. */
  enrolled: readonly string[]
}

type State =
  | { readonly is: 'looking' | 'unsupported' | 'blocked' | 'ready' | 'busy' | 'enrolled' }
  | { readonly is: 'refused'; readonly why: string }

/** Enrols the browser that shows it, where browsers can be: pages then appear there, also with the portal closed. */
export function BrowserWay({ publicKey, enrolled }: BrowserWayProps) {
  const [state, setState] = useState<State>({ is: 'looking' })
  const list = enrolled.join('\n')
  useEffect(() => {
    let isGone = false
    look(list).then((found) => isGone || setState(found))
    return () => {
      isGone = true
    }
  }, [list])

  const press = async () => {
    setState({ is: 'busy' })
    setState(await enrolHere(publicKey))
  }
  switch (state.is) {
    case 'looking':
      return <p className="hint">Looking whether this browser can show pages. Without scripts it cannot.</p>
    case 'unsupported':
      return (
        <p className="hint">
          This browser cannot show pages by itself. On a phone, add the portal to the home screen first.
        </p>
      )
    case 'blocked':
      return (
        <p className="hint">
          Notifications of this portal are blocked in this browser. Allow them in its settings, then open this page
          again.
        </p>
      )
    case 'enrolled':
      return <Note tone="ok">This browser is on your list. Pages appear in it, also with the portal closed.</Note>
    default:
      return (
        <>
          <p className="hint">
            Pages appear on this device, also with the portal closed. Only on a device that nobody else uses.
          </p>
          {state.is === 'refused' ? (
            <Note tone="warn" role="alert">
              {state.why}
            </Note>
          ) : null}
          <div className="acts">
            <Button onClick={press} aria-disabled={state.is === 'busy'}>
              {state.is === 'busy' ? 'Asking the browser' : 'Page me in this browser'}
            </Button>
          </div>
        </>
      )
  }
}

async function look(list: string): Promise<State> {
  if (!canBeEnrolled()) return { is: 'unsupported' }
  if (Notification.permission === 'denied') return { is: 'blocked' }
  const subscription = await currentSubscription()
  return { is: subscription && list.split('\n').includes(subscription.endpoint) ? 'enrolled' : 'ready' }
}

async function enrolHere(publicKey: string): Promise<State> {
  try {
    const permission = await Notification.requestPermission()
    if (permission !== 'granted') return permission === 'denied' ? { is: 'blocked' } : { is: 'ready' }
    const subscription = await subscribe(publicKey)
    const result = await enrolBrowser({ ...subscription, label: browserName(navigator.userAgent) })
    return result.ok ? { is: 'enrolled' } : { is: 'refused', why: result.message }
  } catch {
    return {
      is: 'refused',
      why: 'The browser’s push service did not answer. Try it again; until then the other ways are used.',
    }
  }
}
