'use client'

import { useEffect } from 'react'

/** The channel on which the session guard of each tab tells the others what it knows. */
const CHANNEL = 'portal-session'

/**
 * The server has said that nobody is signed in: has the session guard of this page look at once, so that it asks for the
 * password over what was typed, and goes on as soon as it was given.
 */
export function useSignedInAgain(isSignedOut: boolean, goOn: () => void): void {
  useEffect(() => {
    if (!isSignedOut) return
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }) => {
      if (data === 'opened') goOn()
    }
    channel.postMessage('look')
    return () => channel.close()
  }, [isSignedOut, goOn])
}
