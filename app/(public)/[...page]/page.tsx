import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentPage } from '#app/_components/content/content-page.tsx'
import { contentMetadata, contentParams, toPageId } from '#app/_components/content/content-route.ts'

interface Address {
  params: Promise<{ page: string[] }>
}

/** What is not drawn at build is not a page. */
export const dynamicParams = false

export const generateStaticParams = () => contentParams('en').filter(({ page }) => page.length > 0)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return contentMetadata('en', toPageId((await params).page))
}

export default async function EnglishPage({ params }: Address) {
  const id = toPageId((await params).page)
  if (!id) notFound()
  return <ContentPage locale="en" id={id} />
}
