import { CalculatorsIndex, indexMetadata } from '#app/_components/calculators/calculator-page.tsx'

export const metadata = indexMetadata('es')

export default function Page() {
  return <CalculatorsIndex locale="es" />
}
