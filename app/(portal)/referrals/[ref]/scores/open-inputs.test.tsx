import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OpenInputs } from './open-inputs.tsx'

const drawn = (open: readonly string[]) => renderToStaticMarkup(<OpenInputs open={open} />)

test('a short list is said in full', () => {
  expect(drawn(['Age'])).toBe('Age')
  expect(drawn(['Age', 'PaCO₂', 'Peak', 'Diagnosis'])).toBe('Age · PaCO₂ · Peak · Diagnosis')
})

test('a long one says how many there are and the first three; the others are folded, none is left out', () => {
  expect(drawn(['Age', 'PaCO₂', 'Peak', 'Diagnosis', 'Hours'])).toBe(
    '5 items: Age · PaCO₂ · Peak<details class="fold"><summary>and 2 more</summary>Diagnosis · Hours</details>',
  )
})
