import type { Metadata } from 'next'
import { NotHere } from '#app/_components/public/not-here.tsx'
import { LABELS } from '#lib/content/labels.ts'

export const metadata: Metadata = { title: LABELS.es.notHere.title, robots: { index: false } }

/**
 * Any address under `/es` that is no page is answered with this (`next.config.js`). It does not call `notFound`, for that
 * would be drawn by scripts only; that the answer is 404 is written beside it after the build (`answer-not-found.ts`).
 */
export default function NoPage() {
  return <NotHere locales={['es']} />
}
