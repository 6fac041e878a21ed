import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { anyText } from '#lib/clinical/testing/any-text.ts'
import { Ask } from './ask-for.ts'
import { type Asked, type Entries, type Entry, NONE, NOT_KNOWN } from './asked.ts'
import { LONGEST_TYPED, readFragment, writeFragment } from './fragment.ts'
import { LANGUAGES } from './languages.ts'

const ask = new Ask(LANGUAGES.en)
const ASKED = ask.score(SAVE)

/** Anything that a keyboard or a clipboard puts into a box: letters, signs, other scripts. */
const typed = anyText(LONGEST_TYPED).filter((text) => text !== '' && !/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(text))

function entryOf(asked: Asked): fc.Arbitrary<Entry> {
  if (asked.kind === 'number') {
    const unit = fc.option(fc.constantFrom(...asked.units), { nil: undefined })
    return fc
      .tuple(typed, unit)
      .map(([text, one]) => (one === undefined ? { typed: text } : { typed: text, unit: one }))
  }
  if (asked.kind === 'yes_no') return fc.constantFrom('yes', 'no', NOT_KNOWN).map((text) => ({ typed: text }))
  const values = asked.options.map(({ value }) => value)
  if (asked.kind === 'choice') return fc.constantFrom(...values, NOT_KNOWN).map((text) => ({ typed: text }))
  const some = fc.subarray(values, { minLength: 1 }).map((ids) => ids.join(','))
  return fc.oneof(some, fc.constantFrom(NONE, NOT_KNOWN)).map((text) => ({ typed: text }))
}

const entries: fc.Arbitrary<Entries> = fc.record(Object.fromEntries(ASKED.map((asked) => [asked.id, entryOf(asked)])), {
  requiredKeys: [],
})

describe('what was entered, in the fragment of a link', () => {
  it('comes back as it was typed, whatever it was', () => {
    fc.assert(
      fc.property(entries, (entered) => {
        const read = readFragment(writeFragment(ASKED, entered), ASKED)
        expect(read === 'none' ? {} : read).toEqual(entered)
      }),
    )
  })

  it('never throws, and never gives an entry that no question has', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const read = readFragment(`#${text}`, ASKED)
        if (typeof read === 'string') return
        const known = ASKED.map(({ id }) => id)
        expect(Object.keys(read).every((id) => known.includes(id))).toBe(true)
      }),
    )
  })

  it('is empty when nothing was entered, and holds no empty box', () => {
    expect(writeFragment(ASKED, {})).toBe('')
    expect(writeFragment(ASKED, { ageYears: { typed: '' }, weightKg: { typed: '', unit: 'lb' } })).toBe('')
  })

  it.each(['', '#', '#main', '#points', '#RESP-score_2'])('takes %j for a place on the page', (fragment) => {
    expect(readFragment(fragment, ASKED)).toBe('none')
  })

  it.each([
    ['a question that is not asked', '#ageYears=41&shoeSize=9'],
    ['a unit that is not accepted', '#weightKg=80&weightKg.unit=stone'],
    ['a unit of a question without units', '#hasCnsDysfunction=yes&hasCnsDysfunction.unit=kg'],
    ['a unit without a number', '#weightKg.unit=lb'],
    ['an answer that is none', '#hasCnsDysfunction=maybe'],
    ['a tick that is none', '#diagnoses=myocarditis,flu'],
    ['a tick set twice', '#diagnoses=myocarditis,myocarditis'],
    ['none of these, and one of these', '#diagnoses=none,myocarditis'],
    ['an empty answer', '#ageYears='],
    ['the same question twice', '#ageYears=41&ageYears=42'],
    ['too long a number', `#ageYears=${'1'.repeat(LONGEST_TYPED + 1)}`],
    ['a line break', '#ageYears=4%0A1'],
    ['a change of direction', '#ageYears=4%E2%80%AE1'],
    ['broken percent signs', '#ageYears=%E0%A4%A'],
    ['nonsense', '#%%%'],
  ])('refuses %s, and all the rest with it', (_, fragment) => {
    expect(readFragment(fragment, ASKED)).toBe('malformed')
  })

  it('accepts the longest number, not one sign more', () => {
    const longest = '1'.repeat(LONGEST_TYPED)
    expect(readFragment(`#ageYears=${longest}`, ASKED)).toEqual({ ageYears: { typed: longest } })
  })

  it('refuses a choice that the question does not offer', () => {
    const asked = ask.score(RESP)
    expect(readFragment('#diagnosis=asthma', asked)).toEqual({ diagnosis: { typed: 'asthma' } })
    expect(readFragment('#diagnosis=flu', asked)).toBe('malformed')
  })
})
