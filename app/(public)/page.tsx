import type { Metadata } from 'next'
import { contentMetadata } from '#app/_components/content/content-route.ts'
import { HomePage } from '#app/_components/content/home-page.tsx'

export const metadata: Metadata = contentMetadata('en', 'home')

export default function Home() {
  return <HomePage locale="en" />
}
