'use client'

import { useStaffActs } from './staff-acts.tsx'

/** Asks the hospital for one answer, in one press. */
export function AskLink({ code, label }: { readonly code: string; readonly label: string }) {
  const { reference, state, pending, take } = useStaffActs()
  const refused =
    state.outcome === 'refused' && state.step === 'ask' && state.values.codes === code ? state.message : null
  return (
    <form action={take} className="askform">
      <input type="hidden" name="step" value="ask" />
      <input type="hidden" name="about" value={code} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="codes" value={code} />
      <button type="submit" className="askl" aria-disabled={pending || undefined}>
        ask<span className="vh"> for {label}</span>
      </button>
      {refused ? <span className="sub"> {refused}</span> : null}
    </form>
  )
}
