import { CalculatorsIndex, indexMetadata } from '#app/_components/calculators/calculator-page.tsx'

export const metadata = indexMetadata('en')

export default function Page() {
  return <CalculatorsIndex locale="en" />
}
