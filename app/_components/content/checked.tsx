import { formatDay, LABELS } from '#lib/content/labels.ts'
import type { Reading } from './inline.tsx'

/** When the page was last checked against its sources, and by when it is checked again. */
export function Checked({ reading: { locale, page } }: { reading: Reading }) {
  const [before, between, after] = LABELS[locale].checked
  return (
    <p className="reviewed">
      {before}
      <time dateTime={page.reviewedOn}>{formatDay(locale, page.reviewedOn)}</time>
      {between}
      <time dateTime={page.nextReview}>{formatDay(locale, page.nextReview)}</time>
      {after}
    </p>
  )
}
