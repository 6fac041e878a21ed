'use client'

import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { SearchLabels } from '#lib/search/labels.ts'
import { LONGEST_QUESTION } from '#lib/search/path.ts'
import { Answers } from './answers.tsx'
import { type SearchState, useSearch } from './use-search.ts'

/** Readers of screens are told the count when somebody has stopped typing, not at each key. */
const ANNOUNCE_MS = 900

interface SearchBoxProps {
  labels: SearchLabels
  /** Where what the search knows is fetched. */
  file: string
  phone: { text: string; href: string }
  /** All pages, shown where there is no answer to show. */
  pages: ReactNode
}

/** The field and the answers under it. Deliberately no form: nothing can be sent, not even before the scripts are here. */
export function SearchBox({ labels, file, phone, pages }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null)
  const typedEarly = useCallback(() => field.current?.value ?? '', [])
  const { question, answer, ask, keep } = useSearch(file, typedEarly)
  const said = useLater(countOf(labels, question, answer))
  useFocusAtStart(field)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field through the answers, as Tab does
    <div onKeyDown={walk} onClickCapture={keep}>
      <search className="search-box">
        <label htmlFor="question">{labels.field}</label>
        <input
          ref={field}
          id="question"
          type="search"
          value={question}
          maxLength={LONGEST_QUESTION}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="question-hint"
          aria-keyshortcuts="/"
          onChange={({ target }) => ask(target.value)}
        />
        <p id="question-hint">{labels.hint}</p>
      </search>
      <p role="status" className="hide">
        {said}
      </p>
      {answer === undefined ? <OftenAsked labels={labels} ask={ask} /> : null}
      {answer === 'loading' ? <p className="state">{labels.loading}</p> : null}
      {answer === 'failed' ? <AskAPerson text={labels.failed} phone={phone} /> : null}
      {Array.isArray(answer) ? (
        <section className="found" aria-labelledby="found-title">
          <h2 id="found-title">{countOf(labels, question, answer)}</h2>
          <Answers pages={answer} />
          <AskAPerson text={answer.length === 0 ? labels.tryAgain : labels.ask} phone={phone} />
        </section>
      ) : null}
      {Array.isArray(answer) && answer.length > 0 ? null : pages}
    </div>
  )
}

function OftenAsked({ labels, ask }: { labels: SearchLabels; ask: (question: string) => void }) {
  return (
    <section className="often" aria-labelledby="often-title">
      <h2 id="often-title">{labels.oftenAsked}</h2>
      <ul>
        {labels.often.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AskAPerson({ text, phone }: { text: string; phone: SearchBoxProps['phone'] }) {
  return (
    <p className="state">
      {text}{' '}
      <a className="num" href={phone.href}>
        {phone.text}
      </a>
    </p>
  )
}

function countOf(labels: SearchLabels, question: string, answer: SearchState['answer']): string {
  if (!Array.isArray(answer)) return ''
  if (answer.length === 0) return labels.nothing.replace('?', () => question.trim())
  return answer.length === 1 ? labels.one : labels.many.replace('#', String(answer.length))
}

/** A text, once it has stayed the same for a while. */
function useLater(text: string): string {
  const [later, setLater] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return later
}

/**
 * The field has the focus where that costs nothing: with a mouse and a keyboard. On a phone the keys would cover the page.
 * From anywhere on the page, `/` leads to it.
 */
function useFocusAtStart(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const isAtRest = document.activeElement === document.body && location.hash === ''
    if (isAtRest && matchMedia('(hover: hover) and (pointer: fine)').matches)
      field.current?.focus({ preventScroll: true })
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [field])
}

/** Down and up through the field and the answers; Enter in the field leads to the first. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const isField = event.target instanceof HTMLInputElement
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || (event.key === 'Enter' && isField) ? 1 : 0
  if (step === 0 || event.nativeEvent.isComposing) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .found li a')]
  const here = stops.findIndex((stop) => Object.is(stop, event.target))
  const next = here === -1 ? undefined : stops[here + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
