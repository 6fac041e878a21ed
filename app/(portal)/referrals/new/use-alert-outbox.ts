'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { toBoxMessages } from '#lib/referrals/alert-form.ts'
import type { OutboxState } from '#lib/referrals/outbox.ts'
import { askWhetherSent, postForReceipt } from '../_sending/post-json.ts'
import { useOutbox } from '../_sending/use-outbox.ts'
import { useSignedInAgain } from '../_sending/use-signed-in-again.ts'
import { noteSentHere, takeSentHere } from './sent-here.ts'

type Alert = Parameters<typeof toBoxMessages>[1]

/** Long enough to read that it took several tries. */
const READ_MS = 4_000

/** Sends what `alert` gives at the time of each try, and opens the receipt once it is there. */
export function useAlertOutbox(
  intakeKey: string,
  alert: () => Alert,
): { state: OutboxState; go: () => void; messages: Readonly<Record<string, string>> } {
  const router = useRouter()
  const { state, go } = useOutbox({
    post: (signal) => {
      noteSentHere(intakeKey)
      return postForReceipt('/api/referrals', alert(), signal)
    },
    ask: (signal) => askWhetherSent(intakeKey, signal),
  })
  useSignedInAgain(state.phase === 'signed_out', go)
  const reference = state.phase === 'sent' ? state.receipt.reference : undefined
  const tries = state.phase === 'sent' ? state.tries : 0
  useEffect(() => {
    if (!reference) return
    const open = () => {
      if (takeSentHere(intakeKey)) router.push(`/referrals/${reference}`)
    }
    if (tries === 1) {
      open()
      return
    }
    const timer = setTimeout(open, READ_MS)
    return () => clearTimeout(timer)
  }, [intakeKey, reference, tries, router])
  return { state, go, messages: state.phase === 'refused' ? toBoxMessages(state.fields, alert()) : {} }
}
