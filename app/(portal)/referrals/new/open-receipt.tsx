'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { takeSentHere } from './sent-here.ts'

/** Opens the receipt of an alert that this tab has just sent; an address that is opened again stays where it is. */
export function OpenReceipt({ intakeKey, path }: { intakeKey: string; path: string }) {
  const router = useRouter()
  useEffect(() => {
    if (takeSentHere(intakeKey)) router.push(path)
  }, [intakeKey, path, router])
  return null
}
