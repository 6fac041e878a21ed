import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { MurrayPage } from '#app/_components/calculators/murray-page.tsx'

export const metadata = calculatorMetadata('en', 'murray')

export default function Page() {
  return <MurrayPage locale="en" />
}
