import { FamilyCard } from '#app/_components/card/family-card.tsx'
import { contentMetadata } from '#app/_components/content/content-route.ts'

export const metadata = contentMetadata('es', 'families/card')

export default function SpanishFamilyCardPage() {
  return <FamilyCard locale="es" />
}
