import '#app/_styles/public/calculator.css'
import type { ReactNode } from 'react'

/** Styles that only calculators need. */
export default function CalculatorsLayout({ children }: { children: ReactNode }) {
  return children
}
