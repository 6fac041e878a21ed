import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** When the message is the page. */
  as?: 'h1' | 'h2' | 'p'
}

/** Nothing here, and why that is to be believed. */
export function EmptyState({ title, children, actions, as: Title = 'p' }: EmptyStateProps) {
  return (
    <div className="empty">
      <Title>
        <b>{title}</b>
      </Title>
      {children ? <p className="q">{children}</p> : null}
      {actions ? <p className="acts">{actions}</p> : null}
    </div>
  )
}
