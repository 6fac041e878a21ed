import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { OxygenationPage } from '#app/_components/calculators/oxygenation-page.tsx'

export const metadata = calculatorMetadata('en', 'oxygenation')

export default function Page() {
  return <OxygenationPage locale="en" />
}
