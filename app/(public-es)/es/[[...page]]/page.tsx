import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentPage } from '#app/_components/content/content-page.tsx'
import { contentMetadata, contentParams, toPageId } from '#app/_components/content/content-route.ts'
import { HomePage } from '#app/_components/content/home-page.tsx'

interface Address {
  params: Promise<{ page?: string[] }>
}

/** What is not drawn at build is not a page. */
export const dynamicParams = false

export const generateStaticParams = () => contentParams('es')

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return contentMetadata('es', toPageId((await params).page))
}

export default async function SpanishPage({ params }: Address) {
  const id = toPageId((await params).page)
  if (!id) notFound()
  return id === 'home' ? <HomePage locale="es" /> : <ContentPage locale="es" id={id} />
}
