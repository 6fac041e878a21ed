import { FamilyCard } from '#app/_components/card/family-card.tsx'
import { contentMetadata } from '#app/_components/content/content-route.ts'

export const metadata = contentMetadata('en', 'families/card')

export default function FamilyCardPage() {
  return <FamilyCard locale="en" />
}
