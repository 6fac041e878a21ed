'use client'

import { createContext, type ReactNode, use, useActionState } from 'react'
import { takeStep } from './actions.ts'
import { NOTHING_YET, type StepState } from './step-state.ts'

interface StaffActs {
  readonly reference: string
  /** The referring hospital's, in which typed times are read. */
  readonly zone: string
  readonly state: StepState
  readonly pending: boolean
  readonly take: (form: FormData) => void
}

const Acts = createContext<StaffActs | null>(null)

/** One action for every form on the page of a referral: a refusal goes to the form whose step was refused. */
export function StaffActsProvider({
  reference,
  zone,
  children,
}: Pick<StaffActs, 'reference' | 'zone'> & { readonly children: ReactNode }) {
  const [state, take, pending] = useActionState(takeStep, NOTHING_YET)
  return <Acts value={{ reference, zone, state, pending, take }}>{children}</Acts>
}

export function useStaffActs(): StaffActs {
  const acts = use(Acts)
  if (!acts) throw new Error('A form of the staff stands outside StaffActsProvider')
  return acts
}
