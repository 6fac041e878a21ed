import { describe, expect, test } from 'vitest'
import { possiblyEmptyText, safeText, withoutDirectionMarks } from './safe-text.ts'

const at = (code: number) => String.fromCharCode(code)
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, step) => at(first + step))

const HARMLESS = ['\u200e', '\u200f', '\u061c', '\ufeff']
const STEERING = [...from(0x202a, 0x202e), ...from(0x2066, 0x2069)]
const BREAKS = ['\t', '\n', '\r']

function said(typed: unknown, limit = 40): string[] {
  return (
    possiblyEmptyText(limit)
      .safeParse(typed)
      .error?.issues.map(({ message }) => message) ?? []
  )
}

describe('words from a person', () => {
  test.each([
    ['  a  ', 'a'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['e\u0301', 'é'],
    ['  ', ''],
    [`a${HARMLESS.join('')}b`, 'ab'],
  ])('%j is kept as %j', (typed, kept) => expect(possiblyEmptyText(40).parse(typed)).toBe(kept))

  test('no control character is stored, save tabs and line ends', () => {
    for (const character of [...from(0, 0x1f), at(0x7f)].filter((each) => !BREAKS.includes(each)))
      expect(said(`a${character}b`), JSON.stringify(character)).toEqual([
        'This text holds characters that cannot be stored. Type it again instead of pasting it.',
      ])
    for (const character of [' ', '~', at(0x80)]) expect(said(`a${character}b`)).toEqual([])
  })

  test('half a character is not stored', () => {
    expect(said('a\ud800b')[0]).toContain('cannot be stored')
    expect(said('a\ud83d\ude00b')).toEqual([])
  })

  test('nothing changes the order in which it is read', () => {
    for (const mark of STEERING)
      expect(said(`a${mark}b`), JSON.stringify(mark)).toEqual([
        'This text holds hidden marks that change its reading order. Type it again instead of pasting it.',
      ])
    for (const near of ['\u2029', '\u202f', '\u2065', '\u206a']) expect(said(`a${near}b`)).toEqual([])
  })

  test('the limit counts what is kept', () => {
    expect(said(' 12345 ', 5)).toEqual([])
    expect(said('123456', 5)).toEqual(['Shorten this to 5 characters; it has 6.'])
  })

  test('what is far too long is not looked at', () => {
    expect(said(`a${' '.repeat(1009)}`, 5)).toEqual([])
    expect(said(`a${' '.repeat(1010)}`, 5)).toEqual(['Shorten this to 5 characters.'])
  })

  test('anything else is no text', () => expect(said(5)).toEqual(['Enter words here.']))
})

test('words that must be there', () => {
  expect(safeText(5).parse(' a ')).toBe('a')
  expect(
    safeText(5)
      .safeParse(' \u200e ')
      .error?.issues.map(({ message }) => message),
  ).toEqual(['Enter words here.'])
})

test('every mark that steers a line is taken away where text is sent', () => {
  for (const mark of [...HARMLESS, ...STEERING]) expect(withoutDirectionMarks(`a${mark}b${mark}`)).toBe('ab')
  expect(withoutDirectionMarks('a\u2065\u206a\u2029')).toBe('a\u2065\u206a\u2029')
})
