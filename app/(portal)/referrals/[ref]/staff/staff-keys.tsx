'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { type KeyHandler, useKeys } from '../../../board/keys.ts'
import type { Decision } from '../decide/allowed-decisions.ts'

interface StaffKeysProps {
  /** The address of the referral. */
  readonly base: string
  readonly decisions: readonly Decision[]
}

/** Draws nothing. The keys of this page: `A` acknowledges a new alert; later the four decisions open their form, and none decides. */
export function StaffKeys({ base, decisions }: StaffKeysProps) {
  const router = useRouter()
  const decide = decisions.map(({ step, hotkey }): [string, KeyHandler] => [
    hotkey.toLowerCase(),
    () => router.push(`${base}/decide#${step}`),
  ])
  useKeys({
    a: (event) => (event.repeat ? undefined : pressAcknowledge()),
    ...Object.fromEntries(decide),
    l: () => openForm('call'),
    q: () => openForm('ask'),
    b: () => router.push('/board'),
  })
  useEffect(() => {
    const { hash } = location
    if (hash === '#call' || hash === '#ask' || hash === '#review') openForm(hash.slice(1))
  }, [])
  return null
}

/** As if the button were pressed; nothing where there is none. */
function pressAcknowledge(): void {
  const step = document.querySelector('input[name=step][value=acknowledge]')
  step?.closest('form')?.requestSubmit()
}

/** Opens the form of a section and puts the cursor into it. */
function openForm(sectionId: string): void {
  const section = document.getElementById(sectionId)
  const details = section?.querySelector('details')
  if (details) details.open = true
  section?.scrollIntoView({ block: 'nearest' })
  const within = details ?? section
  within?.querySelector<HTMLElement>('textarea, input:not([type=hidden]), select')?.focus()
}
