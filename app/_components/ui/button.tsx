import Link from 'next/link'
import type { ComponentProps } from 'react'

export interface ButtonLook {
  /** `primary`: the one filled button of a screen. `text`: no edge. */
  tone?: 'plain' | 'primary' | 'text'
  /** `big` is 60 px, for the one act a screen is for. */
  size?: 'normal' | 'small' | 'big'
}

function classesOf({ tone = 'plain', size = 'normal' }: ButtonLook, more: string | undefined): string {
  const parts = ['btn']
  if (tone !== 'plain') parts.push(tone)
  if (size === 'small') parts.push('sm')
  if (size === 'big') parts.push('big')
  if (more) parts.push(more)
  return parts.join(' ')
}

export function Button({ tone, size, className, type = 'button', ...rest }: ButtonLook & ComponentProps<'button'>) {
  return <button type={type} className={classesOf({ tone, size }, className)} {...rest} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ tone, size, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={classesOf({ tone, size }, className)} {...rest} />
}
