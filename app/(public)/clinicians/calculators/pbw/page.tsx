import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { PbwPage } from '#app/_components/calculators/pbw-page.tsx'

export const metadata = calculatorMetadata('en', 'pbw')

export default function Page() {
  return <PbwPage locale="en" />
}
