import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { VisPage } from '#app/_components/calculators/vis-page.tsx'

export const metadata = calculatorMetadata('es', 'vis')

export default function Page() {
  return <VisPage locale="es" />
}
