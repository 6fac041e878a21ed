import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { program } from '#lib/program.ts'
import { Icon } from './icon.tsx'

/** A number in a sentence. Without `to`, the program's 24/7 line. */
export function PhoneLink({ to, children }: { to?: string; children?: ReactNode }) {
  return (
    <a className="nw" href={to ? dialled(to) : program.phoneHref}>
      {children ?? to ?? program.phone}
    </a>
  )
}

/** A number to press. Works without scripts and when the portal is down. */
export function PhoneButton({ to, big = false, children }: { to?: string; big?: boolean; children?: ReactNode }) {
  return (
    <a className={big ? 'btn big' : 'btn'} href={to ? dialled(to) : program.phoneHref}>
      <Icon of={Phone} /> {children ?? `Ring ${to ?? program.phone}`}
    </a>
  )
}

/** A `tel:` address from a number as people write it; numbers without a country are taken as North American. */
export function dialled(number: string): string {
  const digits = number.replace(/\D/g, '')
  if (number.trim().startsWith('+')) return `tel:+${digits}`
  return digits.length === 10 ? `tel:+1${digits}` : `tel:${digits}`
}
