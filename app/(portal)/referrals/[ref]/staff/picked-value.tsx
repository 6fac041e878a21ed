'use client'

import { createContext, type ReactNode, use, useState } from 'react'

/** Which field the form for values is set to, and which entry it corrects. */
interface Picked {
  readonly code: string
  readonly correctsId: string | null
}

interface PickedValue {
  readonly picked: Picked | null
  readonly pick: (picked: Picked | null) => void
}

const PickedValueContext = createContext<PickedValue | null>(null)

export function PickedValueProvider({ children }: { readonly children: ReactNode }) {
  const [picked, pick] = useState<Picked | null>(null)
  return <PickedValueContext value={{ picked, pick }}>{children}</PickedValueContext>
}

export function usePickedValue(): PickedValue {
  const value = use(PickedValueContext)
  if (!value) throw new Error('A value is picked outside PickedValueProvider')
  return value
}

/** Leads to the form for values, set to this field. */
export function PickValue({ code, correctsId, children }: Picked & { readonly children: ReactNode }) {
  const { pick } = usePickedValue()
  return (
    <button type="button" className="linkbtn" onClick={() => pick({ code, correctsId })}>
      {children}
    </button>
  )
}
