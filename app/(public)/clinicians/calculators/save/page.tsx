import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { SavePage } from '#app/_components/calculators/save-page.tsx'

export const metadata = calculatorMetadata('en', 'save')

export default function Page() {
  return <SavePage locale="en" />
}
