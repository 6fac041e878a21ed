import { expect, test } from 'vitest'
import { besideDose, countedText, DOSE_CHOICES } from './dose-words.ts'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

test.each([
  ['base', 'as base'],
  ['bitartrate_monohydrate', 'as bitartrate (tartrate), 0.2 µg/kg/min of base'],
  ['hydrochloride', 'as hydrochloride, 0.328 µg/kg/min of base'],
  ['not_sure', 'not known whether base or salt'],
  [null, 'not known whether base or salt'],
] as const)('a dose of 0.4 at a hospital that counts %s', (as, says) => {
  expect(plain(besideDose('norepinephrine', 0.4, as))).toBe(says)
})

test('nothing stands beside another drug, a dose that does not run, or no dose', () => {
  expect(besideDose('epinephrine', 0.4, 'base')).toBeNull()
  expect(besideDose('norepinephrine', 0, null)).toBeNull()
  expect(besideDose('norepinephrine', null, 'base')).toBeNull()
})

test('a hospital says base, which salt, or that it is not sure', () => {
  expect(DOSE_CHOICES.map(({ label }) => label)).toEqual([
    'Base',
    'Salt: bitartrate (tartrate)',
    'Salt: anhydrous bitartrate',
    'Salt: hydrochloride',
    'Not sure',
  ])
  expect(countedText('bitartrate_anhydrous')).toBe('as anhydrous bitartrate')
})
