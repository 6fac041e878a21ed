import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LABELS } from '#lib/content/labels.ts'

export const metadata: Metadata = { title: LABELS.es.notHere.title, robots: { index: false } }

/** Any address under `/es` that is no page leads here (`next.config.js`): the answer is 404, and in Spanish. */
export default function NoPage() {
  return notFound()
}
