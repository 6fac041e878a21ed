import { calculatorMetadata } from '#app/_components/calculators/calculator-page.tsx'
import { RespPage } from '#app/_components/calculators/resp-page.tsx'

export const metadata = calculatorMetadata('en', 'resp')

export default function Page() {
  return <RespPage locale="en" />
}
