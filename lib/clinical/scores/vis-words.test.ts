import { expect, it } from 'vitest'
import { VIS_BANDS } from './vasoactive.ts'
import { bandRange, visSentence } from './vis-words.ts'

it('says whom the figure of a band counts, and what it cannot tell', () => {
  const [first, , third] = VIS_BANDS
  const last = VIS_BANDS.at(-1)
  if (!(first && third && last)) throw new Error('VIS has lost its bands')
  expect([first, third, last].map((band) => bandRange(band))).toEqual(['1 to 10', '21 to 38', '86 or more'])
  expect(visSentence(third)).toBe(
    'In the group in which these bands were published (adults with cardiogenic shock in one cardiac intensive care unit, 2012–2015, 493 people), 21.1 of 100 with a VIS of 21 to 38 died in the hospital. It does not tell what will happen to this patient.',
  )
})
