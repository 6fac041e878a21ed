import fc from 'fast-check'

/** Marks, controls, separators and halves of characters: what pasted text brings along. */
const NASTY = [
  ...['\u0000', '\u0007', '\u001f', '\u007f', '\t', '\n', '\r', '\u00a0', '\u202f', '\ufeff'],
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2066', '\u2069', '\ud800', '\udc00', 'e\u0301'],
]

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))

/** Any text at all, broken characters included, and often what breaks readers. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { arbitrary: printable, weight: 4 },
    { arbitrary: fc.constantFrom(...NASTY), weight: 1 },
    { arbitrary: anyUnit, weight: 1 },
  )
  return fc.array(unit, { maxLength }).map((units) => units.join(''))
}
