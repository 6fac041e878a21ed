import { Fragment } from 'react'

/** The kinds of ECMO, as written: a line would end at their hyphen. */
const KINDS = /(V-(?:AV|[AV])\b)/

/** A text in which "V-V" and its like stay on one line. */
export function KeptTogether({ text }: { text: string }) {
  const parts = text.split(KINDS)
  if (parts.length === 1) return text
  // Within one element: where the parts were laid out each by itself, the spaces between them would be lost.
  return (
    <span>
      {parts.map((part, place) =>
        place % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is a constant; its parts never move
          <span className="together" key={place}>
            {part}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same
          <Fragment key={place}>{part}</Fragment>
        ),
      )}
    </span>
  )
}
