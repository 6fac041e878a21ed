import { fieldById } from '#lib/clinical/catalogue.ts'
import { withUnit } from '#lib/clinical/unit-text.ts'
import { norepinephrineBase } from '#lib/clinical/units.ts'
import { numberText } from './answer-text.ts'
import { NOREPINEPHRINE_AS, type NorepinephrineAs } from './vocabulary.ts'

const SALTS = {
  bitartrate_monohydrate: 'bitartrate (tartrate)',
  bitartrate_anhydrous: 'anhydrous bitartrate',
  hydrochloride: 'hydrochloride',
} as const

type Salt = keyof typeof SALTS

function isSalt(as: NorepinephrineAs | null): as is Salt {
  return as !== null && as in SALTS
}

/** What a hospital can say that its norepinephrine doses count. */
export const DOSE_CHOICES = NOREPINEPHRINE_AS.map((as) => ({ value: as, label: choiceText(as) }))

function choiceText(as: NorepinephrineAs): string {
  if (isSalt(as)) return `Salt: ${SALTS[as]}`
  return as === 'base' ? 'Base' : 'Not sure'
}

/** What the doses count, in a few words: "as base", "as hydrochloride", "not known whether base or salt". */
export function countedText(as: NorepinephrineAs | null): string {
  if (isSalt(as)) return `as ${SALTS[as]}`
  return as === 'base' ? 'as base' : 'not known whether base or salt'
}

/** What stands beside a dose of norepinephrine: "as bitartrate (tartrate), 0.2 µg/kg/min of base". Null beside anything else. */
export function besideDose(code: string, value: unknown, as: NorepinephrineAs | null): string | null {
  if (code !== 'norepinephrine' || typeof value !== 'number' || value === 0) return null
  if (!isSalt(as)) return countedText(as)
  const field = fieldById(code)
  return `${countedText(as)}, ${withUnit(numberText(field, norepinephrineBase(value, as)), field.unit ?? '')} of base`
}
