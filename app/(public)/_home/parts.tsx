import type { ReactNode } from 'react'

interface QuestionProps {
  id: string
  question: string
  /** Enough on its own. */
  short?: ReactNode
  children?: ReactNode
  wide?: boolean
  /** The page that says more. */
  more?: { href: string; text: string }
}

/** A question as its heading, the short answer first, then detail. */
export function Question({ id, question, short, children, wide = false, more }: QuestionProps) {
  const way = more ? (
    <a className="go" href={more.href}>
      {more.text}
    </a>
  ) : null
  return (
    <section className={wide ? 'qa wide' : 'qa'} id={id} aria-labelledby={`${id}-question`}>
      <h2 id={`${id}-question`}>{question}</h2>
      {wide ? (
        <div>
          {children}
          {way}
        </div>
      ) : (
        <div className="say">
          {short ? <p className="short">{short}</p> : null}
          {children}
          {way}
        </div>
      )}
    </section>
  )
}
