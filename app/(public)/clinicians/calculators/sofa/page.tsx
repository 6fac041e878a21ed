import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { SofaPage } from '#app/_components/calculators/sofa-page.tsx'

export const metadata = calculatorMetadata('en', 'sofa')

export default function Page() {
  return <SofaPage locale="en" />
}
