import 'server-only'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { fieldName } from '#lib/clinical/numeric-field.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import { CALCULATOR_PAGES_EN, FORM_EN } from '#lib/content/en/calculators.ts'
import { CALCULATORS_ES } from '#lib/content/es/calculators.ts'
import type { Locale } from '#lib/content/shape.ts'
import { optionText } from '#lib/referrals/option-labels.ts'

/** What the calculators speak. English is the clinical core's own. */
export const LANGUAGES: Readonly<Record<Locale, CalculatorLanguage>> = {
  en: {
    words: { form: FORM_EN },
    page: CALCULATOR_PAGES_EN,
    fieldName: (id) => fieldName(fieldById(id)),
    optionText,
  },
  es: CALCULATORS_ES,
}
