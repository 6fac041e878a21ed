import { Check, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface NoteProps {
  /** `strong` is `warn` on an amber ground, for what must not be overlooked. */
  tone: 'info' | 'warn' | 'ok' | 'strong'
  icon?: LucideIcon
  children: ReactNode
  /** Buttons at the end of the note. */
  actions?: ReactNode
  /** Said by screen readers when it appears; `alert` interrupts. */
  role?: 'status' | 'alert'
}

const LOOK = {
  info: { className: 'note info', icon: Info },
  ok: { className: 'note ok', icon: Check },
  warn: { className: 'note warn', icon: TriangleAlert },
  strong: { className: 'note warn strongn', icon: TriangleAlert },
} as const

/** What happened, what is safe, what to do next. A refusal is a note, never a toast. */
export function Note({ tone, icon, children, actions, role }: NoteProps) {
  const look = LOOK[tone]
  return (
    <div className={look.className} role={role}>
      <Icon of={icon ?? look.icon} />
      <div>{children}</div>
      {actions ? <div className="act">{actions}</div> : null}
    </div>
  )
}
