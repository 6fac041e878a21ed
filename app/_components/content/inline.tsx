import { Fragment, type ReactNode } from 'react'
import { LABELS } from '#lib/content/labels.ts'
import { addressOf } from '#lib/content/pages.ts'
import type { Inline, Locale, Page, Text } from '#lib/content/shape.ts'
import { termIn } from '#lib/content/terms.ts'
import { program, telOf } from '#lib/program.ts'
import { KeptTogether } from './kept-together.tsx'

/** What a text needs to know of the page it stands on. */
export interface Reading {
  locale: Locale
  page: Page
}

/** A text with its links, explained words and citations. */
export function Words({ text, reading }: { text: Text; reading: Reading }) {
  if (typeof text === 'string') return <KeptTogether text={text} />
  return text.map((_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is a constant; its parts never move
    <Fragment key={place}>{drawn(text, place, reading)}</Fragment>
  ))
}

/** Stops and closing brackets, which belong to the word before them. */
const STOP = /^[.,;:!?)”]+/

/** A part of a text. The stop behind an explained word stays with it: a line could end after a button, but not before a comma. */
function drawn(text: readonly Inline[], place: number, reading: Reading): ReactNode {
  const part = text[place]
  if (part === undefined) return null
  if (typeof part === 'string') return <KeptTogether text={isTerm(text[place - 1]) ? part.replace(STOP, '') : part} />
  const next = text[place + 1]
  const stop = isTerm(part) && typeof next === 'string' ? next.match(STOP)?.[0] : undefined
  const mark = <Mark mark={part} reading={reading} />
  return stop ? (
    <span className="with-stop">
      {mark}
      {stop}
    </span>
  ) : (
    mark
  )
}

const isTerm = (part: Inline | undefined): boolean => typeof part === 'object' && 'term' in part

function Mark({ mark, reading }: { mark: Exclude<Inline, string>; reading: Reading }) {
  const { locale, page } = reading
  if ('strong' in mark)
    return (
      <b>
        <KeptTogether text={mark.strong} />
      </b>
    )
  if ('out' in mark)
    return (
      <a href={mark.out}>
        <KeptTogether text={mark.text} />
      </a>
    )
  if ('phone' in mark)
    return (
      <a className="num" href={program.phoneHref}>
        {program.phone}
      </a>
    )
  if ('ring' in mark)
    return (
      <a className="num" href={telOf(mark.ring)}>
        {mark.ring}
      </a>
    )
  if ('cite' in mark) {
    const number = page.sources.indexOf(mark.cite) + 1
    return (
      <sup className="cite">
        <a href={`#source-${mark.cite}`} aria-label={`${LABELS[locale].source} ${number}`}>
          {number}
        </a>
      </sup>
    )
  }
  if ('term' in mark) {
    const term = termIn(locale, mark.term)
    if (!term) return mark.text
    return (
      <button
        type="button"
        className="word"
        popoverTarget={`word-${mark.term}`}
        title={`${term.name}: ${LABELS[locale].meansHere}`}
      >
        <KeptTogether text={mark.text} />
      </button>
    )
  }
  const address = addressOf(locale, mark.link)
  if (!address) return mark.text
  const href = mark.section ? `${address.href}#${mark.section}` : address.href
  if (address.locale === locale)
    return (
      <a href={href}>
        <KeptTogether text={mark.text} />
      </a>
    )
  return (
    <a href={href} hrefLang={address.locale}>
      {mark.text} ({LABELS[locale].inEnglish})
    </a>
  )
}
